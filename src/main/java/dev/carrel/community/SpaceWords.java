package dev.carrel.community;

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
            case CONSOLE -> "the terminal";
            case WEB -> "the web page";
        };
    }

    /** What a space of this platform is: {@code Slack workspace}. */
    public static String kind(Platform platform) {
        return switch (platform) {
            case DISCORD -> "Discord server";
            case SLACK -> "Slack workspace";
            case CONSOLE -> "terminal";
            case WEB -> "web page";
        };
    }

    /** One space, by the id that its platform shows for it: {@code the Slack workspace T024BE7LD}. */
    public static String name(SpaceId space) {
        return "the " + kind(space.platform()) + " " + space.raw();
    }

    /** A number of things: {@code 1 member}, {@code 2 members}. */
    public static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
