package dev.carrel.group;

import java.util.Optional;

/**
 * What the organizers of a group have decided.
 *
 * @param name at most {@link Groups#LONGEST_NAME} characters
 * @param about at most {@link Groups#LONGEST_ABOUT} characters, possibly none
 * @param program the catalogue's short name of the program of a cohort
 */
public record Profile(
        String name,
        String about,
        GroupKind kind,
        Privacy privacy,
        Optional<String> program,
        Optional<StartTerm> term) {
    /** Keeps the name tidy. */
    public Profile {
        name = Names.tidy(name);
        about = about.strip();
        if (Names.fold(name).isEmpty() || name.length() > Groups.LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + Groups.LONGEST_NAME + " characters");
        }
        if (about.length() > Groups.LONGEST_ABOUT) {
            throw new IllegalArgumentException("at most " + Groups.LONGEST_ABOUT + " characters say what it is about");
        }
    }

    /** A group of this kind without more. */
    public static Profile of(String name, GroupKind kind, Privacy privacy) {
        return new Profile(name, "", kind, privacy, Optional.empty(), Optional.empty());
    }
}
