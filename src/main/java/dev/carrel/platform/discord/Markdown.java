package dev.carrel.platform.discord;

import dev.carrel.chat.Platform;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import java.time.Instant;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.MarkdownUtil;
import net.dv8tion.jda.api.utils.TimeFormat;

/**
 * Writes lines as Discord's Markdown in which only the runs' own marks work.
 *
 * <p>Discord shows a backslash before any mark as that mark alone. JDA's own sanitizer leaves mentions, masked links, headings, custom emoji and
 * timestamps alone, so the escaping is done here. It never writes more than two characters for one, which is what the fitter counts with.
 */
final class Markdown {
    private static final String MARKS = "\\*_~|`[]<>@";

    /** What would start something: a mark, or the point after a number. */
    private static final Pattern LINE_START = Pattern.compile("^([\\s*]*|[\\s*]*\\d+(?=\\.))([#+.-])");

    /** An id (Discord: API reference, snowflakes). */
    static final Pattern SNOWFLAKE = Pattern.compile("[1-9]\\d{0,18}");

    /** The moments that a client can show (years 1 to 9999). */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Markdown() {}

    /** A line. */
    static String of(Text text) {
        StringBuilder line = new StringBuilder();
        boolean strong = false;
        for (Inline run : text.runs()) {
            boolean isStrong = run instanceof Inline.Strong && !run.words().isBlank();
            // Two strong runs side by side would close and open in the same place, which Discord reads otherwise.
            String words = of(run);
            if (strong && !isStrong) {
                close(line);
            }
            if (isStrong && !strong) {
                String bare = words.stripLeading();
                line.append(words, 0, words.length() - bare.length())
                        .append("**")
                        .append(bare);
            } else {
                line.append(words);
            }
            strong = isStrong;
        }
        if (strong) {
            close(line);
        }
        return startingNothing(line.toString());
    }

    /** Discord reads a mark after a blank as two stars. */
    private static void close(StringBuilder line) {
        int end = line.length();
        while (Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        line.insert(end, "**");
    }

    private static String of(Inline run) {
        return switch (run) {
            case Inline.Plain plain -> escaped(plain.words());
            case Inline.Strong strong -> escaped(strong.words());
            case Inline.Code code -> code(code.words());
            case Inline.Link link -> MarkdownUtil.maskedLink(escaped(link.words()), address(link));
            case Inline.When when -> moment(when);
            case Inline.Name name -> name(name);
        };
    }

    /** A label of ordinary words. */
    static String of(String words) {
        return startingNothing(escaped(words));
    }

    /** The line, in which no heading, list or small print starts. */
    private static String startingNothing(String line) {
        return LINE_START.matcher(line).replaceFirst("$1\\\\$2");
    }

    /** Words that mean nothing but themselves. */
    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (MARKS.indexOf(c) >= 0 || (c == ':' && opens(words, i))) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** Whether a colon could open an emoji's name or an address, which may go on in the next run. */
    private static boolean opens(String words, int colon) {
        return colon + 1 == words.length() || words.charAt(colon + 1) != ' ';
    }

    private static String code(String words) {
        // Within code nothing can be escaped, so that a back-tick would end it.
        return words.isBlank() || words.indexOf('`') >= 0 ? escaped(words) : MarkdownUtil.monospace(words);
    }

    private static String address(Inline.Link link) {
        return link.target().toASCIIString().replace("(", "%28").replace(")", "%29");
    }

    /** A mention, which shows the name and, as messages are sent here, notifies nobody; words where it is no id of Discord's. */
    private static String name(Inline.Name name) {
        if (name.platform() != Platform.DISCORD
                || !SNOWFLAKE.matcher(name.raw()).matches()) {
            return escaped(name.words());
        }
        return switch (name.kind()) {
            case PLACE -> "<#" + name.raw() + ">";
            case PERSON -> "<@" + name.raw() + ">";
        };
    }

    private static String moment(Inline.When when) {
        return when.at().isBefore(EARLIEST) || when.at().isAfter(LATEST)
                ? escaped(when.words())
                : format(when.style()).atInstant(when.at()).toString();
    }

    private static TimeFormat format(Style style) {
        return switch (style) {
            case DATE -> TimeFormat.DATE_LONG;
            case DATE_TIME -> TimeFormat.DATE_TIME_LONG;
            case TIME -> TimeFormat.TIME_SHORT;
            case COUNTDOWN -> TimeFormat.RELATIVE;
        };
    }
}
