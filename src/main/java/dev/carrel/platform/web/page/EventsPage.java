package dev.carrel.platform.web.page;

import dev.carrel.platform.web.page.PlaygroundPage.Choice;
import gg.jte.Content;
import java.util.List;

/**
 * The events that a community shows to everybody, as one visitor wants to see them.
 *
 * @param address the path of the page, without what the visitor wants
 * @param counted how many there are, in words
 * @param words what the visitor looks for
 * @param narrow whether any might be left out
 * @param rows those that are shown now
 * @param earlier the path of those before; empty when there are none
 * @param later the path of those after; empty when there are none
 * @param calendar the address that goes into a calendar application
 * @param feed the path of the feed with the same events
 * @param data what machines read
 */
public record EventsPage(
        Frame frame,
        String name,
        String address,
        String counted,
        String words,
        boolean narrow,
        List<Menu> menus,
        List<Row> rows,
        String earlier,
        String later,
        String calendar,
        String feed,
        Content data) {
    /** Keeps copies. */
    public EventsPage {
        menus = List.copyOf(menus);
        rows = List.copyOf(rows);
    }

    /** Something to choose: the parameter, what is asked, and what can be chosen. */
    public record Menu(String name, String label, List<Choice> choices) {
        /** Keeps a copy. */
        public Menu {
            choices = List.copyOf(choices);
        }
    }

    /**
     * An event.
     *
     * @param anchor tells it from the others on the page
     * @param when in words, and {@code moment} as ISO 8601 has it
     * @param kind and where it is, in words
     * @param about a line each
     * @param link a page of the web, or empty
     * @param calendar the path of its file for calendars
     */
    public record Row(
            String anchor,
            String title,
            boolean cancelled,
            String when,
            String moment,
            List<String> kind,
            List<String> about,
            String link,
            String calendar) {
        /** Keeps copies. */
        public Row {
            kind = List.copyOf(kind);
            about = List.copyOf(about);
        }
    }
}
