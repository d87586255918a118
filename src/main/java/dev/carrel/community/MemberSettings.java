package dev.carrel.community;

import dev.carrel.chat.Language;
import dev.carrel.chat.Role;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a member has told about themselves, and what was granted to them.
 *
 * @param role the highest role that was granted in Carrel; a platform may vouch for a higher one at the moment
 * @param language what they have chosen
 * @param appLanguage in which their app was when they last asked something, if Carrel speaks it
 * @param zoneOffers how often they were offered to tell their zone
 * @param sharing what may be done with what they take part in
 */
public record MemberSettings(
        Role role,
        Optional<ZoneId> zone,
        Optional<Language> language,
        Optional<Language> appLanguage,
        boolean textMode,
        int zoneOffers,
        Sharing sharing) {
    /** The language in which they are answered and written to, where anything is known of it. */
    public Optional<Language> spoken() {
        return language.or(this::appLanguage);
    }
}
