package dev.carrel.feature.participation;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /profile participation}: whether a member is counted, who sees that, and deleting what was counted. */
final class SharingCommand implements Command {
    static final Action PARTICIPATION = Action.of("profile", "participation");

    private static final Option<Sharing> CHOICE = Option.pick(
            "choice",
            Words.of(
                    "Whether you are counted, and who sees it",
                    "Si vous êtes compté, et qui le voit",
                    "Si se le cuenta, y quién lo ve"),
            List.of(Sharing.values()),
            sharing -> Choice.of(label(sharing), SharingWords.key(sharing)));
    private static final Option<Boolean> DELETE = Option.flag(
            "delete",
            Words.of(
                    "Yes to delete what was counted of you",
                    "Oui pour effacer ce qui a été compté de vous",
                    "Sí para borrar lo que se contó de usted"));
    private static final Declaration DECLARATION = Declaration.of(
                    "profile participation",
                    Words.of(
                            "Whether it is counted what you take part in, and who sees it",
                            "Si votre participation est comptée, et qui la voit",
                            "Si se cuenta su participación, y quién la ve"),
                    CHOICE,
                    DELETE,
                    CommonOptions.SURE)
            .example("")
            .example("choice:not-counted");

    private final Counting counting;

    SharingCommand(Counting counting) {
        this.counting = counting;
    }

    static Action choose(Sharing sharing) {
        return PARTICIPATION.with(CHOICE.name(), SharingWords.key(sharing));
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Optional<Sharing> choice = invocation.find(CHOICE);
        choice.ifPresent(sharing -> counting.participation().choose(seat, sharing));
        if (invocation.find(DELETE).orElse(false)) {
            if (!CommonOptions.isSure(invocation)) {
                return Reply.show(question());
            }
            counting.participation().forget(seat);
            return Reply.show(card(
                    seat,
                    Tone.GOOD,
                    Text.of(say(
                            "Deleted: nothing is counted of you up to now.",
                            "Effacé : rien n’est compté pour vous jusqu’ici.",
                            "Borrado: hasta ahora no hay nada contado de usted."))));
        }
        Sharing sharing = counting.sharing(seat);
        return Reply.show(card(seat, choice.isPresent() ? Tone.GOOD : Tone.NEUTRAL, headline(sharing)));
    }

    private static Text headline(Sharing sharing) {
        return Text.of(
                switch (sharing) {
                    case NOT_COUNTED ->
                        say(
                                "What you take part in is not counted.",
                                "Votre participation n’est pas comptée.",
                                "Su participación no se cuenta.");
                    case PRIVATE ->
                        say(
                                "What you take part in is counted, and only you see it.",
                                "Votre participation est comptée, et personne d’autre que vous ne la voit.",
                                "Su participación se cuenta, y solo usted la ve.");
                    case BOARD ->
                        say(
                                "What you take part in is counted, and your points are on the boards of this community.",
                                "Votre participation est comptée, et vos points figurent dans les classements de cette communauté.",
                                "Su participación se cuenta, y sus puntos aparecen en las clasificaciones de esta comunidad.");
                });
    }

    private Card card(Seat seat, Tone tone, Text headline) {
        Sharing now = counting.sharing(seat);
        List<Button> ways = new ArrayList<>();
        for (Sharing sharing : List.of(Sharing.PRIVATE, Sharing.BOARD, Sharing.NOT_COUNTED)) {
            if (sharing != now) {
                ways.add(Button.press(button(sharing), choose(sharing).inPlace()));
            }
        }
        ways.add(Button.press(
                say("See what was counted", "Voir ce qui a été compté", "Ver lo que se contó"), MeCommand.ME));
        ways.add(new Button.Press(
                say("Delete what was counted", "Effacer ce qui a été compté", "Borrar lo que se contó"),
                PARTICIPATION.with(DELETE.name(), "yes").inPlace(),
                Button.Look.DANGER));
        return new Card(
                tone,
                headline,
                List.of(
                        new Block.Buttons(ways),
                        new Block.Note(
                                Text.of(
                                        say(
                                                "Carrel counts that you have written, reacted, come or helped, and on which day; never what you said. Moderators see how many take part, and no names.",
                                                "Carrel compte que vous avez écrit, réagi, participé ou aidé, et quel jour ; jamais ce que vous avez dit. Les modérateurs voient combien de personnes participent, sans aucun nom.",
                                                "Carrel cuenta que usted escribió, reaccionó, asistió o ayudó, y qué día; nunca lo que dijo. Los moderadores ven cuántas personas participan, sin ningún nombre.")))));
    }

    private static Card question() {
        return Card.of(
                Text.of(say(
                        "Delete everything that was counted of you? It cannot be brought back.",
                        "Effacer tout ce qui a été compté pour vous ? Ce sera définitif.",
                        "¿Borrar todo lo que se contó de usted? No se podrá recuperar.")),
                Block.Buttons.of(
                        Button.press(say("Keep it", "Garder", "Conservar"), PARTICIPATION.inPlace()),
                        new Button.Press(
                                say("Delete it", "Effacer", "Borrar"),
                                PARTICIPATION
                                        .with(DELETE.name(), "yes")
                                        .with(CommonOptions.SURE.name(), "yes")
                                        .inPlace(),
                                Button.Look.DANGER)),
                new Block.Note(Text.of(say(
                        "You go on being counted from now on, unless you choose not to be.",
                        "Votre participation reste comptée à partir de maintenant, sauf si vous choisissez le contraire.",
                        "A partir de ahora se sigue contando su participación, salvo que usted elija lo contrario."))));
    }

    /** Of the declaration, which is the same for all. */
    private static String label(Sharing sharing) {
        return switch (sharing) {
            case NOT_COUNTED -> say("not counted", "non comptée", "no se cuenta");
            case PRIVATE -> say("counted, for me alone", "comptée, pour moi seul", "se cuenta, solo para mí");
            case BOARD ->
                say(
                        "counted, and shown on boards",
                        "comptée, et montrée dans les classements",
                        "se cuenta, y aparece en las clasificaciones");
        };
    }

    private static String button(Sharing sharing) {
        return switch (sharing) {
            case NOT_COUNTED -> say("Do not count me", "Ne pas compter ce que je fais", "No contar lo que hago");
            case PRIVATE -> say("For me alone", "Pour moi uniquement", "Solo para mí");
            case BOARD -> say("Show me on boards", "Figurer dans les classements", "Aparecer en las clasificaciones");
        };
    }
}
