package dev.carrel.feature.moderate;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.community.Appointed;
import dev.carrel.community.ZoneWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The cards of the setup: each shows what has been decided so far, and asks the next thing in the place of the last. */
final class SetupCards {
    private static final Action SETUP = Action.of("moderate", "setup");

    private final SetupOptions options;
    private final Decided decided;
    private final Caller caller;
    private final Instant now;

    SetupCards(SetupOptions options, Decided decided, Caller caller, Instant now) {
        this.options = options;
        this.decided = decided;
        this.caller = caller;
        this.now = now;
    }

    /** What a moderator sees who asks for nothing in particular. */
    Card asFound() {
        return decided.nothing()
                ? firstContact()
                : done(Text.of(say(
                        "This is how Carrel is set up here.",
                        "Voici comment Carrel est configuré ici.",
                        "Así está configurado Carrel aquí.")));
    }

    /** What a moderator reads first, with the first question under it. */
    private Card firstContact() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(purpose()
                .then(say(
                        " Three questions follow; each can be skipped.",
                        " Trois questions suivent ; chacune peut être passée.",
                        " Siguen tres preguntas; cada una se puede omitir."))));
        blocks.add(sight());
        blocks.add(new Block.Heading(SetupStep.CHANNEL.position()
                + say(
                        ": where may Carrel post announcements?",
                        " : où Carrel peut-il publier des annonces ?",
                        ": ¿dónde puede Carrel publicar anuncios?")));
        blocks.addAll(channel());
        return new Card(
                Tone.GOOD,
                Text.of(say(
                        "Carrel is here and works already.",
                        "Carrel est là et fonctionne déjà.",
                        "Carrel está aquí y ya funciona.")),
                blocks);
    }

    /** What Carrel is for. */
    static Text purpose() {
        return Text.of(say(
                "It finds, compares and explains library-science programs, and answers whoever types a command,"
                        + " mostly so that only they see it.",
                "Il trouve, compare et explique des programmes de bibliothéconomie, et répond à qui tape une commande, le plus"
                        + " souvent de sorte que cette personne seule le voie.",
                "Busca, compara y explica programas de bibliotecología, y responde a quien escribe un comando, casi siempre de"
                        + " modo que solo esa persona lo vea."));
    }

    /** What Carrel can and cannot see. */
    static Block sight() {
        return new Block.Bullets(List.of(
                Text.strong(say("It can see ", "Il peut voir ", "Puede ver "))
                        .then(
                                say(
                                        "the commands that are typed to it, the buttons pressed on its cards, and who did either; and that"
                                                + " somebody has written, reacted or spoken, which it counts for each to see alone.",
                                        "les commandes qu’on lui tape, les boutons pressés sur ses cartes, et par qui ; et que quelqu’un a écrit,"
                                                + " réagi ou parlé, ce qu’il compte pour que chacun seul voie le sien.",
                                        "los comandos que se le escriben, los botones que se pulsan en sus tarjetas y quién lo hace; y que alguien"
                                                + " escribió, reaccionó o habló, lo que cuenta para que cada quien vea solo lo suyo.")),
                Text.strong(say("It does not read ", "Il ne lit pas ", "No lee "))
                        .then(say(
                                "what people write to each other, nor the list of members.",
                                "ce que les gens s’écrivent, ni la liste des membres.",
                                "lo que la gente se escribe, ni la lista de miembros."))));
    }

    /**
     * The card of a step.
     *
     * @param said what has just been done, before the step's own words; or empty
     * @param from where the list of organizers begins
     */
    Card step(SetupStep step, Text said, int from) {
        return switch (step) {
            case CHANNEL ->
                asking(
                        step,
                        said,
                        say(
                                "where may Carrel post announcements?",
                                "où Carrel peut-il publier des annonces ?",
                                "¿dónde puede Carrel publicar anuncios?"),
                        channel());
            case CLOCK ->
                asking(
                        step,
                        said,
                        say(
                                "which time zone and language, for whoever has told none?",
                                "quel fuseau horaire et quelle langue, pour qui n’en a indiqué aucun ?",
                                "¿qué zona horaria y qué idioma, para quien no indicó ninguno?"),
                        clock());
            case PEOPLE ->
                asking(
                        step,
                        said,
                        say(
                                "who may organize groups and sessions?",
                                "qui peut organiser des groupes et des séances ?",
                                "¿quién puede organizar grupos y sesiones?"),
                        people(from));
            case DONE ->
                done(
                        said.isEmpty()
                                ? Text.of(say("Everything is set.", "Tout est réglé.", "Todo está configurado."))
                                : said);
        };
    }

    private static Card asking(SetupStep step, Text said, String question, List<Block> blocks) {
        Text headline = said.isEmpty() ? said : said.then(" ");
        return Card.of(headline.then(step.position() + Punctuation.colon() + question), blocks.toArray(Block[]::new));
    }

    private List<Block> channel() {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.press(
                decided.channel().isPresent()
                        ? say("Keep it", "Le garder", "Conservarlo")
                        : say("Skip", "Passer", "Omitir"),
                to(SetupStep.CLOCK)));
        if (decided.channel().isPresent()) {
            buttons.add(Button.press(
                    say("Announce nowhere", "N’annoncer nulle part", "No anunciar en ningún lado"),
                    to(SetupStep.CLOCK).with(SetupOptions.ANNOUNCE.name(), "no")));
        } else {
            buttons.add(Button.press(
                    say("Leave everything as it is", "Tout laisser tel quel", "Dejarlo todo como está"),
                    to(SetupStep.DONE)));
        }
        return List.of(
                Block.Picker.place(
                        say("Choose a channel", "Choisissez un canal", "Elija un canal"),
                        to(SetupStep.CLOCK).choosing(SetupOptions.CHANNEL.name())),
                new Block.Buttons(buttons),
                decided.fields(now));
    }

    private List<Block> clock() {
        Optional<ZoneId> likely =
                decided.settings().zone().or(caller::likelyZone).or(caller::zone);
        List<Choice> zones = options.zones().usual(likely).stream()
                .map(zone -> new Choice(ZoneWords.name(zone), zone.getId(), ZoneWords.now(zone, now)))
                .toList();
        List<Choice> languages = List.of(Language.values()).stream()
                .map(language -> Choice.of(language.ownName(), language.name().toLowerCase(Locale.ROOT)))
                .toList();
        Action here = to(SetupStep.CLOCK);
        boolean either = decided.settings().zone().isPresent()
                || decided.settings().language().isPresent();
        return List.of(
                new Block.Menu(
                        say("Choose the time zone", "Choisissez le fuseau horaire", "Elija la zona horaria"),
                        zones,
                        1,
                        1,
                        here.choosing(options.zone().name())),
                new Block.Menu(
                        say("Choose the language", "Choisissez la langue", "Elija el idioma"),
                        languages,
                        1,
                        1,
                        here.choosing(SetupOptions.LANGUAGE.name())),
                Block.Buttons.of(
                        new Button.Press(
                                either ? say("Next", "Suivant", "Siguiente") : say("Skip", "Passer", "Omitir"),
                                to(SetupStep.PEOPLE),
                                either ? Button.Look.PRIMARY : Button.Look.PLAIN),
                        Button.press(say("Back", "Retour", "Volver"), to(SetupStep.CHANNEL))),
                decided.fields(now),
                new Block.Note(Text.of(say(
                                "A zone that is not in the menu: ",
                                "Un fuseau qui n’est pas dans le menu : ",
                                "Una zona que no está en el menú: "))
                        .thenCode("/moderate setup step:clock zone:Boise")
                        .then(say(
                                ". Students who tell their own keep it.",
                                ". Les étudiants qui indiquent le leur le gardent.",
                                ". Los estudiantes que indican la suya la conservan."))));
    }

    private List<Block> people(int from) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Picker.person(
                say("Add an organizer", "Ajouter un organisateur", "Añadir un organizador"),
                to(SetupStep.PEOPLE).choosing(SetupOptions.ORGANIZER.name())));
        blocks.add(Block.Buttons.of(
                Button.primary(
                        decided.organizers().isEmpty()
                                ? say("Moderators alone", "Les modérateurs seuls", "Solo los moderadores")
                                : say("Done", "Terminé", "Listo"),
                        to(SetupStep.DONE)),
                Button.press(say("Back", "Retour", "Volver"), to(SetupStep.CLOCK))));
        if (!decided.organizers().isEmpty()) {
            List<Appointed> all = decided.organizers();
            int first = Math.min(from, all.size() - 1);
            blocks.add(new Block.Listing(
                    all.subList(first, all.size()).stream()
                            .map(SetupCards::entry)
                            .toList(),
                    first,
                    all.size(),
                    to(SetupStep.PEOPLE)));
        }
        blocks.add(decided.fields(now));
        blocks.add(new Block.Note(Text.of(say(
                "Whoever moderates here by the platform’s own rights may always organize.",
                "Qui modère ici par les droits de la plateforme peut toujours organiser.",
                "Quien modera aquí por los permisos de la plataforma siempre puede organizar."))));
        return blocks;
    }

    private static Block.Entry entry(Appointed organizer) {
        Text title = Text.empty();
        for (int i = 0; i < organizer.persons().size(); i++) {
            title = title.then(i == 0 ? "" : say(", also ", ", aussi ", ", también "))
                    .then(Inline.Name.of(organizer.persons().get(i)));
        }
        return new Block.Entry(
                say("Organizers", "Organisateurs", "Organizadores"),
                title,
                List.of(),
                Optional.of(Button.press(say("Take it back", "Le retirer", "Retirarlo"), revoking(organizer))));
    }

    private static Action revoking(Appointed organizer) {
        return to(SetupStep.PEOPLE)
                .with(SetupOptions.REVOKE.name(), organizer.persons().getFirst().toString());
    }

    /** Asks before an appointment is taken back. */
    Card sure(Appointed organizer) {
        return new Card(
                Tone.CAUTION,
                Text.of(Decided.name(organizer))
                        .then(say(
                                " may organize here. Take that back?",
                                " peut organiser ici. Le lui retirer ?",
                                " puede organizar aquí. ¿Retirárselo?")),
                List.of(
                        Block.Buttons.of(
                                Button.press(say("Keep", "Garder", "Conservar"), to(SetupStep.PEOPLE)),
                                new Button.Press(
                                        say("Take it back", "Le retirer", "Retirarlo"),
                                        revoking(organizer).with(SetupOptions.SURE.name(), "yes"),
                                        Button.Look.DANGER)),
                        new Block.Note(Text.of(say(
                                "What they have organized so far stays. It can be given again.",
                                "Ce qui a été organisé jusqu’ici reste. Ce droit peut être redonné.",
                                "Lo que ha organizado hasta ahora se queda. Se le puede dar de nuevo.")))));
    }

    /** Everything there is to decide, as it is now. */
    Card done(Text headline) {
        return new Card(
                Tone.GOOD,
                headline,
                List.of(
                        Block.Buttons.of(
                                Button.primary(
                                        say(
                                                "Show what Carrel can do",
                                                "Montrer ce que Carrel sait faire",
                                                "Mostrar lo que Carrel sabe hacer"),
                                        Action.of("carrel", "help")),
                                Button.press(
                                        say("Find a program", "Trouver un programme", "Buscar un programa"),
                                        Action.of("program", "find")),
                                Button.press(
                                        say("Change the channel", "Changer de canal", "Cambiar el canal"),
                                        to(SetupStep.CHANNEL)),
                                Button.press(
                                        say(
                                                "Change zone or language",
                                                "Changer fuseau ou langue",
                                                "Cambiar zona o idioma"),
                                        to(SetupStep.CLOCK)),
                                Button.press(
                                        say("Change who organizes", "Changer qui organise", "Cambiar quién organiza"),
                                        to(SetupStep.PEOPLE))),
                        decided.fields(now),
                        new Block.Note(Text.of(say(
                                        "Come back at any time: ",
                                        "Revenez quand vous voulez : ",
                                        "Vuelva cuando quiera: "))
                                .thenCode("/moderate setup"))));
    }

    private static Action to(SetupStep step) {
        return SETUP.with(SetupOptions.STEP.name(), step.key()).inPlace();
    }
}
