package dev.carrel.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Draws Slack's rich text: sections, lists, quotes and code, of runs with styles (Slack: block kit, rich text block). */
final class SlackRichText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH);
    private static final List<String> STYLES = List.of("bold", "italic", "strike", "code");

    private SlackRichText() {}

    static void draw(Markup html, JsonNode elements) {
        for (JsonNode element : elements) {
            switch (element.path("type").asText()) {
                case "rich_text_list" -> list(html, element);
                case "rich_text_quote" ->
                    runs(html.open("blockquote", "quote"), element.path("elements"))
                            .close();
                case "rich_text_preformatted" ->
                    runs(html.open("pre", "code"), element.path("elements")).close();
                default ->
                    runs(html.open("p", "line"), element.path("elements")).close();
            }
        }
    }

    private static void list(Markup html, JsonNode list) {
        html.open(list.path("style").asText().equals("ordered") ? "ol" : "ul");
        for (JsonNode item : list.path("elements")) {
            runs(html.open("li", "item"), item.path("elements")).close();
        }
        html.close();
    }

    private static Markup runs(Markup html, JsonNode runs) {
        for (JsonNode run : runs) {
            List<String> tags = STYLES.stream()
                    .filter(style -> run.path("style").path(style).asBoolean())
                    .map(SlackRichText::tag)
                    .toList();
            tags.forEach(html::open);
            switch (run.path("type").asText()) {
                case "text" -> lines(html, run.path("text").asText());
                case "link" -> link(html, run);
                case "date" -> date(html, run);
                case "user" -> html.text("@" + run.path("user_id").asText());
                case "channel" -> html.text("#" + run.path("channel_id").asText());
                case "emoji" -> html.text(":" + run.path("name").asText() + ":");
                default -> html.line("span", "unknown", "A run of type " + run.path("type") + ", not drawn here");
            }
            tags.forEach(tag -> html.close());
        }
        return html;
    }

    private static String tag(String style) {
        return switch (style) {
            case "bold" -> "strong";
            case "italic" -> "em";
            case "strike" -> "s";
            default -> "code";
        };
    }

    static void lines(Markup html, String words) {
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                html.open("br").close();
            }
            html.text(lines[i]);
        }
    }

    private static void link(Markup html, JsonNode link) {
        String url = link.path("url").asText();
        Links.open(html, url, "link").text(link.path("text").asText(url)).close();
    }

    /** In the reader's zone, which the page's script knows; until then in UTC, and said so. */
    private static void date(Markup html, JsonNode date) {
        try {
            Instant at = Instant.ofEpochSecond(date.path("timestamp").asLong());
            String format = date.path("format").asText();
            String day = DATE.format(at.atOffset(ZoneOffset.UTC));
            String time = TIME.format(at.atOffset(ZoneOffset.UTC));
            boolean hasDay = format.contains("{date");
            boolean hasTime = format.contains("{time");
            html.open("time", "moment").attribute("datetime", at.toString());
            html.attribute("data-style", hasDay && hasTime ? "f" : hasDay ? "D" : "t");
            html.text(hasDay && hasTime ? day + " " + time : hasDay ? day : time)
                    .close();
        } catch (DateTimeException beyondTheCalendar) {
            html.text(date.path("fallback").asText());
        }
    }
}
