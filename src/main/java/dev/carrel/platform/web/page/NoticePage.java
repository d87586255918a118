package dev.carrel.platform.web.page;

import java.util.List;

/**
 * A page that says something in plain words.
 *
 * @param status of HTTP, which is shown when something went wrong
 * @param explanation a paragraph each
 * @param way words on the link that leads on, or empty where no page would help
 * @param target where that leads
 */
public record NoticePage(
        Frame frame, int status, String headline, List<String> explanation, String way, String target) {
    private static final int FIRST_ERROR = 400;

    /** Keeps a copy. */
    public NoticePage {
        explanation = List.copyOf(explanation);
    }

    /** Whether something went wrong. */
    public boolean isError() {
        return status >= FIRST_ERROR;
    }
}
