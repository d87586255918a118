package dev.carrel.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws the part of Discord's Markdown that messages use here: bold, italic, underline, strike, code, masked links, moments,
 * escapes, and per line headings, lists, quotes and small print (Discord: "Markdown Text 101").
 */
final class DiscordMarkdown {
    private static final Pattern LINK =
            Pattern.compile("\\[((?:\\\\.|[^\\]\\\\]){1,400})\\]\\(<?([^)\\s>]{1,2000})>?\\)");
    private static final Pattern MOMENT = Pattern.compile("<t:(-?\\d{1,15})(?::([tTdDfFR]))?>");
    private static final Pattern NAME = Pattern.compile("<([#@])!?(\\d{1,20})>");
    private static final Pattern BARE_LINK = Pattern.compile("<?(https?://[^\\s<>]{1,2000})>?");
    private static final List<String> MARKS = List.of("**", "__", "~~", "*", "_");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter BOTH =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu HH:mm 'UTC'", Locale.ENGLISH);

    /** Marks within marks within marks: nobody nests deeper on purpose. */
    private static final int DEEPEST = 8;

    private final Markup html;

    private DiscordMarkdown(Markup html) {
        this.html = html;
    }

    /** Draws a text of any number of lines as blocks. */
    static void draw(Markup html, String markdown) {
        DiscordMarkdown drawing = new DiscordMarkdown(html);
        boolean inList = false;
        for (String line : markdown.split("\n", -1)) {
            boolean item = line.startsWith("- ") || line.startsWith("* ");
            if (item != inList) {
                inList = item;
                if (item) {
                    html.open("ul");
                } else {
                    html.close();
                }
            }
            drawing.line(line);
        }
        if (inList) {
            html.close();
        }
    }

    private void line(String line) {
        if (line.startsWith("### ")) {
            block("p", "h3", line.substring(4));
        } else if (line.startsWith("## ")) {
            block("p", "h2", line.substring(3));
        } else if (line.startsWith("# ")) {
            block("p", "h1", line.substring(2));
        } else if (line.startsWith("-# ")) {
            block("p", "subtext", line.substring(3));
        } else if (line.startsWith("> ")) {
            block("blockquote", "quote", line.substring(2));
        } else if (line.startsWith("- ") || line.startsWith("* ")) {
            block("li", "item", line.substring(2));
        } else if (!line.isBlank()) {
            block("p", "line", line);
        }
    }

    private void block(String tag, String cssClass, String words) {
        html.open(tag, cssClass);
        inline(words, 0);
        html.close();
    }

    private void inline(String words, int depth) {
        StringBuilder plain = new StringBuilder();
        int i = 0;
        while (i < words.length()) {
            char c = words.charAt(i);
            if (c == '\\' && i + 1 < words.length() && isMark(words.charAt(i + 1))) {
                plain.append(words.charAt(i + 1));
                i += 2;
                continue;
            }
            int end = depth < DEEPEST ? special(words, i, plain, depth) : i;
            if (end == i) {
                plain.append(c);
                i++;
            } else {
                i = end;
            }
        }
        flush(plain);
    }

    private static boolean isMark(char c) {
        return c < 128 && !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
    }

    private void flush(StringBuilder plain) {
        if (!plain.isEmpty()) {
            html.text(plain.toString());
            plain.setLength(0);
        }
    }

    /** Draws what begins here, if anything does, and returns where it ends. */
    private int special(String words, int at, StringBuilder plain, int depth) {
        return switch (words.charAt(at)) {
            case '`' -> code(words, at, plain);
            case '[' -> link(words, at, plain, depth);
            case '<' -> pointed(words, at, plain);
            case 'h' -> bareLink(words, at, plain);
            case '*', '_', '~' -> marked(words, at, plain, depth);
            default -> at;
        };
    }

    private int code(String words, int at, StringBuilder plain) {
        int end = words.indexOf('`', at + 1);
        if (end <= at + 1) {
            return at;
        }
        flush(plain);
        html.open("code").text(words.substring(at + 1, end)).close();
        return end + 1;
    }

    private int link(String words, int at, StringBuilder plain, int depth) {
        Matcher link = LINK.matcher(words).region(at, words.length());
        if (!link.lookingAt() || !Links.isWeb(link.group(2))) {
            return at;
        }
        flush(plain);
        Links.open(html, link.group(2), "link");
        inline(link.group(1), depth + 4);
        html.close();
        return link.end();
    }

    private int bareLink(String words, int at, StringBuilder plain) {
        Matcher link = BARE_LINK.matcher(words).region(at, words.length());
        boolean isWord = at > 0 && Character.isLetterOrDigit(words.charAt(at - 1));
        if (isWord || !link.lookingAt() || !Links.isWeb(link.group(1))) {
            return at;
        }
        flush(plain);
        Links.open(html, link.group(1), "link").text(link.group(1)).close();
        return link.end();
    }

    /** What stands in pointed brackets. A client shows the name of a channel or person, which the page does not know. */
    private int pointed(String words, int at, StringBuilder plain) {
        Matcher name = NAME.matcher(words).region(at, words.length());
        if (!name.lookingAt()) {
            return moment(words, at, plain);
        }
        flush(plain);
        html.line("span", "name", name.group(1) + name.group(2));
        return name.end();
    }

    private int moment(String words, int at, StringBuilder plain) {
        Matcher moment = MOMENT.matcher(words).region(at, words.length());
        if (!moment.lookingAt()) {
            return bareLink(words, at, plain);
        }
        try {
            Instant instant = Instant.ofEpochSecond(Long.parseLong(moment.group(1)));
            String style = moment.group(2) == null ? "f" : moment.group(2);
            DateTimeFormatter format = switch (style) {
                case "d", "D" -> DATE;
                case "t", "T" -> TIME;
                default -> BOTH;
            };
            String shown = format.format(instant.atOffset(ZoneOffset.UTC));
            flush(plain);
            html.open("time", "moment").attribute("datetime", instant.toString());
            html.attribute("data-style", style).text(shown).close();
            return moment.end();
        } catch (DateTimeException beyondTheCalendar) {
            return at;
        }
    }

    private int marked(String words, int at, StringBuilder plain, int depth) {
        for (String mark : MARKS) {
            int begin = at + mark.length();
            int end = words.startsWith(mark, at) ? closing(words, mark, begin) : -1;
            if (end > begin) {
                flush(plain);
                html.open(tag(mark));
                inline(words.substring(begin, end), depth + 1);
                html.close();
                return end + mark.length();
            }
        }
        return at;
    }

    private static int closing(String words, String mark, int from) {
        for (int i = from; i <= words.length() - mark.length(); i++) {
            if (words.charAt(i) == '\\') {
                i++;
            } else if (words.startsWith(mark, i)) {
                return i;
            }
        }
        return -1;
    }

    private static String tag(String mark) {
        return switch (mark) {
            case "**" -> "strong";
            case "__" -> "u";
            case "~~" -> "s";
            default -> "em";
        };
    }
}
