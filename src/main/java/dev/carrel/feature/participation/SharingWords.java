package dev.carrel.feature.participation;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Language;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.community.Sharing;
import dev.carrel.participation.Category;
import dev.carrel.participation.Formula;
import dev.carrel.participation.Kind;
import dev.carrel.participation.Week;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says participation in words. */
final class SharingWords {
    private SharingWords() {}

    /** As it is typed: {@code not-counted}. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code 23 Nov}. */
    static String date(LocalDate day) {
        String pattern = say("d MMM", day.getDayOfMonth() == 1 ? "d'er' MMMM" : "d MMMM", "d 'de' MMMM");
        return DateTimeFormatter.ofPattern(pattern, Language.spoken().locale()).format(day);
    }

    /** What the week that is not over is called beside {@linkplain #date the others}. */
    static String thisWeek() {
        return say("This week", "Cette semaine", "Esta semana");
    }

    /** {@code 1 point}, {@code 2 points}. */
    static String points(long number) {
        return number
                + say(
                        number == 1 ? " point" : " points",
                        number < 2 ? " point" : " points",
                        number == 1 ? " punto" : " puntos");
    }

    /** What leads to who may see what a member does. */
    static Button whoMaySee() {
        return Button.press(
                say("Who may see what I do", "Qui peut voir ce que je fais", "Quién puede ver lo que hago"),
                SharingCommand.PARTICIPATION);
    }

    /** What points are made of. */
    static Text formula(Formula formula) {
        return Text.of(points(formula.turningUp())
                + say(
                        " each time you turn up (a session, a promise to come that you kept, a goal done), "
                                + formula.helping() + " each time you help (thanks, a session organized), "
                                + formula.talking() + " for each thing you say; talking gives at most "
                                + formula.mostTalking() + " a week.",
                        " chaque fois que vous répondez présent (une séance, une promesse de venir tenue, un objectif"
                                + " atteint), " + formula.helping()
                                + " chaque fois que vous aidez (un remerciement, une"
                                + " séance organisée), " + formula.talking()
                                + " pour chaque chose que vous dites ; parler"
                                + " en donne au plus " + formula.mostTalking() + " par semaine.",
                        " cada vez que usted cumple (una sesión, una promesa de ir cumplida, una meta cumplida), "
                                + formula.helping() + " cada vez que ayuda (un agradecimiento, una sesión organizada), "
                                + formula.talking() + " por cada cosa que dice; hablar da como máximo "
                                + formula.mostTalking() + " por semana."));
    }

    /** What a part of the points is for. */
    static String part(Category category) {
        return switch (category) {
            case TURNING_UP -> say("turning up", "présence", "presencia");
            case HELPING -> say("helping", "entraide", "ayuda");
            case TALKING -> say("talking", "échanges", "conversación");
            case NOTHING -> say("nothing", "rien", "nada");
        };
    }

    /** What was counted in a week, and what it gave. */
    static List<Block.Field> fields(Week week, Formula formula) {
        List<Block.Field> fields = new ArrayList<>();
        for (Map.Entry<Kind, Long> counted : week.amounts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            Kind kind = counted.getKey();
            Text points = kind.category() == Category.NOTHING
                    ? Text.of(say("for you alone to know", "pour vous uniquement", "solo para usted"))
                    : Text.of(points(formula.points(kind, counted.getValue())));
            fields.add(new Block.Field(kind.words(), Text.of(Long.toString(counted.getValue())), points));
        }
        return fields;
    }

    static String whoSees(Sharing sharing) {
        return switch (sharing) {
            case NOT_COUNTED ->
                say(
                        "What you do is not counted. What was counted before is shown to nobody but you.",
                        "Ce que vous faites n’est pas compté. Ce qui l’a été auparavant n’est montré qu’à vous.",
                        "Lo que hace no se cuenta. Lo que se contó antes se le muestra solo a usted.");
            case PRIVATE -> say("Only you see this.", "Personne d’autre que vous ne voit ceci.", "Solo usted ve esto.");
            case BOARD ->
                say(
                        "Only you see this card; your points are also on the boards of this community.",
                        "Personne d’autre que vous ne voit cette carte ; vos points figurent aussi dans les classements"
                                + " de cette communauté.",
                        "Solo usted ve esta tarjeta; sus puntos aparecen también en las clasificaciones de esta"
                                + " comunidad.");
        };
    }

    static Tone tone(Sharing sharing) {
        return sharing == Sharing.NOT_COUNTED ? Tone.CAUTION : Tone.NEUTRAL;
    }
}
