package dev.carrel.platform.web;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Somebody to be in the playground. */
enum Persona {
    STUDENT(Role.STUDENT, "Student"),
    ORGANIZER(Role.ORGANIZER, "Organizer"),
    MODERATOR(Role.MODERATOR, "Moderator");

    private static final SpaceId SPACE = new SpaceId(Platform.WEB, "playground");
    /** The one channel, which everybody reads. */
    static final PlaceId PLACE = new PlaceId(Platform.WEB, "general");

    private final Role role;
    private final String label;

    Persona(Role role, String label) {
        this.role = role;
        this.label = label;
    }

    /** The name in addresses and forms. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    Origin origin(Locale locale) {
        return new Origin(new PersonId(Platform.WEB, key()), SPACE, PLACE, role, locale);
    }

    /** The persona of this key, if there is one. */
    static Optional<Persona> known(String key) {
        return Arrays.stream(values())
                .filter(persona -> persona.key().equals(key))
                .findFirst();
    }

    /** The persona of this key; the student for anything else, as that one may do the least. */
    static Persona ofKey(String key) {
        return known(key).orElse(STUDENT);
    }
}
