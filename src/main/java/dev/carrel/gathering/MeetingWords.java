package dev.carrel.gathering;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Distance;
import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.WallClock;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What there is to say about one time of a gathering, in words. Pure. */
public final class MeetingWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** A reminder that comes later than this says so. */
    private static final Duration LATE = Duration.ofMinutes(2);

    /** Discord: API reference, message formatting; Slack: formatting text for app surfaces, links to channels. */
    private static final Pattern CHANNEL =
            Pattern.compile("<#(?:(?<discord>\\d{1,20})|(?<slack>[CG][A-Z0-9]{2,30})(?:\\|[^<>]*)?)>");

    private MeetingWords() {}

    /** {@code Tue 1 Dec 2026, 19:00–20:00 America/New_York (UTC−5)}. */
    public static String planned(Occurrence occurrence) {
        return span(occurrence.start(), occurrence.length(), occurrence.zone());
    }

    /** The same of any time. */
    public static String span(Instant start, Duration length, ZoneId zone) {
        String begins = WallClock.words(LocalDateTime.ofInstant(start, zone));
        String named = WallClock.words(start, zone);
        String ends = TIME.format(LocalDateTime.ofInstant(start.plus(length), zone));
        return begins + "–" + ends + named.substring(begins.length());
    }

    /** By the reader's clock, where that is another one than the gathering’s; and how far away it is. */
    public static Text forReader(Occurrence occurrence, Optional<ZoneId> reader, Instant now) {
        Text when = forReader(occurrence, reader);
        return when.then(", "
                + (now.isBefore(occurrence.start())
                        ? Distance.words(occurrence.start(), now)
                        : begun(occurrence, now)));
    }

    private static String begun(Occurrence occurrence, Instant now) {
        if (now.isBefore(occurrence.end())) {
            return say("it has begun", "cela a commencé", "ya ha empezado");
        }
        String ago = Distance.words(occurrence.end(), now);
        return say("it ended " + ago, "fin " + ago, "terminó " + ago);
    }

    /** The same for a card that stays. */
    public static Text forReader(Occurrence occurrence, Optional<ZoneId> reader) {
        return Text.of(new Inline.When(occurrence.start(), Style.DATE_TIME, reader.orElseGet(occurrence::zone)));
    }

    /** {@code Tuesdays at 19:00 until 15 May 2027 America/New_York}. */
    public static String series(Timing timing, Repeat repeat) {
        return repeat.words(timing.first().toLocalTime()) + " " + timing.zone().getId();
    }

    /** Where it is, in people's own words; a channel in them, as clients write one, is shown as that. */
    public static Text venue(String venue) {
        Text text = Text.empty();
        Matcher channel = CHANNEL.matcher(venue);
        int from = 0;
        while (channel.find()) {
            Platform platform = channel.group("discord") == null ? Platform.SLACK : Platform.DISCORD;
            String raw = platform == Platform.DISCORD ? channel.group("discord") : channel.group("slack");
            text = text.then(venue.substring(from, channel.start())).then(Inline.Name.of(new PlaceId(platform, raw)));
            from = channel.end();
        }
        return text.then(venue.substring(from));
    }

    /** What is unusual about its time: moved, or held at the first moment after a gap. */
    public static List<Text> unusual(Occurrence occurrence) {
        List<Text> lines = new ArrayList<>();
        if (occurrence.isMoved()) {
            String before = WallClock.words(occurrence.byRule());
            lines.add(Text.of(say(
                    "Moved from " + before + ".",
                    "Le moment a changé : c’était le " + before + ".",
                    "Ha cambiado de hora: era el " + before + ".")));
        }
        if (!WallClock.exists(occurrence.local(), occurrence.zone())) {
            lines.add(Text.of(clocks(occurrence)));
        }
        return lines;
    }

    private static String clocks(Occurrence occurrence) {
        String zone = occurrence.zone().getId();
        String skipped = TIME.format(occurrence.local());
        String start = TIME.format(LocalDateTime.ofInstant(occurrence.start(), occurrence.zone()));
        return say(
                "The clocks in " + zone + " are put forward over " + skipped + " that day, so it begins at " + start
                        + ".",
                "Ce jour-là, à " + zone + ", les horloges avancent et sautent " + skipped + " : le début est donc à "
                        + start + ".",
                "Ese día, en " + zone + ", los relojes se adelantan y se saltan las " + skipped
                        + ", así que empieza a las " + start + ".");
    }

    /** {@code 12 going, 1 place kept, 18 places left, 3 waiting, 4 maybe}. */
    public static String tally(Meeting meeting) {
        Tally tally = meeting.tally();
        List<String> parts = new ArrayList<>();
        parts.add(going(tally.going()));
        if (tally.offered() > 0) {
            parts.add(kept(tally.offered()));
        }
        meeting.placesLeft().ifPresent(left -> parts.add(left(left)));
        if (tally.waiting() > 0) {
            parts.add(tally.waiting() + say(" waiting", " en attente", " en espera"));
        }
        if (tally.maybe() > 0) {
            parts.add(tally.maybe() + say(" maybe", " peut-être", " quizá"));
        }
        return String.join(", ", parts);
    }

    private static String going(int many) {
        return switch (many) {
            case 0 -> say("Nobody going yet", "Personne pour l’instant", "Nadie por ahora");
            case 1 -> say("1 going", "1 viendra", "1 irá");
            default -> say(many + " going", many + " viendront", many + " irán");
        };
    }

    private static String kept(int many) {
        return many == 1
                ? say("1 place kept", "1 place réservée", "1 plaza reservada")
                : say(many + " places kept", many + " places réservées", many + " plazas reservadas");
    }

    private static String left(int many) {
        return switch (many) {
            case 0 -> say("full", "complet", "completo");
            case 1 -> say("1 place left", "1 place libre", "queda 1 plaza");
            default -> say(many + " places left", many + " places libres", "quedan " + many + " plazas");
        };
    }

    /** What the reader has said, or what became of it; nothing for who has said nothing. */
    public static Optional<Text> own(Meeting meeting, Optional<ZoneId> reader, Instant now) {
        boolean present = meeting.own().flatMap(Attendee::checkedIn).isPresent();
        if (present || !now.isBefore(meeting.occurrence().end())) {
            return present
                    ? Optional.of(Text.of(say(
                            "You have checked in.",
                            "Vous avez pointé votre présence.",
                            "Ha registrado su asistencia.")))
                    : Optional.empty();
        }
        ZoneId zone = reader.orElseGet(() -> meeting.occurrence().zone());
        return meeting.own()
                .filter(attendee -> attendee.answer() != Answer.SILENT)
                .map(attendee -> attendee.answer() == Answer.OFFERED
                        ? Text.of(say(
                                        "A place is kept for you until ",
                                        "Une place vous est réservée jusqu’au ",
                                        "Tiene una plaza reservada hasta el "))
                                .thenStrong(WallClock.words(until(attendee), zone))
                                .then(".")
                        : Text.of(said(attendee.answer(), meeting.line())));
    }

    private static String said(Answer answer, int line) {
        return switch (answer) {
            case GOING -> say("You are going.", "Vous venez.", "Usted va a ir.");
            case MAYBE -> say("You have said maybe.", "Vous avez dit peut-être.", "Ha dicho que quizá.");
            case WAITING ->
                say(
                        "You are " + ordinal(line) + " on the waitlist.",
                        "Vous êtes " + ordinal(line) + " sur la liste d’attente.",
                        "Usted es " + ordinal(line) + " en la lista de espera.");
            case LAPSED, OFFERED ->
                say(
                        "A place was kept for you and not taken, so it went to the next.",
                        "Une place vous était réservée ; comme elle n’a pas été prise à temps, elle est passée à la personne suivante.",
                        "Se le guardó una plaza y no la tomó a tiempo, así que pasó a la persona siguiente.");
            case DECLINED, SILENT ->
                say(
                        "You have said that you cannot come.",
                        "Vous avez dit que vous ne pouvez pas venir.",
                        "Ha dicho que no puede ir.");
        };
    }

    private static Instant until(Attendee attendee) {
        return attendee.offeredUntil().orElseThrow();
    }

    /** That a reminder comes late, if it does. */
    public static Optional<Text> late(Instant due, Instant now, ZoneId zone) {
        if (Duration.between(due, now).compareTo(LATE) <= 0) {
            return Optional.empty();
        }
        String when = WallClock.words(due, zone);
        return Optional.of(Text.of(say(
                "This was due on " + when + "; sorry, Carrel was away.",
                "Ce message était prévu pour le " + when + " ; désolé, Carrel était absent.",
                "Este mensaje estaba previsto para el " + when + "; disculpe, Carrel no estaba.")));
    }

    /** How a sentence ends that says of a time that it is not held: {@code , nor are the 3 after it.} */
    public static String dropped(String times) {
        int more = Integer.parseInt(times) - 1;
        return switch (more) {
            case 0 -> ".";
            case 1 ->
                say(", nor is the one after it.", ", la fois suivante non plus.", ", ni tampoco la vez siguiente.");
            default ->
                say(
                        ", nor are the " + more + " after it.",
                        ", les " + more + " fois suivantes non plus.",
                        ", ni tampoco las " + more + " veces siguientes.");
        };
    }

    /** {@code 1st}, {@code 22nd}, {@code 113th}; {@code numéro 22}, {@code el número 22}, which is of no gender: one “is” that. */
    public static String ordinal(int number) {
        int last = number % 100 >= 11 && number % 100 <= 13 ? 0 : number % 10;
        return say(
                number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th"),
                "numéro " + number,
                "el número " + number);
    }

    /** {@code 24 hours and 15 minutes before}, {@code 1 hour before and at the start}. */
    public static String reminders(List<Duration> leads) {
        List<String> words = leads.stream()
                .filter(Duration::isPositive)
                .map(MeetingWords::length)
                .toList();
        String before = words.isEmpty() ? "" : all(words) + say(" before", " avant", " antes");
        if (words.size() == leads.size()) {
            return words.isEmpty() ? say("none", "aucun", "ninguno") : before;
        }
        String start = say("at the start", "au début", "al empezar");
        return words.isEmpty() ? start : before + and() + start;
    }

    private static String all(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + and() + words.getLast();
    }

    private static String and() {
        return say(" and ", " et ", " y ");
    }

    /** {@code 90 minutes}, {@code 2 hours}, {@code 3 days}. */
    public static String length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes % 1440 == 0 && minutes > 1440) {
            return minutes / 1440 + say(" days", " jours", " días");
        }
        if (minutes % 60 == 0) {
            return minutes == 60
                    ? say("1 hour", "1 heure", "1 hora")
                    : minutes / 60 + say(" hours", " heures", " horas");
        }
        return minutes + say(" minutes", minutes < 2 ? " minute" : " minutes", minutes == 1 ? " minuto" : " minutos");
    }
}
