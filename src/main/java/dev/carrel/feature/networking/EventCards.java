package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.ical.EventTime;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what feeds told, to whoever may see it. */
final class EventCards {
    static final Action LIST = Action.of("event", "list");
    static final Action SHOW = Action.of("event", "show");

    /** Entries of a list, as many as might fit on a card of any platform. */
    static final int WINDOW = 25;

    private static final int MOST_TIMES = 6;

    private EventCards() {}

    static Button lookAhead() {
        return Button.press(say("What is ahead", "Ce qui est prévu", "Lo que viene"), LIST);
    }

    static Button details(Action show) {
        return Button.press(say("Details", "Détails", "Detalles"), show);
    }

    static Button see(Action show) {
        return Button.press(say("Show", "Voir", "Ver"), show);
    }

    static Button page(URI link) {
        return Button.open(say("Open its page", "Ouvrir sa page", "Abrir su página"), link);
    }

    static Action show(EventItem item) {
        return SHOW.with(EventOption.NAME, Long.toString(item.id()));
    }

    /** A title, for what has none too. */
    static String title(EventItem item) {
        if (!item.title().isEmpty()) {
            return item.title();
        }
        return item.job()
                ? say("A job without a name", "Une offre d’emploi sans titre", "Un empleo sin nombre")
                : say("An event without a name", "Un événement sans titre", "Un evento sin nombre");
    }

    /** The announcement, in its place for everybody. */
    static Card announced(EventItem item, Instant now, Caller reader) {
        List<Block> blocks = body(item, now, reader);
        blocks.add(buttons(item, details(show(item)), lookAhead()));
        blocks.add(source(item));
        return new Card(
                item.cancelled() ? Tone.CAUTION : Tone.NEUTRAL,
                item.event() || item.cancelled()
                        ? headline(item, now)
                        : Text.of(say("New: ", "Nouveau : ", "Nuevo: ")).thenStrong(title(item)),
                blocks);
    }

    /** Its title, and that it is cancelled or over. */
    private static Text headline(EventItem item, Instant now) {
        if (item.cancelled()) {
            return calledOff(item);
        }
        Text title = Text.strong(title(item));
        return item.isOver(now) ? title.then(say(" (over)", " (terminé)", " (terminado)")) : title;
    }

    private static Text calledOff(EventItem item) {
        return Text.of(say("Cancelled: ", "Annulé : ", "Cancelado: ")).thenStrong(title(item));
    }

    static Card cancelled(EventItem item, Instant now, Caller reader) {
        List<Block> blocks = new ArrayList<>();
        item.times().stream()
                .filter(time -> time.end().isAfter(now))
                .findFirst()
                .ifPresent(time -> blocks.add(
                        new Block.Paragraph(Text.of(say("It was to be: ", "C’était prévu : ", "Estaba previsto: "))
                                .then(EventTimes.of(time, reader)))));
        blocks.add(buttons(item, details(show(item)), lookAhead()));
        blocks.add(source(item));
        return new Card(Tone.CAUTION, calledOff(item), blocks);
    }

    /** Everything that is known, with all of its times that are ahead. */
    static Card shown(EventItem item, Instant now, Caller reader) {
        List<Block> blocks = body(item, now, reader);
        List<EventTime> ahead =
                item.times().stream().filter(time -> time.end().isAfter(now)).toList();
        if (ahead.size() > 1) {
            List<Text> lines = new ArrayList<>(ahead.stream()
                    .limit(MOST_TIMES)
                    .map(time -> EventTimes.of(time, reader)
                            .then(time.cancelled() ? say(": cancelled", " : annulé", ": cancelado") : ""))
                    .toList());
            if (ahead.size() > MOST_TIMES) {
                int more = ahead.size() - MOST_TIMES;
                lines.add(Text.of(say("and " + more + " more", "et " + more + " de plus", "y " + more + " más")));
            }
            blocks.add(
                    new Block.Heading(say("All times ahead", "Toutes les dates à venir", "Todas las fechas próximas")));
            blocks.add(new Block.Bullets(lines));
        }
        blocks.add(buttons(item, lookAhead()));
        blocks.add(source(item));
        return new Card(item.cancelled() ? Tone.CAUTION : Tone.NEUTRAL, headline(item, now), blocks);
    }

