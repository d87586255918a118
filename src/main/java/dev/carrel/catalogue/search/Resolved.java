package dev.carrel.catalogue.search;

import dev.carrel.catalogue.Program;
import java.util.List;

/** What a name that somebody typed stands for. */
public sealed interface Resolved {
    /** One program, for certain. */
    record One(Program program) implements Resolved {}

    /** Several programs go by this name, all of which are here, in the order of their names: ask which. */
    record Several(List<Program> candidates) implements Resolved {}

    /** No program goes by this name; these come nearest, perhaps none. */
    record Nearest(List<Program> candidates) implements Resolved {}
}
