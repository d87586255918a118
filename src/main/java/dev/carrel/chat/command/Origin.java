package dev.carrel.chat.command;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an interaction comes from, in the platform's own terms.
 *
 * @param vouched the role that the platform itself grants this person now (a server's administrator is a moderator)
 * @param locale the language of the person's client; {@link Locale#ROOT} when the platform does not tell
 * @param likelyZone the zone that the platform knows or guesses, if it does
 */
public record Origin(
        PersonId person, SpaceId space, PlaceId place, Role vouched, Locale locale, Optional<ZoneId> likelyZone) {

    /** Where an interaction comes from, on a platform that knows no zones. */
    public Origin(PersonId person, SpaceId space, PlaceId place, Role vouched, Locale locale) {
        this(person, space, place, vouched, locale, Optional.empty());
    }
}
