package dev.carrel.feature.digest;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.gathering.Happening;
import dev.carrel.gathering.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what is on in a week. */
final class WeekCards {
    /** Entries of a list, as many as might fit on a card of any platform. */
    static final int WINDOW = 25;

    static final Action WEEK = Action.of("event", "week");

    private WeekCards() {}

    private static Button whatIsAhead() {
        return Button.press(say("What is ahead", "Ce qui est à venir", "Lo que viene"), Action.of("event", "list"));
    }

    private static Button groups() {
        return Button.press(say("All groups", "Tous les groupes", "Todos los grupos"), Action.of("group", "list"));
    }

    private static Button thisWeek() {
        return Button.press(say("This week", "Cette semaine", "Esta semana"), WEEK);
    }

    /** Once, on a Monday. */
    static Card message(List<Happening> ahead, Week week) {
        return shared(
                Text.of(say("This week: ", "Cette semaine : ", "Esta semana: ") + count(ahead) + "."),
                ahead,
                week,
                say(
                        "This comes on Mondays at 08:00 ",
                        "Ceci arrive le lundi à 08:00 ",
                        "Esto llega los lunes a las 08:00 "));
    }

    /** The whole week long. */
    static Card kept(List<Happening> ahead, Week week) {
        String name = of(week) + Punctuation.colon();
        return shared(
                Text.of(name + (ahead.isEmpty() ? nothingMore() : ahead(ahead))),
                ahead,
                week,
                say(
                        "This card changes with the plans; a new one comes on Mondays at 08:00 ",
                        "Cette fiche suit les changements ; une nouvelle arrive le lundi à 08:00 ",
                        "Esta ficha sigue los cambios; llega una nueva los lunes a las 08:00 "));
    }

    private static String of(Week week) {
        return say("The week of ", "La semaine du ", "La semana del ") + Week.words(week.monday());
    }

    private static String nothingMore() {
        return say(
                "nothing more is planned so far.",
                "rien d’autre n’est prévu pour le moment.",
                "por ahora no hay nada más previsto.");
    }

    private static String ahead(List<Happening> ahead) {
        return count(ahead) + say(" ahead.", " à venir.", " por delante.");
    }

    /** For everybody in a channel: another part of the list is shown to whoever asks for it alone. */
    private static Card shared(Text headline, List<Happening> ahead, Week week, String note) {
        List<Block> blocks = new ArrayList<>();
        if (!ahead.isEmpty()) {
            blocks.add(listing(ahead, 0, week, WEEK));
        }
        blocks.add(Block.Buttons.of(whatIsAhead(), groups()));
        blocks.add(new Block.Note(Text.of(note
                + week.zone().getId()
                + say(
                        ". It has events, and sessions of open groups.",
                        ". On y trouve les événements, et les séances des groupes ouverts.",
                        ". Incluye los eventos y las sesiones de los grupos abiertos."))));
        return Card.of(headline, blocks.toArray(Block[]::new));
    }

    /** The week has passed; another card is newer. */
    static Card over(Week week) {
        return Card.of(
                Text.of(of(week) + say(" is over.", " est terminée.", " ha terminado.")),
                Block.Buttons.of(thisWeek(), whatIsAhead()));
    }

    /** Nobody keeps this card true any more. */
    static Card ended() {
        return Card.of(
                Text.of(say(
                        "What is on in a week is not shown in this channel any more.",
                        "Ce qui a lieu dans la semaine n’est plus affiché dans ce canal.",
                        "Lo que hay en la semana ya no se muestra en este canal.")),
                Block.Buttons.of(thisWeek(), whatIsAhead()));
    }

    /** For one reader, who has asked. */
    static Card asked(List<Happening> ahead, int from, Week week, Caller reader) {
        if (ahead.isEmpty()) {
            List<Button> ways = new ArrayList<>(List.of(whatIsAhead(), groups()));
            if (reader.role().covers(Role.ORGANIZER)) {
                ways.add(Button.press(
                        say("Post an event", "Publier un événement", "Publicar un evento"),
                        Action.of("event", "post").asking()));
            }
            return Card.of(
                    Text.of(say(
                                    "Nothing more is planned for everybody until ",
                                    "Rien d’autre n’est prévu pour tous d’ici le ",
                                    "No hay nada más previsto para todos hasta el ")
                            + Week.words(week.monday().plusDays(6)) + "."),
                    new Block.Buttons(ways));
        }
        return Card.of(
                Text.of(say("This week: ", "Cette semaine : ", "Esta semana: ") + ahead(ahead)),
                listing(ahead, from, week, WEEK.inPlace()),
                Block.Buttons.of(whatIsAhead(), groups()),
                new Block.Note(Text.of(say(
                                "Events, and sessions of open groups, until Sunday at midnight ",
                                "Les événements, et les séances des groupes ouverts, jusqu’à dimanche minuit ",
                                "Los eventos y las sesiones de los grupos abiertos, hasta la medianoche del domingo ")
                        + week.zone().getId() + ".")));
    }

    private static Block listing(List<Happening> ahead, int from, Week week, Action turn) {
        return new Block.Listing(
                ahead.subList(from, Math.min(ahead.size(), from + WINDOW)).stream()
                        .map(one -> entry(one, week))
                        .toList(),
                from,
                ahead.size(),
                turn);
    }

    private static Block.Entry entry(Happening one, Week week) {
        LocalDate day = one.day(week.zone());
        return new Block.Entry(
                day.isBefore(week.monday())
                        ? say("Since last week", "Depuis la semaine dernière", "Desde la semana pasada")
                        : Week.words(day),
                Text.strong(one.title()),
                List.of(one.line()),
                Optional.of(one.open()));
    }

    /** {@code 3 events and 1 session}. */
    private static String count(List<Happening> ahead) {
        long sessions = ahead.stream().filter(one -> one.kind() == Kind.SESSION).count();
        long events = ahead.size() - sessions;
        String some = events
                + say(
                        events == 1 ? " event" : " events",
                        events < 2 ? " événement" : " événements",
                        events == 1 ? " evento" : " eventos");
        String others = sessions
                + say(
                        sessions == 1 ? " session" : " sessions",
                        sessions < 2 ? " séance" : " séances",
                        sessions == 1 ? " sesión" : " sesiones");
        return sessions == 0 ? some : events == 0 ? others : some + say(" and ", " et ", " y ") + others;
    }
}
