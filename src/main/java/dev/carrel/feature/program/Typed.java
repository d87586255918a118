package dev.carrel.feature.program;

/** What somebody typed, cut to a length at which it can be said back. */
final class Typed {
    private static final int LONGEST = 60;

    private Typed() {}

    static String shown(String typed) {
        String line = typed.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
