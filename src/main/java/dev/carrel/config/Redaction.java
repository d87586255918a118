package dev.carrel.config;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of a text that goes to a log or a screen: the values that are set, and whatever has the shape of a
 * token even if nobody set it.
 *
 * <p>The shapes are those that Discord and Slack document for their tokens, addresses that are capabilities by themselves
 * (webhooks, response URLs, interaction callbacks, calendar feeds), and passwords in addresses.
 */
public final class Redaction {
    private static final String REDACTED = "***";

    /** Shorter values would blank ordinary words; nothing that short keeps anybody out. */
    private static final int SHORTEST = 4;

    private static final Pattern SHAPES = Pattern.compile(String.join(
            "|",
            "\\bx(?:ox[a-z](?:\\.xox[a-z])?|app)-[A-Za-z0-9%-]{4,}",
            "\\b[A-Za-z0-9_-]{18,40}\\.[A-Za-z0-9_-]{6,7}\\.[A-Za-z0-9_-]{20,60}",
            "(?<=hooks\\.slack\\.com/)[A-Za-z0-9/_-]+",
            "(?<=/webhooks/[0-9]{1,20}/)[A-Za-z0-9._-]+",
            "(?<=/interactions/[0-9]{1,20}/)[A-Za-z0-9._-]+",
            "(?<=/calendar/)[A-Za-z0-9_-]{8,}",
            "(?i:(?<=password=))[^&;\\s]+",
            "(?<=://[^/\\s:@]{0,64}:)[^/\\s@]+(?=@)",
            "(?i:(?<=Authorization: (?:Bearer|Bot) ))\\S+"));

    private final List<String> values;

    /** A redaction that knows these values besides the shapes. */
    public Redaction(List<Secret> secrets) {
        this.values = secrets.stream()
                .map(Secret::reveal)
                .filter(value -> value.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The text without secrets. */
    public String apply(String text) {
        String clean = text;
        for (String value : values) {
            clean = clean.replace(value, REDACTED);
        }
        return SHAPES.matcher(clean).replaceAll(REDACTED);
    }
}
