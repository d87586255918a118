package dev.carrel.feed;

import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;

/** Makes plain words of what may be HTML: tags are left out, characters are what their names stand for, blanks are one blank. */
final class PlainWords {
    /** Nothing longer is looked at. */
    private static final int LONGEST_INPUT = 20_000;

    private static final Set<String> SILENT = Set.of("script", "style");

    private PlainWords() {}

    static String of(String markup, int longest) {
        String words = withoutTags(markup.substring(0, Math.min(markup.length(), LONGEST_INPUT)));
        if (words.indexOf('&') >= 0) {
            words = unescaped(words);
        }
        String plain = collapsed(words);
        return plain.length() <= longest ? plain : cut(plain, longest);
    }

    /** What the names and numbers of HTML stand for; where a number is beyond the last character, numbers stay as they are written. */
    static String unescaped(String words) {
        try {
            return StringEscapeUtils.unescapeHtml4(words);
        } catch (IllegalArgumentException beyond) {
            return StringEscapeUtils.unescapeHtml4(words.replace("&#", "&amp;#"));
        }
    }

    private static String withoutTags(String markup) {
        if (markup.indexOf('<') < 0) {
            return markup;
        }
        StringBuilder words = new StringBuilder(markup.length());
        int at = 0;
        while (at < markup.length()) {
            int open = markup.indexOf('<', at);
            boolean tag = open >= 0
                    && open + 1 < markup.length()
                    && (Character.isLetter(markup.charAt(open + 1)) || "/!?".indexOf(markup.charAt(open + 1)) >= 0);
            int close = tag ? markup.indexOf('>', open) : -1;
            if (open < 0 || (tag && close < 0)) {
                words.append(markup, at, open < 0 ? markup.length() : open);
                break;
            }
            if (!tag) {
                words.append(markup, at, open + 1);
                at = open + 1;
                continue;
            }
            words.append(markup, at, open).append(' ');
            at = SILENT.contains(name(markup, open + 1)) ? endOfSilence(markup, close) : close + 1;
        }
        return words.toString();
    }

    /** Where the next tag ends something; a text without one has nothing more to say. */
    private static int endOfSilence(String markup, int from) {
        int end = markup.indexOf("</", from);
        return end < 0 ? markup.length() : end;
    }

    private static String name(String markup, int from) {
        int end = from;
        while (end < markup.length() && Character.isLetter(markup.charAt(end))) {
            end++;
        }
        return markup.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static String collapsed(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        boolean blank = false;
        for (int at = 0; at < words.length(); at++) {
            char here = words.charAt(at);
            if (Character.isSurrogate(here) && !isPaired(words, at)) {
                continue;
            }
            if (Character.isWhitespace(here) || Character.isSpaceChar(here) || Character.isISOControl(here)) {
                blank = !plain.isEmpty();
            } else {
                if (blank) {
                    plain.append(' ');
                    blank = false;
                }
                plain.append(here);
            }
        }
        return plain.toString();
    }

    /** Whether half a character has its other half beside it. */
    static boolean isPaired(String words, int at) {
        return Character.isHighSurrogate(words.charAt(at))
                ? at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
    }

    /** At a blank where there is one near the end, and never within a character. */
    private static String cut(String plain, int longest) {
        int blank = plain.lastIndexOf(' ', longest - 1);
        int end = blank > longest / 2 ? blank : longest - 1;
        if (Character.isHighSurrogate(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(0, end) + "…";
    }
}
