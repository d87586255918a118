package dev.carrel.community;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Role;

/** Says roles in words. */
public final class RoleWords {
    private RoleWords() {}

    /** What somebody in this role is: {@code student}. */
    public static String of(Role role) {
        return switch (role) {
            case STUDENT -> say("student", "étudiant", "estudiante");
            case ORGANIZER -> say("organizer", "organisateur", "organizador");
            case MODERATOR -> say("moderator", "modérateur", "moderador");
        };
    }
}
