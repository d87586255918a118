package dev.carrel.feature.group;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.group.Group;
import dev.carrel.group.Home;
import dev.carrel.group.Privacy;
import dev.carrel.group.Profile;
import dev.carrel.group.Seen;
import dev.carrel.group.StartTerm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws a group as its reader may see it. */
final class GroupCards {
    /** Entries of a list, as many as might fit on a card of any platform. */
    static final int WINDOW = 25;

    private static final int MOST_NAMED = 5;

    private GroupCards() {}

    /** A group with what one may do next. */
    static Card group(Text headline, Seen seen, Block... more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.of(line(seen))));
        if (!seen.group().profile().about().isEmpty()) {
            blocks.add(about(seen));
        }
        for (Home home : seen.group().homes()) {
            blocks.add(new Block.Paragraph(Text.of(home.own() ? "A room of its own: " : "At home in ")
                    .then(Inline.Name.of(home.place()))
                    .then(".")));
        }
        blocks.add(new Block.Buttons(ways(seen)));
        blocks.addAll(List.of(more));
        blocks.add(new Block.Note(Text.of("Group " + seen.id().value() + ".")));
        return Card.of(headline, blocks.toArray(Block[]::new));
    }

    static Block about(Seen seen) {
        String about = seen.group().profile().about();
        return new Block.Paragraph(Text.of(about.isEmpty() ? "Nobody has said yet what it is about." : about));
    }

    /** Kind, privacy and size: {@code Study group, open, 3 members}. */
    static String line(Seen seen) {
        Profile profile = seen.group().profile();
        String kind = switch (profile.kind()) {
            case STUDY -> "Study group";
            case COHORT ->
                "Cohort"
                        + profile.program().map(program -> " of " + program).orElse("")
                        + profile.term()
                                .map(StartTerm::toString)
                                .map(term -> ", " + term)
                                .orElse("");
            case INTEREST -> "Interest group";
        };
        return kind + ", " + privacy(seen.group()) + ", " + (seen.size() == 1 ? "1 member" : seen.size() + " members")
                + standing(seen);
    }

    private static String privacy(Group group) {
        return switch (group.privacy()) {
            case OPEN -> "open to everybody here";
            case LISTED -> "private, joined by asking";
            case HIDDEN -> "private and hidden, joined by invitation";
        };
    }

    private static String standing(Seen seen) {
        if (seen.group().archived().isPresent()) {
            return "; archived";
        }
        return seen.standing()
                .map(own -> switch (own) {
                    case ORGANIZER -> "; you organize it";
                    case MEMBER -> "; you are in it";
                    case INVITED -> "; you are invited";
                    case ASKED -> "; you have asked to join";
                })
                .orElse("");
    }

    private static List<Button> ways(Seen seen) {
        List<Button> ways = new ArrayList<>();
        if (seen.group().archived().isPresent()) {
            ways.add(Button.primary("Bring it back", ArchiveCommand.undo(seen.id())));
        } else if (seen.organizes()) {
            ways.add(Button.press("Change it", EditCommand.form(seen)));
            if (seen.group().privacy() != Privacy.OPEN) {
                ways.add(RoomCards.way(seen.id()));
            }
            ways.add(Button.press("Requests and invitations", ApproveCommand.list(seen.id())));
            ways.add(Button.press("Leave", LeaveCommand.action(seen.id())));
            ways.add(Button.press("Archive", ArchiveCommand.action(seen.id())));
        } else {
            seen.standing()
                    .ifPresentOrElse(
                            own -> {
                                switch (own) {
                                    case INVITED -> {
                                        ways.add(Button.primary("Accept", JoinCommand.action(seen.id())));
                                        ways.add(Button.press("No thanks", LeaveCommand.action(seen.id())));
                                    }
                                    case ASKED ->
                                        ways.add(Button.press("Take the request back", LeaveCommand.action(seen.id())));
                                    case MEMBER, ORGANIZER ->
                                        ways.add(Button.press("Leave", LeaveCommand.action(seen.id())));
                                }
                            },
                            () -> ways.add(Button.primary(
                                    seen.looksInside() ? "Join" : "Ask to join", JoinCommand.action(seen.id()))));
        }
        ways.add(Button.press("My groups", MineCommand.ACTION));
        return ways;
    }

    /** Asks before something is done that others feel. */
    static Card question(Text question, String no, String yes, Action action, Seen seen) {
        return Card.of(
                question,
                Block.Buttons.of(
                        Button.press(no, ShowCommand.action(seen.id()).inPlace()),
                        new Button.Press(
                                yes,
                                action.with(CommonOptions.SURE.name(), "yes").inPlace(),
                                Button.Look.DANGER)));
    }

    static Button open(Seen seen) {
        return Button.press("Open the group", ShowCommand.action(seen.id()));
    }

    static Block.Entry entry(Seen seen) {
        return new Block.Entry(
                "",
                Text.strong(seen.group().name()),
                List.of(Text.of(line(seen))),
                Optional.of(Button.press("Open", ShowCommand.action(seen.id()))));
    }

    /** The names of some members, at most five of them, each as their first identity. */
    static Text names(Communities communities, Seat reader, Collection<MemberId> members) {
        List<MemberId> named = members.stream().limit(MOST_NAMED).toList();
        Map<MemberId, List<PersonId>> persons = communities.personsOf(reader.community(), named);
        Text text = Text.empty();
        int more = members.size() - named.size();
        for (int i = 0; i < named.size(); i++) {
            boolean last = i == named.size() - 1 && more == 0;
            text = text.then(i == 0 ? "" : last ? " and " : ", ").then(name(persons, named.get(i)));
        }
        return more == 0 ? text : text.then(" and " + more + " more");
    }

    static Text name(Map<MemberId, List<PersonId>> persons, MemberId member) {
        List<PersonId> known = persons.getOrDefault(member, List.of());
        return known.isEmpty() ? Text.of("somebody who has left") : Text.of(Inline.Name.of(known.getFirst()));
    }
}
