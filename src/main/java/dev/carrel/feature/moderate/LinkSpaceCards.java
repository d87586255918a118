package dev.carrel.feature.moderate;

import dev.carrel.chat.Caller;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Refusal;
import dev.carrel.community.LinkCode;
import dev.carrel.community.LinkedSpaces;
import dev.carrel.community.SpaceWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code /moderate link-space} shows in every state that a community can be in. */
final class LinkSpaceCards {
    private static final Action LINK_SPACE = Action.of("moderate", "link-space");
    private static final Action ANOTHER = LINK_SPACE.with(LinkSpaceCommand.ANOTHER.name(), "yes");
    private static final Button OVERVIEW = Button.press("See what is linked", LINK_SPACE.inPlace());
    private static final Button SETUP = Button.press("Set Carrel up", Action.of("moderate", "setup"));

    private LinkSpaceCards() {}

    static Card overview(Caller caller, List<SpaceId> spaces, int from) {
        Block buttons = Block.Buttons.of(Button.primary("Get a code", ANOTHER.inPlace()), SETUP);
        Block how = new Block.Note(
                Text.of("A moderator of another space types the code there. Groups, sessions and events are"
                        + " shared by all linked spaces."));
        if (spaces.size() < 2) {
            return Card.of(
                    Text.of("This " + SpaceWords.kind(caller.space().platform()) + " is a community by itself."),
                    buttons,
                    how);
        }
        int first = Math.min(from, spaces.size() - 1);
        return Card.of(
                Text.of(spaces.size() + " spaces are one community here."),
                new Block.Listing(
                        spaces.subList(first, spaces.size()).stream()
                                .map(space -> entry(space, caller))
                                .toList(),
                        first,
                        spaces.size(),
                        LINK_SPACE.inPlace()),
                buttons,
                how);
    }

    private static Block.Entry entry(SpaceId space, Caller caller) {
        return new Block.Entry(
                "",
                Text.of(capital(SpaceWords.name(space))),
                space.equals(caller.space()) ? List.of(Text.of("where you are now")) : List.of(),
                Optional.of(Button.press("Take out", leaving(space))));
    }

    static Card code(Caller caller, LinkCode code) {
        return Card.of(
                Text.of("The code for the other space is ")
                        .thenStrong(code.text())
                        .then("."),
                new Block.Paragraph(Text.of("A moderator there types: ")
                        .thenCode("/moderate link-space code:" + code.text())
                        .then(" and sees what will be joined before anything is.")),
                Block.Buttons.of(OVERVIEW, Button.press("New code", ANOTHER.inPlace())),
                new Block.Fields(
                        List.of(new Block.Field("Works until", Text.of(when(code.until(), caller)), Text.of("once")))),
                new Block.Note(Text.of("The other space joins this community: what is decided here holds for both.")));
    }

    static Card whetherToJoin(
            Caller caller, String code, List<SpaceId> there, LinkedSpaces.Size mine, LinkedSpaces.Size theirs) {
        String here = mine.spaces() == 1
                ? "this " + SpaceWords.kind(caller.space().platform())
                : "this community of " + mine.spaces() + " spaces";
        return new Card(
                Tone.CAUTION,
                Text.of("Join " + here + " to the community of " + SpaceWords.name(there.getFirst()) + "?"),
                List.of(
                        Block.Buttons.of(
                                Button.primary(
                                        "Yes, join",
                                        LINK_SPACE
                                                .with(LinkSpaceCommand.CODE.name(), code)
                                                .with(CommonOptions.SURE.name(), "yes")
                                                .inPlace()),
                                Button.press("No, stay apart", LINK_SPACE.inPlace())),
                        new Block.Fields(List.of(
                                Block.Field.of("Joins", Text.of(size(mine))),
                                Block.Field.of("Is there already", Text.of(size(theirs))))),
                        new Block.Bullets(List.of(
                                Text.of(
                                        "Everybody comes along with their settings, roles and reminders. Who is in both is"
                                                + " one member."),
                                Text.of("The time zone and the language that are decided there hold."),
                                Text.of("Moderators of either side moderate both, and can take a space out again. "
                                        + "Whoever is then known on its platform alone leaves with the last space of that"
                                        + " platform; nobody leaves while another one stays.")))));
    }

