package dev.carrel.community;

import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How and when a member wants to be told what they did not ask for at the moment.
 *
 * @param persons their identities, those of the preferred platform first, then in the order in which they became known
 * @param zone their own, else the community's, else UTC
 * @param zoneKnown whether they or the community have told it; else UTC is only a guess
 * @param language their own choice, else the community's, else English
 * @param quiet when they are not to be written to, by the clock of {@code zone}
 * @param ways where each kind of notice goes; every kind is there
 */
public record Reach(
        List<PersonId> persons,
        ZoneId zone,
        boolean zoneKnown,
        Language language,
        boolean textMode,
        Optional<QuietHours> quiet,
        Map<Notice, Way> ways) {
    /** Keeps copies. */
    public Reach {
        persons = List.copyOf(persons);
        ways = Map.copyOf(ways);
    }

    /** Where this kind of notice goes. */
    public Way way(Notice notice) {
        return ways.getOrDefault(notice, notice.usual());
    }

    /** The platform on which they are written to; empty for a member without any identity. */
    public Optional<Platform> platform() {
        return persons.stream().findFirst().map(PersonId::platform);
    }

    static Reach of(MemberSettings own, CommunitySettings shared, ReachWishes wishes) {
        Optional<ZoneId> zone = own.zone().or(shared::zone);
        List<PersonId> persons = wishes.persons().stream()
                .sorted(Comparator.comparing(person -> !wishes.preferred().equals(Optional.of(person.platform()))))
                .toList();
        return new Reach(
                persons,
                zone.orElse(ZoneId.of("UTC")),
                zone.isPresent(),
                own.spoken().or(shared::language).orElse(Language.ENGLISH),
                own.textMode(),
                wishes.quiet(),
                wishes.ways());
    }
}
