package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Distance;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.group.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the dates of a cohort's term, and what is said about them. */
final class CohortCards {
    /** Entries of a list, as many as might fit on a card of any platform. */
    static final int WINDOW = 25;

    /** Dates on the card of the group. */
    private static final int AT_A_GLANCE = 3;

    /** Dates of one reminder. */
    private static final int MOST_TOLD = 10;

    private CohortCards() {}

    /** Who reads a card, and when. */
    record Reader(Optional<ZoneId> zone, Instant now) {
        static Reader of(Caller caller, Instant now) {
            return new Reader(caller.zone(), now);
        }
    }

    static Button see(Seen cohort) {
        return Button.press(
                say("All dates", "Toutes les dates", "Todas las fechas"), CohortOption.action("dates", cohort.id()));
    }

    static Button open(Seen cohort) {
        return Button.press(
                say("Open the group", "Ouvrir le groupe", "Abrir el grupo"),
                Action.of("group", "show")
                        .with(CohortOption.NAME, Long.toString(cohort.id().value())));
    }

    private static Button add(Seen cohort, boolean first) {
        Action form = CohortOption.action("add", cohort.id()).asking();
        String label = say("Add a date", "Ajouter une date", "Añadir una fecha");
        return first ? Button.primary(label, form) : Button.press(label, form);
    }

    private static Button many(Seen cohort) {
        return Button.press(
                say("Paste or link many", "Coller une liste ou un lien", "Pegar una lista o un enlace"),
                CohortOption.action("import", cohort.id()));
    }

    /** When it is, by the reader's clock too where that is another one, and how far away that is. */
    static Text line(Stretch when, Reader reader) {
        return Text.of(when.words()).then(nearer(when, reader));
    }

    /** The same without its words: {@code ; for you Fri 7 May 2027 14:00 PDT, in 3 days}. */
    private static Text nearer(Stretch when, Reader reader) {
        boolean elsewhere = !when.wholeDays()
                && reader.zone().filter(zone -> !zone.equals(when.zone())).isPresent();
        Text shown = elsewhere
                ? Text.of(say("; for you ", " ; pour vous ", "; para usted "))
                        .then(new Inline.When(
                                when.start(), Style.DATE_TIME, reader.zone().orElse(when.zone())))
                : Text.empty();
        return shown.then(", " + distance(when, reader.now()));
    }