    static Card joined(Caller caller, List<SpaceId> spaces, LinkedSpaces.Size size) {
        return new Card(
                Tone.GOOD,
                Text.of("This " + SpaceWords.kind(caller.space().platform()) + " and "
                        + SpaceWords.name(spaces.getFirst()) + " are one community now."),
                List.of(
                        Block.Buttons.of(
                                OVERVIEW, Button.press("Link my own accounts", Action.of("profile", "link")), SETUP),
                        new Block.Fields(List.of(Block.Field.of("Together", Text.of(size(size))))),
                        new Block.Note(Text.of("Members who are in both link their accounts with ")
                                .thenCode("/profile link")
                                .then("."))));
    }

    static Card whetherToLeave(SpaceId space, LinkedSpaces.Departure departure) {
        return new Card(
                Tone.CAUTION,
                Text.of("Take " + SpaceWords.name(space) + " out of this community?"),
                List.of(
                        Block.Buttons.of(
                                Button.press("Keep it", LINK_SPACE.inPlace()),
                                new Button.Press(
                                        "Take it out",
                                        leaving(space).with(CommonOptions.SURE.name(), "yes"),
                                        Button.Look.DANGER)),
                        new Block.Bullets(consequences(space, departure)),
                        new Block.Note(
                                Text.of(
                                        "Nothing is deleted, and it can join again; who was parted then links their accounts once more."))));
    }

    static Card left(SpaceId space, LinkedSpaces.Departure departure) {
        return new Card(
                Tone.GOOD,
                Text.of(capital(SpaceWords.name(space)) + " is a community of its own now."),
                List.of(Block.Buttons.of(OVERVIEW, SETUP), new Block.Bullets(consequences(space, departure))));
    }

    private static List<Text> consequences(SpaceId space, LinkedSpaces.Departure departure) {
        String platform = SpaceWords.platform(space.platform());
        List<Text> lines = new ArrayList<>();
        if (departure.last()) {
            if (departure.leaving() > 0) {
                lines.add(Text.of("Known on " + platform + " alone: " + SpaceWords.count(departure.leaving(), "member")
                        + ". They go with it, with their settings, roles and reminders."));
            }
            if (departure.parting() > 0) {
                lines.add(Text.of("Known elsewhere too: " + SpaceWords.count(departure.parting(), "member")
                        + ". They stay with their reminders, and are members there as well, with a copy of their settings"
                        + " and roles."));
            }
        } else {
            lines.add(Text.of(
                    "Another " + SpaceWords.kind(space.platform()) + " stays, and Carrel cannot tell who came from"
                            + " which: all members stay with what is theirs. Whoever writes in the one that leaves begins anew"
                            + " there."));
        }
        lines.add(Text.of("It keeps the time zone and the language that are decided here."));
        return lines;
    }

    static Refusal noSuchCode() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "There is no such code. A code works once and for an hour, in another space than its own.")
                .way(Button.press("Get a code here", ANOTHER))
                .way(Button.press("See what is linked", LINK_SPACE));
    }

    static Refusal tooMany(Caller caller, Instant again) {
        Text what = Text.of("Five codes did not work within an hour. Carrel looks at the next one from ")
                .then(when(again, caller))
                .then(" on.");
        return new Refusal(Refusal.Kind.LIMIT, what, "", List.of(), List.of(Button.press("Get a code here", ANOTHER)));
    }

    static Refusal ownCode() {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        "That code is this community’s own. A moderator of the other space types it there.")
                .way(Button.press("See what is linked", LINK_SPACE));
    }

    static Refusal notHere() {
        return Refusal.of(Refusal.Kind.UNKNOWN, "That space is not linked to this community.")
                .way(Button.press("See what is linked", LINK_SPACE));
    }

    /** {@code The Slack workspace T1 has joined this community.} */
    static String joinedWords(List<SpaceId> joined) {
        String names = joined.stream().map(SpaceWords::name).collect(Collectors.joining(" and "));
        return capital(names) + (joined.size() == 1 ? " has" : " have") + " joined this community.";
    }

    static Action leaving(SpaceId space) {
        return LINK_SPACE.with(LinkSpaceCommand.LEAVE.name(), space.toString()).inPlace();
    }

    private static String size(LinkedSpaces.Size size) {
        return SpaceWords.count(size.spaces(), "space") + ", " + SpaceWords.count(size.members(), "member") + ", "
                + SpaceWords.count(size.reminders(), "reminder");
    }

    private static Inline when(Instant at, Caller caller) {
        return new Inline.When(at, Style.TIME, caller.zone().orElse(ZoneId.of("UTC")));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
