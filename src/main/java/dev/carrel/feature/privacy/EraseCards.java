package dev.carrel.feature.privacy;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import java.util.ArrayList;
import java.util.List;

/** What {@code /profile erase} shows. */
final class EraseCards {
    /** Groups that are named; of the others only how many they are. */
    private static final int MOST_NAMED = 10;

    private EraseCards() {}

    static Card first(Consequences consequences, Action sure, boolean changed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Buttons.of(
                Button.press(
                        say("Keep it", "Le garder", "Conservarlo"),
                        Action.of("profile", "show").inPlace()),
                Button.press(
                        say("Get a copy first", "Obtenir d’abord une copie", "Obtener antes una copia"),
                        ExportCommand.action()),
                new Button.Press(say("Erase it", "L’effacer", "Borrarlo"), sure, Button.Look.DANGER)));
        if (consequences.persons().size() > 1) {
            blocks.add(new Block.Paragraph(Text.of(say(
                            "All of your linked accounts go: ",
                            "Tous vos comptes liés partent : ",
                            "Se van todas sus cuentas vinculadas: "))
                    .then(names(consequences.persons()))
                    .then(".")));
        }
        blocks.addAll(groups(consequences));
        blocks.add(new Block.Heading(say("What is kept of you", "Ce qui est gardé de vous", "Qué se guarda de usted")));
        blocks.add(new Block.Fields(consequences.held().entrySet().stream()
                .map(held -> Block.Field.of(
                        Titles.of(held.getKey()), Text.of(held.getValue().toString())))
                .toList()));
        blocks.add(new Block.Note(Text.of(say(
                "It is done at once. Groups go on without your name. Messages that were sent stay where they are, and"
                        + " another community that uses this Carrel keeps what it knows of you until you ask there.",
                "C’est fait aussitôt. Les groupes continuent sans votre nom. Les messages envoyés restent où ils sont, et une"
                        + " autre communauté qui utilise ce Carrel garde ce qu’elle sait de vous tant que vous ne le demandez pas"
                        + " là-bas.",
                "Se hace de inmediato. Los grupos continúan sin su nombre. Los mensajes enviados se quedan donde están, y otra"
                        + " comunidad que use este Carrel conserva lo que sabe de usted hasta que lo pida allí."))));
        return Card.of(
                Text.of(
                        changed
                                ? say(
                                        "Something has changed since you were asked. Erase everything that Carrel keeps of you here?",
                                        "Quelque chose a changé depuis la question. Effacer tout ce que Carrel garde de vous ici ?",
                                        "Algo cambió desde que se le preguntó. ¿Borrar todo lo que Carrel guarda de usted aquí?")
                                : say(
                                        "Erase everything that Carrel keeps of you here?",
                                        "Effacer tout ce que Carrel garde de vous ici ?",
                                        "¿Borrar todo lo que Carrel guarda de usted aquí?")),
                blocks.toArray(Block[]::new));
    }

    private static List<Block> groups(Consequences consequences) {
        List<Text> lines = new ArrayList<>();
        consequences
                .passing()
                .forEach(pass -> lines.add(Text.strong(pass.group().name())
                        .then(say(" goes on: ", " continue : ", " continúa: "))
                        .then(pass.name()
                                .map(Inline.Name::of)
                                .map(Text::of)
                                .orElse(Text.of(say("somebody", "quelqu’un", "alguien"))))
                        .then(say(
                                ", who is in it for longest, organizes it then.",
                                ", qui en fait partie depuis le plus longtemps, l’organise alors.",
                                ", que lleva más tiempo en él, lo organiza entonces."))));
        consequences
                .ending()
                .forEach(group -> lines.add(Text.strong(group.name())
                        .then(say(
                                " ends for good: nobody else is in it.",
                                " prend fin pour de bon : personne d’autre n’en fait partie.",
                                " termina para siempre: no hay nadie más en él."))));
        if (lines.isEmpty()) {
            return List.of();
        }
        int more = lines.size() - MOST_NAMED;
        List<Text> named = new ArrayList<>(lines.subList(0, Math.min(MOST_NAMED, lines.size())));
        if (more > 0) {
            named.add(Text.of(say(
                    "and " + more + " more, by the same rule",
                    more == 1 ? "et 1 autre, selon la même règle" : "et " + more + " autres, selon la même règle",
                    more == 1 ? "y 1 más, por la misma regla" : "y " + more + " más, por la misma regla")));
        }
        return List.of(
                new Block.Heading(say(
                        "Groups that you alone organize",
                        "Groupes que vous êtes seul à organiser",
                        "Grupos que solo usted organiza")),
                new Block.Bullets(named));
    }

    private static Text names(List<PersonId> persons) {
        Text names = Text.empty();
        for (int i = 0; i < persons.size(); i++) {
            names = names.then(i == 0 ? "" : i == persons.size() - 1 ? say(" and ", " et ", " y ") : ", ")
                    .then(Inline.Name.of(persons.get(i)));
        }
        return names;
    }

    static Card second(Consequences consequences, Action now) {
        int rows = consequences.held().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Card(
                Tone.CAUTION,
                Text.of(say(
                        "Really erase it now? It cannot be undone.",
                        "Vraiment tout effacer maintenant ? C’est irréversible.",
                        "¿Borrarlo de verdad ahora? No se puede deshacer.")),
                List.of(
                        Block.Buttons.of(
                                Button.press(
                                        say("No, keep it", "Non, le garder", "No, conservarlo"),
                                        Action.of("profile", "show").inPlace()),
                                new Button.Press(
                                        say("Yes, erase it now", "Oui, l’effacer maintenant", "Sí, borrarlo ahora"),
                                        now,
                                        Button.Look.DANGER)),
                        new Block.Paragraph(Text.of(going(rows)
                                + (consequences.persons().size() > 1
                                        ? say(
                                                ", of all your linked accounts.",
                                                ", de tous vos comptes liés.",
                                                ", de todas sus cuentas vinculadas.")
                                        : ".")))));
    }

    private static String going(int rows) {
        return say(
                rows + " entries go",
                rows < 2 ? rows + " entrée part" : rows + " entrées partent",
                rows == 1 ? "Se va 1 entrada" : "Se van " + rows + " entradas");
    }

    static Card erased() {
        return new Card(
                Tone.GOOD,
                Text.of(say(
                        "Erased. Carrel knows nothing of you here any more.",
                        "Effacé. Carrel ne sait plus rien de vous ici.",
                        "Borrado. Carrel ya no sabe nada de usted aquí.")),
                List.of(
                        new Block.Note(
                                Text.of(
                                        say(
                                                "If you use Carrel again, you begin as somebody new: it keeps your account’s id from then on, and nothing of before.",
                                                "Si vous utilisez de nouveau Carrel, vous repartez de zéro : il garde l’identifiant de votre compte à partir de là, et rien d’avant.",
                                                "Si vuelve a usar Carrel, empieza como alguien nuevo: guarda el identificador de su cuenta desde entonces, y nada de antes.")))));
    }
}
