package dev.carrel.gathering;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.LeadTimes;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** What whoever plans a gathering can say of it, as options of a command. */
public final class PlanOptions {
    public static final Duration USUAL_LENGTH = Duration.ofHours(1);
    public static final List<Duration> USUAL_LEADS = List.of(Duration.ofHours(24), Duration.ofMinutes(15));

    public static final Option<String> WHEN = Option.parsed(
                    TimeQuestions.WHEN,
                    Words.of(
                            "When, in your own time: tue 7pm every week until 15 may; 2026-12-01 19:00",
                            "Quand, à votre heure : tous les mardis à 19h jusqu’au 15 mai ; 2026-12-01 19:00",
                            "Cuándo, en su hora: todos los martes a las 19:00 hasta el 15 de mayo; 2026-12-01 19:00"),
                    (raw, caller) -> within(raw, 300, say("A time", "Un horaire", "Un horario")))
            .takingTheRest();
    public static final Option<String> TITLE = Option.parsed(
            "title",
            Words.of(
                    "What it is called; else as its group",
                    "Son titre ; sinon le nom du groupe",
                    "Cómo se llama; si no, como su grupo"),
            (raw, caller) -> within(raw, Gatherings.LONGEST_TITLE, say("A title", "Un titre", "Un título")));
    public static final Option<Long> MINUTES = Option.whole(
            "minutes",
            Words.of(
                    "How many minutes it takes; 60 if you do not say",
                    "Sa durée en minutes ; 60 par défaut",
                    "Cuántos minutos dura; 60 si no lo dice"),
            Gatherings.SHORTEST.toMinutes(),
            Gatherings.LONGEST.toMinutes());
    public static final Option<Long> CAPACITY = Option.whole(
            "capacity",
            Words.of(
                    "How many can come; everybody if you do not say",
                    "Combien peuvent venir ; tous par défaut",
                    "Cuántos pueden venir; todos si no lo dice"),
            1,
            10_000);
    public static final Option<String> VENUE = Option.parsed(
            "venue",
            Words.of("Where: a room or a link", "Où : une salle ou un lien", "Dónde: una sala o un enlace"),
            (raw, caller) -> within(raw, Gatherings.LONGEST_VENUE, say("Where it is", "Le lieu", "El lugar")));
    public static final Option<String> AGENDA = Option.parsed(
            "agenda",
            Words.of("What is going to happen", "Ce qui est prévu", "Qué está previsto"),
            (raw, caller) ->
                    within(raw, Gatherings.LONGEST_ABOUT, say("The agenda", "L’ordre du jour", "El orden del día")));
    public static final Option<List<Duration>> REMIND = Option.parsed(
            "remind",
            Words.of(
                    "How long before people are reminded: 24 hours, 15 minutes; or none",
                    "Combien de temps avant rappeler : 24 heures, 15 minutes ; ou aucun",
                    "Cuánto antes recordar: 24 horas, 15 minutos; o ninguno"),
            PlanOptions::leads);
    public static final Option<ZoneId> ZONE = Option.parsed(
            "zone",
            Words.of("The time zone of that time", "Le fuseau de cette heure", "La zona de esa hora"),
            PlanOptions::zone);

    /** What somebody says to it. */
    public static final Option<Answer> ANSWER = Option.pick(
                    "answer",
                    Words.of(
                            "Whether you come: going, maybe or no",
                            "Si vous venez : going (oui), maybe (peut-être) ou no",
                            "Si viene: going (sí), maybe (quizás) o no"),
                    List.of(Answer.GOING, Answer.MAYBE, Answer.DECLINED),
                    answer -> switch (answer) {
                        case MAYBE -> Choice.of(AnswerWords.maybe(), "maybe");
                        case DECLINED -> Choice.of(AnswerWords.cannot(), "no");
                        default -> Choice.of(AnswerWords.going(), "going");
                    })
            .needed();

    private static final Duration LONGEST_LEAD = Duration.ofDays(14);

    private PlanOptions() {}

    /** An action that says so. */
    public static Action saying(Action action, Answer answer) {
        String said = switch (answer) {
            case MAYBE -> "maybe";
            case DECLINED -> "no";
            default -> "going";
        };
        return action.with(ANSWER.name(), said);
    }

    /** Words of people with something to read in them, of so many characters at most; {@code what} begins the sentence that says so. */
    public static Parsed<String> within(String raw, int most, String what) {
        String text = raw.strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Parsed.problem(
                    what
                            + say(
                                    " has at least one letter or digit.",
                                    " contient au moins une lettre ou un chiffre.",
                                    " tiene al menos una letra o un dígito."),
                    List.of());
        }
        return text.length() <= most
                ? Parsed.value(text)
                : Parsed.problem(what + tooLong(most, text.length()), List.of());
    }

    private static String tooLong(int most, int length) {
        return say(
                " has at most " + most + " characters; this has " + length + ".",
                " contient au plus " + most + " caractères ; ici il y en a " + length + ".",
                " tiene como máximo " + most + " caracteres; aquí hay " + length + ".");
    }

    private static Parsed<ZoneId> zone(String raw, Caller caller) {
        try {
            return Parsed.value(ZoneId.of(raw));
        } catch (DateTimeException unknown) {
            return Parsed.problem(
                    say(
                            "There is no time zone of that name.",
                            "Aucun fuseau horaire ne porte ce nom.",
                            "No hay ninguna zona horaria con ese nombre."),
                    List.of("America/New_York"));
        }
    }

    private static Parsed<List<Duration>> leads(String raw, Caller caller) {
        return LeadTimes.read(raw)
                .filter(leads -> leads.size() <= Gatherings.MOST_LEADS)
                .filter(leads -> leads.stream().allMatch(lead -> lead.compareTo(LONGEST_LEAD) <= 0))
                .map(Parsed::value)
                .orElseGet(PlanOptions::wrong);
    }

    private static <T> Parsed<T> wrong() {
        return Parsed.problem(
                say(
                        "Reminders are at most " + Gatherings.MOST_LEADS
                                + " lengths of time before the start, each of 14 days at most.",
                        "Les rappels sont au plus " + Gatherings.MOST_LEADS
                                + " durées avant le début, chacune de 14 jours au plus.",
                        "Los recordatorios son como máximo " + Gatherings.MOST_LEADS
                                + " plazos antes del inicio, cada uno de 14 días como máximo."),
                List.of("24 hours, 15 minutes", "1 day", "none"));
    }
}
