package dev.carrel.feature.privacy;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.Group;
import dev.carrel.group.Groups;
import dev.carrel.group.Succession;
import dev.carrel.privacy.Erasure;
import dev.carrel.privacy.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What it means when a member is forgotten.
 *
 * @param persons their identities, all of which go
 * @param held how many rows there are of what
 * @param ending the groups that nobody else is in
 * @param passing the groups that somebody else organizes from then on
 */
record Consequences(
        List<PersonId> persons, SequencedMap<Table, Integer> held, List<Group> ending, List<Passing> passing) {
    /** A group, and the first identity of who organizes it then. */
    record Passing(Group group, MemberId heir, Optional<PersonId> name) {}

    static Consequences of(Seat seat, Communities communities, Groups groups, Erasure erasure) {
        List<Succession.Inheritance> inheritances = groups.succession().of(seat);
        List<MemberId> heirs = inheritances.stream()
                .flatMap(inheritance -> inheritance.heir().stream())
                .distinct()
                .toList();
        Map<MemberId, List<PersonId>> names = communities.personsOf(seat.community(), heirs);
        return new Consequences(
                communities.personsOf(seat),
                erasure.held(seat),
                inheritances.stream()
                        .filter(inheritance -> inheritance.heir().isEmpty())
                        .map(Succession.Inheritance::group)
                        .toList(),
                inheritances.stream()
                        .flatMap(inheritance -> inheritance.heir().stream()
                                .map(heir -> new Passing(
                                        inheritance.group(),
                                        heir,
                                        names.getOrDefault(heir, List.of()).stream()
                                                .findFirst())))
                        .toList());
    }

    /** What was said and must be so still when it is done; that there is a reminder more does not matter. */
    String fixed() {
        return persons + " "
                + Stream.concat(
                                ending.stream().map(group -> "end " + group.id()),
                                passing.stream().map(pass -> pass.group().id() + " to " + pass.heir()))
                        .toList();
    }
}
