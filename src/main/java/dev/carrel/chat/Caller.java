package dev.carrel.chat;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Who is asking, as the community knows them: worked out once per interaction, before any command runs.
 *
 * @param place where they ask
 * @param zone empty until the member, or failing that the community, has told it
 * @param likelyZone what their platform knows or guesses: good to be offered first, never to be relied on
 * @param textMode whether the member wants cards as sentences instead of layouts
 */
public record Caller(
        CommunityId community,
        MemberId member,
        PersonId person,
        SpaceId space,
        PlaceId place,
        Role role,
        Language language,
        Optional<ZoneId> zone,
        Optional<ZoneId> likelyZone,
        boolean textMode) {}