    /** When, where and what: what there is of it. */
    static List<Block> body(EventItem item, Instant now, Caller reader) {
        List<Block> blocks = new ArrayList<>();
        List<Block.Field> fields = new ArrayList<>();
        if (item.event()) {
            fields.add(Block.Field.of(say("When", "Quand", "Cuándo"), EventTimes.next(item, now, reader)));
        }
        item.published()
                .filter(posted -> !item.event())
                .ifPresent(posted -> fields.add(Block.Field.of(
                        say("Posted", "Publié", "Publicado"),
                        EventTimes.at(posted, Style.DATE, reader.zone().orElse(ZoneId.of("UTC"))))));
        item.closes()
                .ifPresent(until -> fields.add(Block.Field.of(
                        say("Apply until", "Candidatures jusqu’au", "Solicitudes hasta"),
                        EventTimes.at(until, Style.DATE_TIME, reader.zone().orElse(ZoneId.of("UTC"))))));
        if (!item.place().isEmpty()) {
            fields.add(Block.Field.of(say("Where", "Où", "Dónde"), Text.of(item.place())));
        }
        if (!fields.isEmpty()) {
            blocks.add(new Block.Fields(fields));
        }
        if (!item.summary().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(item.summary())));
        }
        return blocks;
    }

    private static Block buttons(EventItem item, Button... others) {
        List<Button> buttons = new ArrayList<>();
        item.link().ifPresent(link -> buttons.add(page(link)));
        buttons.addAll(List.of(others));
        return new Block.Buttons(buttons);
    }

    static Block source(EventItem item) {
        return new Block.Note(Text.of(say("From ", "Source : ", "Fuente: "))
                .then(item.feedName())
                .then(
                        item.job()
                                ? say(". Job ", ". Offre d’emploi ", ". Empleo ")
                                : say(". Event ", ". Événement ", ". Evento "))
                .then(item.id() + "."));
    }

    static Block.Entry entry(EventItem item, Instant now, Caller reader) {
        List<Text> lines = new ArrayList<>();
        if (item.event()) {
            lines.add(EventTimes.next(item, now, reader));
        }
        String where = item.place().isEmpty() ? item.feedName() : item.place() + " · " + item.feedName();
        lines.add(Text.of(where));
        return new Block.Entry(
                item.event() ? "" : say("Posted lately", "Publié récemment", "Publicado hace poco"),
                item.cancelled() ? calledOff(item) : Text.strong(title(item)),
                lines,
                Optional.of(see(show(item))));
    }

    static Card nothingAhead(Role reader, Sought sought, int maybe) {
        boolean moderator = reader.covers(Role.MODERATOR);
        List<Button> ways = new ArrayList<>();
        if (!sought.isEverything()) {
            ways.add(Button.press(say("Show all", "Tout voir", "Ver todo"), LIST));
        }
        if (reader.covers(Role.ORGANIZER)) {
            ways.add(
                    Button.press(say("Post an event", "Publier un événement", "Publicar un evento"), PostCommand.FORM));
        }
        if (moderator) {
            ways.add(Button.primary(
                    say("Follow a feed", "Suivre un flux", "Seguir una fuente"), FeedCards.ADD.asking()));
        }
        List<Block> blocks = new ArrayList<>();
        if (!ways.isEmpty()) {
            blocks.add(new Block.Buttons(ways));
        }
        mightBe(sought, maybe).ifPresent(blocks::add);
        if (!moderator && sought.isEverything()) {
            blocks.add(new Block.Note(Text.of(say(
                            "Moderators choose calendars and feeds with ",
                            "Les modérateurs choisissent les calendriers et les flux avec ",
                            "Los moderadores eligen calendarios y fuentes con "))
                    .thenCode("/event feed add")
                    .then(".")));
        }
        return Card.of(
                Text.of(
                        sought.isEverything()
                                ? say("Nothing is ahead.", "Rien n’est prévu.", "No hay nada previsto.")
                                : sought.hasWordsOnly()
                                        ? say(
                                                "Nothing ahead has these words.",
                                                "Rien de ce qui est prévu ne contient ces mots.",
                                                "Nada de lo previsto tiene estas palabras.")
                                        : say(
                                                "Nothing ahead is said to be like that.",
                                                "Rien de ce qui est prévu n’est annoncé ainsi.",
                                                "Nada de lo previsto se anuncia así.")),
                blocks.toArray(Block[]::new));
    }

    /** That others might be what is sought, if there are any. */
    static Optional<Block> mightBe(Sought sought, int maybe) {
        String what = sought.notSaid();
        return maybe == 0
                ? Optional.empty()
                : Optional.of(new Block.Note(Text.of(say(
                        (maybe == 1 ? "1 more might be: its " : maybe + " more might be: their ") + what
                                + " is not said.",
                        maybe + (maybe == 1 ? " autre pourrait convenir" : " autres pourraient convenir")
                                + ", sans que l’on connaisse " + what + ".",
                        maybe + (maybe == 1 ? " más podría serlo" : " más podrían serlo") + ": no se dice " + what
                                + "."))));
    }

    static Card ahead(List<Block.Entry> window, int from, int total, Action turn, Optional<Block> more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(window, from, total, turn.inPlace()));
        more.ifPresent(blocks::add);
        return Card.of(
                Text.of(say(
                        total == 1 ? "1 event or post." : total + " events and posts, the soonest first.",
                        total == 1
                                ? "1 événement ou annonce."
                                : total + " événements et annonces, les plus proches d’abord.",
                        total == 1 ? "1 evento o anuncio." : total + " eventos y anuncios, primero los más próximos.")),
                blocks.toArray(Block[]::new));
    }

    static Refusal unknown(String typed) {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        say(
                                "There is no event " + typed + " here.",
                                "Il n’y a pas d’événement " + typed + " ici.",
                                "No hay ningún evento " + typed + " aquí."))
                .way(lookAhead());
    }
}
