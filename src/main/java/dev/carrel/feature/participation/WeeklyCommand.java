package dev.carrel.feature.participation;

import static dev.carrel.chat.Words.say;

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
            turn -> Choice.of(
                    turn == Turn.ON ? say("on", "activé", "activado") : say("off", "désactivé", "desactivado"),
                    SharingWords.key(turn)));
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
            return Reply.show(weekly.get().isOn(seat) ? isOn() : isOff(Tone.NEUTRAL, none()));
        }
        return Reply.show(
                switch (turn.get()) {
                    case ON -> on(weekly.get().on(seat));
                    case OFF ->
                        isOff(
                                Tone.GOOD,
                                weekly.get().off(seat)
                                        ? say(
                                                "You get no summary of your week any more.",
                                                "Vous ne recevrez plus de bilan de votre semaine.",
                                                "Ya no recibirá el resumen de su semana.")
                                        : none());
                });
    }

    private static String none() {
        return say(
                "You get no summary of your week.",
                "Vous ne recevez pas de bilan de votre semaine.",
                "No recibe ningún resumen de su semana.");
    }

    static Button weeks() {
        return Button.press(say("See my weeks", "Voir mes semaines", "Ver mis semanas"), MeCommand.ME);
    }

    static Button stop() {
        return Button.press(say("Stop these", "Ne plus en recevoir", "No recibir más"), turn(false));
    }

    private static Card on(Weekly.Turned turned) {
        List<Button> ways = new ArrayList<>();
        ways.add(weeks());
        ways.add(stop());
        if (!turned.zoneKnown()) {
            ways.add(Button.press(
                    say("Tell my time zone", "Indiquer mon fuseau horaire", "Indicar mi zona horaria"),
                    Action.of("profile", "timezone")));
        }
        return new Card(
                Tone.GOOD,
                Text.of(say(
                                "You get a summary of your week every Monday, first on ",
                                "Vous recevrez un bilan de votre semaine chaque lundi, à partir du ",
                                "Recibirá un resumen de su semana cada lunes, a partir del "))
                        .thenStrong(WallClock.words(turned.next().at(), turned.zone()))
                        .then("."),
                List.of(new Block.Buttons(ways), how()));
    }

    private static Card isOn() {
        return Card.of(
                Text.of(say(
                        "You get a summary of your week every Monday.",
                        "Vous recevez un bilan de votre semaine chaque lundi.",
                        "Recibe un resumen de su semana cada lunes.")),
                Block.Buttons.of(weeks(), stop()),
                how());
    }

    private static Card isOff(Tone tone, String headline) {
        return new Card(
                tone,
                Text.of(headline),
                List.of(
                        Block.Buttons.of(
                                Button.press(
                                        say(
                                                "Tell me every Monday",
                                                "Recevoir un bilan chaque lundi",
                                                "Recibir un resumen cada lunes"),
                                        turn(true)),
                                weeks()),
                        how()));
    }

    private static Block how() {
        return new Block.Note(
                Text.of(
                        say(
                                "In a direct message, for you alone: what was counted of you, your streak and your goals. In your quiet hours it waits until they are over; of a week without anything nothing comes.",
                                "Par message privé, pour vous uniquement : ce qui a été compté pour vous, votre série de semaines et vos objectifs. Pendant vos heures calmes, il attend qu’elles soient finies ; après une semaine sans rien, rien ne vient.",
                                "Por mensaje privado, solo para usted: lo que se contó de usted, su racha y sus metas. En sus horas de silencio espera a que terminen; de una semana sin nada no llega nada.")));
    }
}
