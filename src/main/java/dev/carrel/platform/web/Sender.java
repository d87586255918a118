package dev.carrel.platform.web;

/** The line over a message that says who it is from. */
final class Sender {
    private Sender() {}

    /** Draws it as this client does; everybody knows it is the bot, so nothing of it is read aloud. */
    static void draw(Markup html, String client) {
        html.open("p", "sender " + client).attribute("aria-hidden", "true");
        html.line("span", "avatar", "C").line("b", "name", "Carrel").line("span", "app", "APP");
        html.close();
    }
}
