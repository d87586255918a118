package dev.carrel.feature.group;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.Fellow;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import dev.carrel.group.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code /group show}: one group as the caller may see it, with what one may do next. */
final class ShowCommand implements Command {
    private static final Option<Boolean> MEMBERS = Option.flag(
            "members",
            Words.of("Yes to see who is in it", "Oui pour voir qui en fait partie", "Sí para ver quién está"));

    private final Supplier<Groups> groups;
    private final Supplier<Communities> communities;
    private final GroupOption group;
    private final Function<Seen, List<Block>> glance;
    private final Declaration declaration;

    ShowCommand(
            Supplier<Groups> groups,
            Supplier<Communities> communities,
            GroupOption group,
            Function<Seen, List<Block>> glance) {
        this.groups = groups;
        this.communities = communities;
        this.group = group;
        this.glance = glance;
        this.declaration = Declaration.of(
                        "group show",
                        Words.of(
                                "One group, and what you can do there",
                                "Un groupe, et ce que vous pouvez y faire",
                                "Un grupo, y lo que puede hacer allí"),
                        group.option(),
                        MEMBERS,
                        CommonOptions.FROM)
                .example("Archives on Tuesdays");
    }

    static Action action(GroupId id) {
        return GroupOption.action("show", id);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return group.resolve(
                invocation,
                seen -> Reply.show(
                        invocation.find(MEMBERS).orElse(false) && seen.looksInside()
                                ? members(invocation, seen)
                                : overview(invocation, seen)));
    }

    private Card overview(Invocation invocation, Seen seen) {
        Text headline = Text.strong(seen.group().name());
        if (!seen.looksInside()) {
            return GroupCards.group(headline, seen);
        }
        Seat seat = Seat.of(invocation.caller());
        List<MemberId> members = groups.get().members(seat, seen.id()).stream()
                .map(Fellow::member)
                .toList();
        List<Block> more = new ArrayList<>();
        more.add(new Block.Paragraph(Text.of(say("In it: ", "Membres : ", "Miembros: "))
                .then(GroupCards.names(communities.get(), seat, members))
                .then(".")));
        more.add(Block.Buttons.of(Button.press(
                say("See everybody", "Voir tout le monde", "Ver a todos"),
                action(seen.id()).with(MEMBERS.name(), "yes"))));
        more.addAll(glance.apply(seen));
        return GroupCards.group(headline, seen, more.toArray(Block[]::new));
    }

    private Card members(Invocation invocation, Seen seen) {
        Seat seat = Seat.of(invocation.caller());
        List<Fellow> fellows = groups.get().members(seat, seen.id());
        int from = CommonOptions.from(invocation, fellows.size());
        List<Fellow> shown = fellows.subList(from, Math.min(fellows.size(), from + GroupCards.WINDOW));
        Map<MemberId, List<PersonId>> persons = communities
                .get()
                .personsOf(seat.community(), shown.stream().map(Fellow::member).toList());
        List<Block.Entry> entries = shown.stream()
                .map(fellow -> new Block.Entry(
                        "",
                        GroupCards.name(persons, fellow.member()),
                        fellow.standing() == Standing.ORGANIZER
                                ? List.of(Text.of(say("organizes it", "organise", "organiza")))
                                : List.of(),
                        Optional.empty()))
                .toList();
        return Card.of(
                Text.of(say("In ", "Dans ", "En "))
                        .thenStrong(seen.group().name())
                        .then(
                                fellows.size() == 1
                                        ? say(" is 1 member.", ", il y a 1 membre.", " hay 1 miembro.")
                                        : say(
                                                " are " + fellows.size() + " members.",
                                                ", il y a " + fellows.size() + " membres.",
                                                " hay " + fellows.size() + " miembros.")),
                new Block.Listing(
                        entries, from, fellows.size(), invocation.action().inPlace()),
                Block.Buttons.of(GroupCards.open(seen)));
    }
}
