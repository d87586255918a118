package dev.carrel.feed;

import java.util.Locale;

/**
 * Makes XML of what is nearly XML: characters that XML does not have are left out, a bare ampersand is written as one, and HTML's names of
 * characters become the characters. The declaration and a document type are left out, as no parser is to see them.
 */
final class XmlRepair {
    private static final int LONGEST_NAME = 12;
    private static final String SECTION = "<![CDATA[";

    private XmlRepair() {}

    /** The text, mended; refused when its document type declares something, as entities are declared there. */
    static String of(String text) throws BrokenFeed {
        StringBuilder mended = new StringBuilder(text.length() + 64);
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            if (here == '<' && text.startsWith(SECTION, at)) {
                int end = text.indexOf("]]>", at);
                int stop = end < 0 ? text.length() : end + 3;
                copy(text, at, stop, mended);
                at = stop;
            } else if (here == '<' && text.startsWith("<?xml ", at)) {
                at = after(text, "?>", at);
            } else if (here == '<' && text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                int end = after(text, ">", at);
                if (text.substring(at, end).indexOf('[') >= 0) {
                    throw new BrokenFeed(Trouble.Kind.ENTITIES);
                }
                at = end;
            } else if (here == '&') {
                at = reference(text, at, mended);
            } else {
                copy(text, at, at + 1, mended);
                at++;
            }
        }
        return mended.toString();
    }

    private static int after(String text, String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + mark.length();
    }

    private static void copy(String text, int from, int to, StringBuilder into) {
        for (int at = from; at < to; at++) {
            char here = text.charAt(at);
            boolean allowed = Character.isSurrogate(here)
                    ? PlainWords.isPaired(text, at)
                    : here >= ' ' ? here < '\uFFFE' : here == '\n' || here == '\t' || here == '\r';
            if (allowed) {
                into.append(here);
            }
        }
    }

    /** Where the text goes on after an ampersand. */
    private static int reference(String text, int at, StringBuilder mended) {
        int end = text.substring(at, Math.min(text.length(), at + LONGEST_NAME)).indexOf(';') + at;
        String name = end < at ? "" : text.substring(at + 1, end);
        if (name.isEmpty() || !name.matches("#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*")) {
            mended.append("&amp;");
            return at + 1;
        }
        switch (name) {
            case "amp", "lt", "gt", "quot", "apos" ->
                mended.append('&').append(name).append(';');
            default -> {
                String character = PlainWords.unescaped("&" + name.toLowerCase(Locale.ROOT) + ";");
                String exact = PlainWords.unescaped("&" + name + ";");
                escape(exact.startsWith("&") ? character : exact, mended);
            }
        }
        return end + 1;
    }

    private static void escape(String character, StringBuilder mended) {
        for (int at = 0; at < character.length(); at++) {
            switch (character.charAt(at)) {
                case '&' -> mended.append("&amp;");
                case '<' -> mended.append("&lt;");
                case '>' -> mended.append("&gt;");
                default -> copy(character, at, at + 1, mended);
            }
        }
    }
}
