package dev.carrel.platform.discord;

import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import java.time.Instant;
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
    private static final String LINE_STARTS = "#-+";

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
            line.append(isStrong == strong ? "" : "**");
            strong = isStrong;
            line.append(of(run, line.isEmpty() || line.toString().equals("**")));
        }
        return line.append(strong ? "**" : "").toString();
    }

    private static String of(Inline run, boolean starts) {
        return switch (run) {
            case Inline.Plain plain -> escaped(plain.words(), starts);
            case Inline.Strong strong -> escaped(strong.words(), starts);
            case Inline.Code code -> code(code.words(), starts);
            case Inline.Link link -> MarkdownUtil.maskedLink(escaped(link.words(), false), address(link));
            case Inline.When when -> moment(when, starts);
        };
    }

    /** Words that mean nothing but themselves; at the start of a line also no heading, list or quote. */
    static String escaped(String words, boolean startsLine) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        boolean starts = startsLine;
        boolean counts = startsLine;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean closesNumber = counts && c == '.' && i > 0;
            if (MARKS.indexOf(c) >= 0
                    || (starts && LINE_STARTS.indexOf(c) >= 0)
                    || closesNumber
                    || (c == ':' && opens(words, i))) {
                escaped.append('\\');
            }
            escaped.append(c);
            starts = starts && c == ' ';
            counts = counts && (c == ' ' || Character.isDigit(c));
        }
        return escaped.toString();
    }

    /** Whether a colon could open an emoji's name or an address, which may go on in the next run. */
    private static boolean opens(String words, int colon) {
        return colon + 1 == words.length() || words.charAt(colon + 1) != ' ';
    }

    private static String code(String words, boolean starts) {
        // Within code nothing can be escaped, so that a back-tick would end it.
        return words.isBlank() || words.indexOf('`') >= 0 ? escaped(words, starts) : MarkdownUtil.monospace(words);
    }

    private static String address(Inline.Link link) {
        return link.target().toASCIIString().replace("(", "%28").replace(")", "%29");
    }

    private static String moment(Inline.When when, boolean starts) {
        return when.at().isBefore(EARLIEST) || when.at().isAfter(LATEST)
                ? escaped(when.words(), starts)
                : format(when.style()).atInstant(when.at()).toString();
    }

    private static TimeFormat format(Style style) {
        return switch (style) {
            case DATE -> TimeFormat.DATE_LONG;
            case DATE_TIME -> TimeFormat.DATE_TIME_LONG;
            case TIME -> TimeFormat.TIME_SHORT;
        };
    }
}
