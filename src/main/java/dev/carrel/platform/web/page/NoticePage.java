package dev.carrel.platform.web.page;

/**
 * A page that says in plain words why there is nothing else to see.
 *
 * @param way words on the link that leads on, or empty where no page would help
 */
public record NoticePage(Frame frame, int status, String headline, String explanation, String way) {}
