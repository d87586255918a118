package dev.carrel.community;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Platform;
import dev.carrel.chat.SpaceId;

/** Says spaces and platforms in words. */
public final class SpaceWords {
    private SpaceWords() {}

    /** What a platform is called: {@code Discord}. */
    public static String platform(Platform platform) {
        return switch (platform) {
            case DISCORD -> "Discord";
            case SLACK -> "Slack";
            case CONSOLE -> say("the terminal", "le terminal", "la terminal");
            case WEB -> say("the web page", "la page web", "la página web");
        };
    }

    /** What a space of this platform is: {@code Slack workspace}. */
    public static String kind(Platform platform) {
        return switch (platform) {
            case DISCORD -> say("Discord server", "serveur Discord", "servidor de Discord");
            case SLACK -> say("Slack workspace", "espace de travail Slack", "espacio de trabajo de Slack");
            case CONSOLE -> say("terminal", "terminal", "terminal");
            case WEB -> say("web page", "page web", "página web");
        };
    }

    /** The space in which this is read: {@code this Slack workspace}. */
    public static String here(Platform platform) {
        String kind = kind(platform);
        return switch (platform) {
            case DISCORD -> say("this " + kind, "ce " + kind, "este " + kind);
            case SLACK -> say("this " + kind, "cet " + kind, "este " + kind);
            case CONSOLE -> say("this " + kind, "ce " + kind, "esta " + kind);
            case WEB -> say("this " + kind, "cette " + kind, "esta " + kind);
        };
    }

    /** That it is no more than one: {@code one Slack workspace}. */
    public static String one(Platform platform) {
        String kind = kind(platform);
        return switch (platform) {
            case DISCORD, SLACK -> say("one " + kind, "un seul " + kind, "un solo " + kind);
            case CONSOLE -> say("one " + kind, "un seul " + kind, "una sola " + kind);
            case WEB -> say("one " + kind, "une seule " + kind, "una sola " + kind);
        };
    }

    /** One more of them: {@code another Slack workspace}. */
    public static String another(Platform platform) {
        String kind = kind(platform);
        return switch (platform) {
            case DISCORD, SLACK -> say("another " + kind, "un autre " + kind, "otro " + kind);
            case CONSOLE -> say("another " + kind, "un autre " + kind, "otra " + kind);
            case WEB -> say("another " + kind, "une autre " + kind, "otra " + kind);
        };
    }

    /** One space, by the id that its platform shows for it: {@code the Slack workspace T024BE7LD}. */
    public static String name(SpaceId space) {
        String kind = kind(space.platform()) + " " + space.raw();
        return switch (space.platform()) {
            case DISCORD -> say("the " + kind, "le " + kind, "el " + kind);
            case SLACK -> say("the " + kind, "l’" + kind, "el " + kind);
            case CONSOLE -> say("the " + kind, "le " + kind, "la " + kind);
            case WEB -> say("the " + kind, "la " + kind, "la " + kind);
        };
    }

    /** What is one space’s: {@code of the Slack workspace T024BE7LD}. */
    public static String of(SpaceId space) {
        String kind = kind(space.platform()) + " " + space.raw();
        return switch (space.platform()) {
            case DISCORD -> say("of the " + kind, "du " + kind, "del " + kind);
            case SLACK -> say("of the " + kind, "de l’" + kind, "del " + kind);
            case CONSOLE -> say("of the " + kind, "du " + kind, "de la " + kind);
            case WEB -> say("of the " + kind, "de la " + kind, "de la " + kind);
        };
    }
}
