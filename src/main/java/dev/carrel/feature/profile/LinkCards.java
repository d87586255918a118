package dev.carrel.feature.profile;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Role;
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
import dev.carrel.community.SpaceWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code /profile link} shows in every state that one can be in. */
final class LinkCards {
    static final Action LINK = Action.of("profile", "link");

    static final Action SHOW = Action.of("profile", "show");

    private static final int MOST_SPACES = 5;
    private static final Button PROFILE = Button.press("Show my profile", SHOW);
    private static final Button NEW_CODE = Button.press(
            "New code", LINK.with(LinkCommand.ANOTHER.name(), "yes").inPlace());

    private LinkCards() {}

    static Card oneSpace(Caller caller) {
        Button moderate = Button.primary("Link a space", Action.of("moderate", "link-space"));
        return Card.of(
                Text.of("There is nothing to link yet: this community is one "
                        + SpaceWords.kind(caller.space().platform()) + " alone."),
                caller.role().covers(Role.MODERATOR) ? Block.Buttons.of(moderate, PROFILE) : Block.Buttons.of(PROFILE),
                new Block.Paragraph(Text.of("A moderator links a Slack workspace or another server to it with ")
                        .thenCode("/moderate link-space")
                        .then(". After that, /profile link gives you a code to type there.")));
    }

    static Card code(Caller caller, LinkCode code, List<SpaceId> spaces) {
        String others = spaces.stream()
                .filter(space -> !space.equals(caller.space()))
                .limit(MOST_SPACES)
                .map(SpaceWords::name)
                .collect(Collectors.joining(", or "));
        return Card.of(
                Text.of("Your code is ").thenStrong(code.text()).then("."),
                new Block.Paragraph(Text.of("Type this on the other side, as yourself: ")
                        .thenCode("/profile link code:" + code.text())),
                Block.Buttons.of(Button.press("See whether it worked", Action.of("profile", "show")), NEW_CODE),
                new Block.Fields(List.of(
                        Block.Field.of("Where", Text.of(others)),
                        new Block.Field("Works until", Text.of(when(code.until(), caller)), Text.of("once")))),
                new Block.Note(Text.of("Give it to nobody: whoever types it becomes one member with you.")));
    }

    static Card whetherToJoin(String code, List<PersonId> others) {
        return new Card(
                Tone.CAUTION,
                Text.of("This code was given to ").then(names(others)).then(". Is that you too?"),
                List.of(
                        Block.Buttons.of(
                                Button.primary(
                                        "Yes, make us one",
                                        LINK.with(LinkCommand.CODE.name(), code)
                                                .with(CommonOptions.SURE.name(), "yes")
                                                .inPlace()),
                                Button.press(
                                        "No, leave it",
                                        Action.of("profile", "show").inPlace())),
                        new Block.Bullets(
                                List.of(
                                        Text.of("What you chose there holds; what you chose only here is kept."),
                                        Text.of("Roles, reminders and what is still to be told count together."),
                                        Text.of(
                                                "You can take the accounts apart again; everything then stays with one side."))),
                        new Block.Note(Text.of("Go on only if both accounts are yours."))));
    }

    static Card joined(List<PersonId> persons, PersonId here) {
        List<PersonId> others =
                persons.stream().filter(person -> !person.equals(here)).toList();
        return new Card(
                Tone.GOOD,
                Text.of("You and ").then(names(others)).then(" are one member here now."),
                List.of(
                        Block.Buttons.of(
                                PROFILE,
                                Button.press("How Carrel tells me", NotificationsCommand.NOTIFICATIONS),
                                Button.press("Undo", LINK.inPlace())),
                        new Block.Note(
                                Text.of(
                                        "Settings, roles and reminders count on both sides. The other side is told in its direct messages."))));
    }