    private static String distance(Stretch when, Instant now) {
        if (!when.over().isAfter(now)) {
            return say("over", "c’est passé", "ya pasó");
        }
        String begun = say("it has begun", "c’est commencé", "ya empezó");
        if (!when.wholeDays()) {
            return when.start().isAfter(now) ? Distance.words(when.start(), now) : begun;
        }
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, when.zone()), when.first());
        if (days > 1) {
            return say("in " + days + " days", "dans " + days + " jours", "dentro de " + days + " días");
        }
        return days == 1 ? say("tomorrow", "demain", "mañana") : days == 0 ? say("today", "aujourd’hui", "hoy") : begun;
    }

    /** The dates of a cohort, ahead or over. */
    static Card dates(
            Seen cohort, List<TermDate> dates, boolean past, int from, boolean keeps, Action again, Reader reader) {
        List<Button> ways = new ArrayList<>();
        if (keeps) {
            ways.add(add(cohort, dates.isEmpty()));
            ways.add(many(cohort));
            ways.add(Button.press(
                    say("Reminders", "Rappels", "Recordatorios"), CohortOption.action("remind", cohort.id())));
        }
        Action other = CohortOption.action("dates", cohort.id()).inPlace();
        ways.add(
                past
                        ? Button.press(say("Dates ahead", "Dates à venir", "Fechas por venir"), other)
                        : Button.press(
                                say("Past dates", "Dates passées", "Fechas pasadas"),
                                other.with(DatesCommand.PAST.name(), "yes")));
        ways.add(open(cohort));
        List<Block> blocks = new ArrayList<>();
        if (!dates.isEmpty()) {
            blocks.add(new Block.Listing(
                    dates.subList(from, Math.min(dates.size(), from + WINDOW)).stream()
                            .map(date -> entry(date, keeps, reader))
                            .toList(),
                    from,
                    dates.size(),
                    again.inPlace()));
        }
        blocks.add(new Block.Buttons(ways));
        return Card.of(count(cohort, dates.size(), past), blocks.toArray(Block[]::new));
    }

    private static Text count(Seen cohort, int dates, boolean past) {
        Text name = Text.strong(cohort.group().name());
        if (dates == 0) {
            return name.then(
                    past
                            ? say(
                                    ": no date of its term is over.",
                                    " : aucune date de sa période n’est passée.",
                                    ": no ha pasado ninguna fecha de su periodo.")
                            : say(
                                    ": no dates of its term are ahead yet.",
                                    " : aucune date de sa période n’est encore à venir.",
                                    ": todavía no hay fechas por venir en su periodo."));
        }
        return name.then(
                past
                        ? say(
                                ": " + dates(dates) + " over.",
                                " : " + dates(dates) + (dates == 1 ? " passée." : " passées."),
                                ": " + dates(dates) + (dates == 1 ? " pasada." : " pasadas."))
                        : say(
                                ": " + dates(dates) + " ahead.",
                                " : " + dates(dates) + " à venir.",
                                ": " + dates(dates) + " por venir."));
    }

    /** {@code 1 date}, {@code 2 dates}. */
    static String dates(int count) {
        return count
                + say(
                        count == 1 ? " date" : " dates",
                        count < 2 ? " date" : " dates",
                        count == 1 ? " fecha" : " fechas");
    }

    /** {@code 2 dates taken out.} */
    static String takenOut(int count) {
        return dates(count)
                + say(" taken out.", count < 2 ? " retirée." : " retirées.", count == 1 ? " quitada." : " quitadas.");
    }

    /** {@code A date of} a cohort, by the reader's clock and how far away. */
    private static Block.Paragraph about(Seen cohort, TermDate date, Reader reader) {
        return new Block.Paragraph(Text.of(say("A date of ", "Une date de ", "Una fecha de "))
                .thenStrong(cohort.group().name())
                .then(nearer(date.when(), reader))
                .then("."));
    }

    private static Text named(TermDate date, Reader reader) {
        return Text.strong(date.what()).then(Punctuation.colon()).then(line(date.when(), reader));
    }

    private static Block.Entry entry(TermDate date, boolean keeps, Reader reader) {
        return new Block.Entry(
                "",
                Text.strong(date.what()),
                List.of(line(date.when(), reader)),
                keeps
                        ? Optional.of(Button.press(say("Change", "Modifier", "Cambiar"), EditCommand.form(date)))
                        : Optional.empty());
    }

    /** The next dates, for the card of the group. */
    static List<Block> glance(Seen cohort, List<TermDate> ahead, Instant now) {
        if (ahead.isEmpty()) {
            return cohort.organizes() ? List.of(Block.Buttons.of(see(cohort), many(cohort))) : List.of();
        }
        Reader reader = new Reader(Optional.empty(), now);
        List<Text> lines = ahead.stream()
                .limit(AT_A_GLANCE)
                .map(date -> named(date, reader))
                .toList();
        return List.of(new Block.Bullets(lines), Block.Buttons.of(see(cohort)));
    }

    /** One date with what one may do next. */
    static Card date(String said, Seen cohort, TermDate date, Reader reader) {
        return new Card(
                Tone.GOOD,
                Text.of(said).thenStrong(date.what()).then(", " + date.when().words() + "."),
                List.of(
                        about(cohort, date, reader),
                        Block.Buttons.of(
                                see(cohort),
                                Button.press(say("Change it", "Modifier", "Cambiarla"), EditCommand.form(date)),
                                Button.press(
                                        say("Take it out", "Retirer", "Quitarla"), DateOption.action("remove", date))),
                        new Block.Note(Text.of(say("Date ", "Date ", "Fecha ") + date.number() + "."))));
    }

    static Card already(Seen cohort, Item item) {
        return Card.of(
                Text.of(say("It is there already: ", "Elle y est déjà : ", "Ya está: "))
                        .thenStrong(item.what())
                        .then(", " + item.when().words() + "."),
                Block.Buttons.of(see(cohort)));
    }

    static Card removed(Seen cohort, TermDate date) {
        Stretch when = date.when();
        Action back = CohortOption.action("add", cohort.id());
        for (var value : EditCommand.values(date).entrySet()) {
            back = back.with(value.getKey(), value.getValue());
        }
        return new Card(
                Tone.GOOD,
                Text.of(say("Taken out: ", "Retirée : ", "Quitada: "))
                        .thenStrong(date.what())
                        .then(", " + when.words() + "."),
                List.of(Block.Buttons.of(
                        see(cohort),
                        Button.press(
                                say("Put it back", "Remettre", "Volver a ponerla"),
                                back.with(PlanOptions.ZONE.name(), when.zone().getId())
                                        .inPlace()))));
    }

    static Card clearing(Seen cohort, int dates, Action again) {
        return Card.of(
                Text.of(say(
                                dates == 1
                                        ? "Take the one date ahead out of "
                                        : "Take all " + dates + " dates ahead out of ",
                                dates == 1
                                        ? "Retirer la seule date à venir de "
                                        : "Retirer les " + dates + " dates à venir de ",
                                dates == 1
                                        ? "¿Quitar la única fecha por venir de "
                                        : "¿Quitar las " + dates + " fechas por venir de "))
                        .thenStrong(cohort.group().name())
                        .then(say("? What is over stays.", " ? Ce qui est passé reste.", "? Lo que ya pasó se queda.")),
                Block.Buttons.of(
                        Button.press(
                                say("Keep them", "Garder", "Conservar"),
                                CohortOption.action("dates", cohort.id()).inPlace()),
                        new Button.Press(
                                say("Take them out", "Retirer", "Quitar"),
                                again.with(CommonOptions.SURE.name(), "yes").inPlace(),
                                Button.Look.DANGER)));
    }

    static Card cleared(Seen cohort, int dates) {
        return Card.of(
                Text.strong(cohort.group().name())
                        .then(
                                dates == 0
                                        ? say(
                                                ": no date is ahead that could be taken out.",
                                                " : aucune date à venir à retirer.",
                                                ": no hay fechas por venir que quitar.")
                                        : Punctuation.colon() + takenOut(dates)),
                Block.Buttons.of(add(cohort, true), many(cohort), open(cohort)));
    }

    /** When the cohort is told. */
    static Card rhythm(String said, Seen cohort, Rhythm rhythm) {
        boolean homeless = cohort.group().homes().isEmpty();
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of(say("Of each date: ", "Pour chaque date : ", "De cada fecha: "))
                .thenStrong(rhythm.leadWords())
                .then("."));
        lines.add(Text.of(say("Of its week: ", "Pour sa semaine : ", "De su semana: "))
                .thenStrong(
                        rhythm.digest()
                                ? say("Monday morning", "le lundi matin", "el lunes por la mañana")
                                : say("not at all", "aucune annonce", "ningún aviso"))
                .then(
                        rhythm.digest()
                                ? say(
                                        ", where there is anything to tell.",
                                        ", s’il y a quelque chose à annoncer.",
                                        ", si hay algo que anunciar.")
                                : "."));
        lines.add(Text.of(say("By the clock of ", "À l’heure de ", "Según la hora de "))
                .thenStrong(rhythm.zone().getId())
                .then("."));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Bullets(lines));
        blocks.add(Block.Buttons.of(
                Button.press(
                        say("Change it", "Modifier", "Cambiarlo"),
                        CohortOption.action("remind", cohort.id()).asking()),
                see(cohort),
                open(cohort)));
        blocks.add(new Block.Note(Text.of(
                homeless
                        ? say(
                                "It has no channel: its members are reminded by direct messages, and its week is told nowhere.",
                                "Elle n’a pas de canal : ses membres reçoivent les rappels par message privé, et sa semaine n’est annoncée nulle part.",
                                "No tiene canal: sus miembros reciben los recordatorios por mensaje privado, y su semana no se anuncia en ninguna parte.")
                        : say(
                                "In its home channel on each platform, once.",
                                "Une seule fois, dans son canal d’attache sur chaque plateforme.",
                                "Una sola vez, en su propio canal de cada plataforma."))));
        return Card.of(
                Text.of(said + say("When ", "Quand ", "Cuándo se avisa a "))
                        .thenStrong(cohort.group().name())
                        .then(say(" is told of its dates:", " est avertie de ses dates :", " de sus fechas:")),
                blocks.toArray(Block[]::new));
    }

    /** What is near, as it is told. */
    static Card reminder(Seen cohort, List<TermDate> dates, Reader reader, Optional<Block.Paragraph> late) {
        List<Block> blocks = new ArrayList<>();
        Text headline;
        if (dates.size() == 1) {
            TermDate date = dates.getFirst();
            headline = Text.of(say("Reminder: ", "Rappel : ", "Recordatorio: "))
                    .thenStrong(date.what())
                    .then(", " + date.when().words() + ".");
            blocks.add(about(cohort, date, reader));
        } else {
            headline = Text.of(say(
                            "Reminder: " + dates.size() + " dates of ",
                            "Rappel : " + dates.size() + " dates de ",
                            "Recordatorio: se acercan " + dates.size() + " fechas de "))
                    .thenStrong(cohort.group().name())
                    .then(say(" are near.", " approchent.", "."));
            List<Text> lines = new ArrayList<>(dates.stream()
                    .limit(MOST_TOLD)
                    .map(date -> named(date, reader))
                    .toList());
            int rest = dates.size() - MOST_TOLD;
            if (rest > 0) {
                lines.add(Text.of(say(
                        "and " + rest + " more",
                        rest == 1 ? "et 1 autre" : "et " + rest + " autres",
                        "y " + rest + " más")));
            }
            blocks.add(new Block.Bullets(lines));
        }
        late.ifPresent(blocks::add);
        blocks.add(Block.Buttons.of(see(cohort), open(cohort)));
        return Card.of(headline, blocks.toArray(Block[]::new));
    }

    /** What a week brings, as it is told. */
    static Card week(Seen cohort, List<Text> lines) {
        return Card.of(
                Text.of(say("This week in ", "Cette semaine dans ", "Esta semana en "))
                        .thenStrong(cohort.group().name())
                        .then(say(":", " :", ":")),
                new Block.Bullets(lines),
                Block.Buttons.of(
                        see(cohort),
                        Button.press(
                                say("Next sessions", "Prochaines séances", "Próximas sesiones"),
                                Action.of("session", "next")
                                        .with(
                                                CohortOption.NAME,
                                                Long.toString(cohort.id().value())))));
    }

    static Card zoneQuestion(Seen cohort, Block menu) {
        return Card.of(
                Text.of(say(
                                "By the clock of which time zone are the dates of ",
                                "Dans quel fuseau horaire sont les dates de ",
                                "¿En qué zona horaria están las fechas de "))
                        .thenStrong(cohort.group().name())
                        .then(say("?", " ?", "?")),
                menu,
                new Block.Note(Text.of(say(
                        "Carrel asks once: its next dates are taken to be in the same zone.",
                        "Carrel ne le demande qu’une fois : les prochaines dates seront lues dans le même fuseau.",
                        "Carrel lo pregunta una sola vez: las próximas fechas se leerán en la misma zona."))));
    }
}
