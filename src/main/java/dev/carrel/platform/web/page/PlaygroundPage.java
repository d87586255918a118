package dev.carrel.platform.web.page;

import gg.jte.Content;
import java.util.List;

/**
 * The playground as one viewer sees it.
 *
 * @param token what every post has to carry
 * @param lastEvent where the stream of changes goes on from
 * @param fresh whether there is nothing in the log yet
 */
public record PlaygroundPage(
        Frame frame,
        String token,
        String persona,
        String view,
        String lastEvent,
        List<Choice> personas,
        List<Choice> views,
        Content clock,
        List<Choice> steps,
        Content log,
        boolean fresh,
        List<String> hints) {

    /** Keeps copies. */
    public PlaygroundPage {
        personas = List.copyOf(personas);
        views = List.copyOf(views);
        steps = List.copyOf(steps);
        hints = List.copyOf(hints);
    }

    /** One of a few things to choose: what it is called, and the value or address behind it. */
    public record Choice(String label, String target, boolean chosen) {}
}
