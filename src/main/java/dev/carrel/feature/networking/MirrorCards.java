package dev.carrel.feature.networking;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import dev.carrel.mirror.Mirrored;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What moderators see of Discord's own calendar. */
final class MirrorCards {
    private static final Action MIRROR = Action.of("event", "mirror");
    private static final Button ON = Button.primary("Show them there", on(true));
    private static final Button OFF = Button.press("Take them away", on(false));
    private static final Button LOOK_AGAIN = Button.press("Look again", on(true));

    private MirrorCards() {}

    private static Action on(boolean yes) {
        return MIRROR.with(MirrorCommand.ON.name(), yes ? "yes" : "no").inPlace();
    }

    static Card off() {
        return Card.of(
                Text.of("Posted events are not shown in Discord’s own calendar of this server."),
                new Block.Paragraph(
                        Text.of(
                                "They can be: each one is made, changed and taken away there as it is here, the next 100 at most.")),
                Block.Buttons.of(ON),
                rules());
    }

    static Card goesOff() {
        return Card.of(
                Text.of("What Carrel has made in Discord’s own calendar is being taken away."), Block.Buttons.of(ON));
    }

    /** As it stands, or just switched on. */
    static Card state(Mirrored state, boolean allowed, Optional<URI> permission) {
        if (state.ending()) {
            return goesOff();
        }
        if (!allowed || state.problem().isPresent()) {
            return new Card(
                    Tone.CAUTION,
                    Text.of("Carrel may not make events in this server yet, so its calendar shows none."),
                    List.of(new Block.Buttons(ways(permission, LOOK_AGAIN, OFF)), needed()));
        }
        List<Block> blocks = new ArrayList<>();
        if (state.leftOut() > 0) {
            blocks.add(new Block.Paragraph(Text.of("Discord takes 100 events of a server, whoever makes them: "
                    + state.leftOut() + (state.leftOut() == 1 ? " later one has" : " later ones have")
                    + " to wait until there is room.")));
        }
        if (state.gone() > 0) {
            blocks.add(new Block.Paragraph(Text.of((state.gone() == 1 ? "1 was" : state.gone() + " were")
                    + " taken away there, or not taken by Discord, and " + (state.gone() == 1 ? "is" : "are")
                    + " not made again.")));
        }
        blocks.add(Block.Buttons.of(LOOK_AGAIN, OFF, EventCards.AHEAD));
        blocks.add(rules());
        String shown = state.shown() == 0
                ? "none is there at the moment"
                : state.shown() == 1 ? "1 is there at the moment" : state.shown() + " are there at the moment";
        return new Card(
                Tone.GOOD,
                Text.of("Posted events are shown in Discord’s own calendar of this server: " + shown + "."),
                blocks);
    }

    /** For whoever switched it on, when it does not work any more. */
    static Card forbidden(Optional<URI> permission) {
        return new Card(
                Tone.CAUTION,
                Text.of(
                        "Carrel may not make events in your Discord server any more, so its own calendar is not kept true."),
                List.of(new Block.Buttons(ways(permission, LOOK_AGAIN, OFF)), needed()));
    }

    private static List<Button> ways(Optional<URI> permission, Button... others) {
        List<Button> ways = new ArrayList<>();
        permission.ifPresent(page -> ways.add(Button.open("Let it", page)));
        ways.addAll(List.of(others));
        return ways;
    }

    private static Block needed() {
        return new Block.Note(
                Text.of("It needs the permission “Create Events”, and nothing else besides what it has. Once it"
                        + " has it, everything appears by itself."));
    }

    private static Block rules() {
        return new Block.Note(
                Text.of(
                        "“Interested” there is a maybe here, for members who have used Carrel; whoever has said"
                                + " more here keeps that. Links for those who go, and sessions of groups, are never shown there."));
    }

    static Refusal notHere() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "Only Discord has a calendar of events of its own. Say /event mirror in a Discord server of this community.")
                .way(EventCards.AHEAD);
    }
}
