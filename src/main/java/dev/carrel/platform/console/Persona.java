package dev.carrel.platform.console;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import java.util.Locale;
import java.util.Optional;

/** Who sits at the terminal: one person for each role, to see the bot with their eyes. */
enum Persona {
    STUDENT(Role.STUDENT),
    ORGANIZER(Role.ORGANIZER),
    MODERATOR(Role.MODERATOR);

    private static final SpaceId SPACE = new SpaceId(Platform.CONSOLE, "terminal");
    /** The terminal itself, which everybody reads who sits at it. */
    static final PlaceId PLACE = new PlaceId(Platform.CONSOLE, "terminal");

    private final Role role;

    Persona(Role role) {
        this.role = role;
    }

    /** The word that switches to this persona. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Persona> of(String word) {
        for (Persona persona : values()) {
            if (persona.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(persona);
            }
        }
        return Optional.empty();
    }

    Origin origin(Locale locale) {
        return new Origin(new PersonId(Platform.CONSOLE, word()), SPACE, PLACE, role, locale);
    }
}