    static Card linked(List<PersonId> persons, int from, boolean more) {
        int first = Math.min(from, persons.size() - 1);
        Button another = Button.press("Link another", LINK.with(LinkCommand.ANOTHER.name(), "yes"));
        return Card.of(
                Text.of("You are one member under " + persons.size() + " names here."),
                more ? Block.Buttons.of(another, PROFILE) : Block.Buttons.of(PROFILE),
                new Block.Listing(
                        persons.subList(first, persons.size()).stream()
                                .map(person -> new Block.Entry(
                                        "",
                                        Text.of(Inline.Name.of(person)),
                                        List.of(),
                                        Optional.of(Button.press("Take apart", undoing(person)))))
                                .toList(),
                        first,
                        persons.size(),
                        LINK.inPlace()));
    }

    static Card whetherToPart(PersonId leaving, List<PersonId> staying, PersonId here) {
        Text begins = Text.of(Inline.Name.of(leaving))
                .then(" begins anew: without settings, roles or reminders"
                        + (leaving.equals(here) ? ". That is where you are now." : "."));
        return new Card(
                Tone.CAUTION,
                Text.of("Make ").then(Inline.Name.of(leaving)).then(" a member of its own again?"),
                List.of(
                        Block.Buttons.of(
                                Button.press("Keep together", LINK.inPlace()),
                                new Button.Press(
                                        "Take apart",
                                        undoing(leaving).with(CommonOptions.SURE.name(), "yes"),
                                        Button.Look.DANGER)),
                        new Block.Bullets(List.of(
                                Text.of("Everything stays with ")
                                        .then(names(staying))
                                        .then(": settings, roles, reminders, and what is still to be told."),
                                begins))));
    }

    static Card parted(PersonId leaving, List<PersonId> staying) {
        return new Card(
                Tone.GOOD,
                Text.of(Inline.Name.of(leaving)).then(" is a member of its own again."),
                List.of(
                        Block.Buttons.of(
                                PROFILE, Button.press("Link again", LINK.with(LinkCommand.ANOTHER.name(), "yes"))),
                        new Block.Note(Text.of("What was set, the roles and the reminders stayed with ")
                                .then(names(staying))
                                .then("."))));
    }

    static Refusal noSuchCode() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "There is no such code here. A code works once, for ten minutes, and within one community.")
                .way(Button.press("Get a code here", LINK))
                .way(PROFILE);
    }

    static Refusal tooMany(Caller caller, Instant again) {
        Text what = Text.of("Five codes did not work within an hour. Carrel looks at the next one from ")
                .then(when(again, caller))
                .then(" on.");
        return new Refusal(
                Refusal.Kind.LIMIT, what, "", List.of(), List.of(Button.press("Get a code here", LINK), PROFILE));
    }

    static Refusal ownCode() {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        "That is your own code. Type it on the other side, where Carrel knows you under another name.")
                .way(NEW_CODE)
                .way(PROFILE);
    }

    static Refusal notYours() {
        return Refusal.of(Refusal.Kind.UNKNOWN, "That is not one of your linked names here.")
                .way(PROFILE);
    }

    static Action undoing(PersonId person) {
        return LINK.with(LinkCommand.UNDO.name(), person.toString()).inPlace();
    }

    private static Inline when(Instant at, Caller caller) {
        return new Inline.When(at, Style.TIME, caller.zone().orElse(ZoneId.of("UTC")));
    }

    /** {@code Slack account U1 on Slack}. */
    static Text accounts(List<PersonId> persons) {
        Text accounts = Text.empty();
        for (int i = 0; i < persons.size(); i++) {
            accounts = accounts.then(i == 0 ? "" : i == persons.size() - 1 ? " and " : ", ")
                    .then(SpaceWords.platform(persons.get(i).platform()) + " account ")
                    .thenCode(persons.get(i).raw());
        }
        return accounts;
    }

    /** {@code 1 on Discord and U1 on Slack}. */
    static Text names(List<PersonId> persons) {
        Text names = Text.empty();
        for (int i = 0; i < persons.size(); i++) {
            names = names.then(i == 0 ? "" : i == persons.size() - 1 ? " and " : ", ")
                    .then(Inline.Name.of(persons.get(i)));
        }
        return names;
    }
}
