package dev.carrel.feature.participation;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /board weekly}: whether a member is told every Monday what they took part in. */
final class WeeklyCommand implements Command {
    static final Action WEEKLY = Action.of("board", "weekly");

    private enum Turn {
        ON,
        OFF
    }

    private static final Option<Turn> TURN = Option.pick(
            "turn",
            Words.of(
                    "on for a summary every Monday, off for none",
                    "on pour un bilan chaque lundi, off pour aucun",
                    "on para un resumen cada lunes, off para ninguno"),
            List.of(Turn.values()),
            turn -> Choice.of(SharingWords.key(turn), SharingWords.key(turn)));
    private static final Declaration DECLARATION = Declaration.of(
                    "board weekly",
                    Words.of(
                            "Get a summary of your week every Monday, for you alone",
                            "Recevoir chaque lundi le bilan de votre semaine, pour vous seul",
                            "Recibir cada lunes un resumen de su semana, solo para usted"),
                    TURN)
            .example("on")
            .example("off");

    private final Supplier<Weekly> weekly;

    WeeklyCommand(Supplier<Weekly> weekly) {
        this.weekly = weekly;
    }

    static Action turn(boolean on) {
        return WEEKLY.with(TURN.name(), SharingWords.key(on ? Turn.ON : Turn.OFF));
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Optional<Turn> turn = invocation.find(TURN);
        if (turn.isEmpty()) {
            return Reply.show(
                    weekly.get().isOn(seat) ? isOn() : isOff(Tone.NEUTRAL, "You get no summary of your week."));
        }
        return Reply.show(
                switch (turn.get()) {
                    case ON -> on(weekly.get().on(seat));
                    case OFF ->
                        isOff(
                                Tone.GOOD,
                                weekly.get().off(seat)
                                        ? "You get no summary of your week any more."
                                        : "You get no summary of your week.");
                });
    }

    private static Card on(Weekly.Turned turned) {
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press("See my weeks", MeCommand.ME));
        ways.add(Button.press("Stop these", turn(false)));
        if (!turned.zoneKnown()) {
            ways.add(Button.press("Tell my time zone", Action.of("profile", "timezone")));
        }
        return new Card(
                Tone.GOOD,
                Text.of("You get a summary of your week every Monday, first on ")
                        .thenStrong(WallClock.words(turned.next().at(), turned.zone()))
                        .then("."),
                List.of(new Block.Buttons(ways), how()));
    }

    private static Card isOn() {
        return Card.of(
                Text.of("You get a summary of your week every Monday."),
                Block.Buttons.of(Button.press("See my weeks", MeCommand.ME), Button.press("Stop these", turn(false))),
                how());
    }

    private static Card isOff(Tone tone, String headline) {
        return new Card(
                tone,
                Text.of(headline),
                List.of(
                        Block.Buttons.of(
                                Button.press("Tell me every Monday", turn(true)),
                                Button.press("See my weeks", MeCommand.ME)),
                        how()));
    }

    private static Block how() {
        return new Block.Note(
                Text.of(
                        "In a direct message, for you alone: what was counted of you, your streak and your goals. In your quiet hours it waits until they are over; of a week without anything nothing comes."));
    }
}
