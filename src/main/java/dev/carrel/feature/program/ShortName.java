package dev.carrel.feature.program;

import dev.carrel.catalogue.Program;

/** A university's name as people say it, for buttons, columns and lists. */
final class ShortName {
    private ShortName() {}

    /** {@code San José State}, {@code Rutgers}, {@code University of California, Los Angeles}. */
    static String of(Program program) {
        String name = cutAt(program.name(), " (");
        int comma = name.indexOf(", ");
        String campus = comma < 0 ? "" : name.substring(comma + 2);
        boolean system = campus.contains("University");
        String plain = system ? name.substring(0, comma) : name;
        return plain.endsWith(" State University")
                ? plain.substring(0, plain.length() - " University".length())
                : plain;
    }

    private static String cutAt(String name, String mark) {
        int at = name.indexOf(mark);
        return at < 0 ? name : name.substring(0, at);
    }
}
