package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Reading;
import dev.carrel.calendar.TimeWords;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.gathering.TimeQuestions;
import dev.carrel.group.Home;
import dev.carrel.group.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * {@code /session poll}: asks a group at which of some times it can meet, after saying the times back once. Whatever is not clear is asked, and
 * nothing typed is lost.
 */
final class PollCommand implements Command {
    /** The form, empty. */
    static final Action FORM = Action.of("session", "poll").asking();

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int LONGEST = 300;
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:;|\\R|\\bor\\b)\\s*");
    private static final Option<String> TIMES = Option.parsed(
                    "times",
                    Words.of(
                            "2 to 5 times, in your own time: thu 6pm; fri 5pm; 2026-12-01 19:00",
                            "2 à 5 moments, à votre heure : thu 6pm; fri 5pm; 2026-12-01 19:00",
                            "De 2 a 5 horas, en su hora: thu 6pm; fri 5pm; 2026-12-01 19:00"),
                    (raw, caller) ->
                            PlanOptions.within(raw, LONGEST, say("What is asked", "La question", "La pregunta")))
            .takingTheRest();
    private static final Option<Long> HOURS = Option.whole(
            "hours",
            Words.of(
                    "For how many hours one can vote; 48 if you do not say",
                    "Pendant combien d’heures on peut voter ; 48 par défaut",
                    "Durante cuántas horas se puede votar; 48 si no lo dice"),
            1,
            Polls.LONGEST_PATIENCE.toHours());

    private final Supplier<Sessions> sessions;
    private final Supplier<Communities> communities;
    private final GroupChoice group;
    private final BiFunction<Caller, Action, Block> zoneMenu;
    private final InstantSource clock;
    private final Declaration declaration;

    PollCommand(
            Supplier<Sessions> sessions,
            Supplier<Communities> communities,
            GroupChoice group,
            BiFunction<Caller, Action, Block> zoneMenu,
            InstantSource clock) {
        this.sessions = sessions;
        this.communities = communities;
        this.group = group;
        this.zoneMenu = zoneMenu;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session poll",
                        Words.of(
                                "Ask a group at which of some times it can meet",
                                "Demander à un groupe à quels moments il peut se réunir",
                                "Preguntar a un grupo a cuáles de unas horas puede reunirse"),
                        TIMES,
                        group.option(),
                        PlanOptions.MINUTES,
                        HOURS,
                        PlanOptions.ZONE,
                        CommonOptions.SURE)
                .example("thu 6pm; fri 5pm; sun 10am")
                .example("times:\"thu 6pm; fri 5pm\" minutes:90 hours:24");
    }

    /** Asks a group about these times. */
    static Action action(Seen group, Duration length, List<String> times, ZoneId zone) {
        return Action.of("session", "poll")
                .with(GroupChoice.NAME, Long.toString(group.id().value()))
                .with(PlanOptions.MINUTES.name(), Long.toString(length.toMinutes()))
                .with(PlanOptions.ZONE.name(), zone.getId())
                .with(TIMES.name(), String.join("; ", times));
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    /** What was asked for, as far as it is known. */
    private record Wish(Invocation asked, Seen group, ZoneId zone, Instant now) {
        Action action() {
            return asked.action()
                    .with(GroupChoice.NAME, Long.toString(group.id().value()))
                    .without(CommonOptions.SURE.name())
                    .inPlace();
        }

        Duration patience() {
            return asked.find(HOURS).map(Duration::ofHours).orElse(Polls.USUAL_PATIENCE);
        }
    }

    @Override
    public Reply run(Invocation invocation) {
        return group.own(invocation, seen -> poll(invocation, seen));
    }

    private Reply poll(Invocation invocation, Seen seen) {
        Caller caller = invocation.caller();
        if (seen.size() == 1) {
            return Reply.refuse(alone(seen));
        }
        Optional<ZoneId> chosen = invocation.find(PlanOptions.ZONE);
        if (chosen.isPresent() && caller.zone().isEmpty()) {
            communities.get().chooseZone(Seat.of(caller), chosen.get());
        }
        Optional<ZoneId> zone = chosen.or(caller::zone);
        Wish wish = new Wish(invocation, seen, zone.orElse(UTC), clock.instant());
        Optional<String> typed = invocation.find(TIMES);
        if (typed.isEmpty()) {
            return Reply.ask(form(wish, Text.empty()));
        }
        if (zone.isEmpty()) {
            return Reply.show(Card.of(
                    ScheduleCommand.whichZone(typed.get()),
                    zoneMenu.apply(caller, wish.action().choosing(PlanOptions.ZONE.name())),
                    ScheduleCommand.remembered()));
        }
        List<Instant> starts = new ArrayList<>();
        for (String words :
                BETWEEN.splitAsStream(typed.get()).filter(one -> !one.isBlank()).toList()) {
            Reading reading = TimeWords.read(words, wish.now(), wish.zone());
            if (!(reading instanceof Reading.Once once)) {
                return Reply.ask(form(
                        wish,
                        Text.of("“").then(new Inline.Strong(words)).then("”: ").then(unclear(reading))));
            }
            starts.add(once.moment().instant().truncatedTo(ChronoUnit.MINUTES));
        }
        return times(wish, starts.stream().distinct().sorted().toList());
    }

    private static Text unclear(Reading reading) {
        return switch (reading) {
            case Reading.Unreadable unreadable -> TimeQuestions.unreadable(unreadable);
            case Reading.Ambiguous ambiguous ->
                Text.of(ambiguous.question() + say(" Write it as in ", " Écrivez-le comme ceci : ", " Escríbalo así: ")
                        + ambiguous.choices().stream()
                                .findFirst()
                                .map(Reading.Choice::label)
                                .orElse("thu 6pm") + ".");
            case Reading.Past past -> Text.of(say("that time is over.", "ce moment est passé.", "esa hora ya pasó."));
            case Reading.Gap gap ->
                Text.of(say(
                        "the clocks are put forward over it.",
                        "les horloges avancent et le sautent.",
                        "los relojes se adelantan y se la saltan."));
            case Reading.Repeated repeated ->
                Text.of(say(
                        "ask about single times; what repeats is said when the session is planned.",
                        "demandez des moments isolés ; ce qui se répète se dit quand on prévoit la séance.",
                        "pregunte por horas sueltas; lo que se repite se dice al planear la sesión."));
            case Reading.Once once -> Text.empty();
        };
    }

    private Reply times(Wish wish, List<Instant> starts) {
        if (starts.size() < Polls.FEWEST_TIMES || starts.size() > Polls.MOST_TIMES) {
            return Reply.ask(form(wish, Text.of(howMany(starts.size()))));
        }
        if (starts.getFirst().isBefore(wish.now().plus(Polls.NOTICE.multipliedBy(2)))) {
            return Reply.ask(form(wish, Text.of(tooNear())));
        }
        Duration length =
                wish.asked().find(PlanOptions.MINUTES).map(Duration::ofMinutes).orElse(PlanOptions.USUAL_LENGTH);
        Poll.Question question = new Poll.Question(wish.zone(), length, starts);
        return CommonOptions.isSure(wish.asked()) ? ask(wish, question) : Reply.show(echo(wish, question));
    }

    private Reply ask(Wish wish, Poll.Question question) {
        Caller caller = wish.asked().caller();
        PollAnswer answer =
                sessions.get().polls().ask(Seat.of(caller), wish.group().id(), question, wish.patience());
        return answer instanceof PollAnswer.Done done
                ? Reply.show(PollCards.of(done.voting(), caller, communities.get(), wish.now())
                        .voting(Text.of(say("Asked. ", "La question est posée. ", "Pregunta enviada. "))
                                .then(PollCards.question(done.voting()))))
                : PollOption.refuse(answer);
    }

    /** What would be asked, before it is. */
    private static Card echo(Wish wish, Poll.Question question) {
        Instant closes = Polls.closes(question, wish.now(), wish.patience());
        return Card.of(
                Text.of(say("Ask ", "Demander à ", "¿Preguntar a "))
                        .thenStrong(wish.group().group().name())
                        .then(say(
                                        " at which of these times it can meet for ",
                                        " auxquels de ces moments il peut se réunir pendant ",
                                        " a cuáles de estas horas puede reunirse durante ")
                                + MeetingWords.length(question.length())
                                + say("?", " ?", "?")),
                new Block.Bullets(question.starts().stream()
                        .map(start -> Text.of(MeetingWords.span(start, question.length(), wish.zone())))
                        .toList()),
                new Block.Paragraph(where(wish.group())
                        .then(say(" One can vote until ", " On peut voter jusqu’au ", " Se puede votar hasta el "))
                        .then(new Inline.When(closes, Style.DATE_TIME, wish.zone()))
                        .then(".")),
                Block.Buttons.of(
                        Button.primary(
                                say("Ask", "Demander", "Preguntar"),
                                wish.action().with(CommonOptions.SURE.name(), "yes")),
                        Button.press(ScheduleCommand.change(), wish.action().asking())));
    }

    private static Text where(Seen seen) {
        List<Home> homes = seen.group().homes();
        if (homes.isEmpty()) {
            return Text.of(say(
                    "Every member is asked by direct message.",
                    "Chaque membre reçoit la question par message privé.",
                    "Cada miembro recibe la pregunta por mensaje privado."));
        }
        Text text =
                Text.of(say("The question stands in ", "La question est posée dans ", "La pregunta se publica en "));
        for (int i = 0; i < homes.size(); i++) {
            text = text.then(i == 0 ? "" : say(" and ", " et ", " y "))
                    .then(Inline.Name.of(homes.get(i).place()));
        }
        return text.then(say(
                ". Members who are on another platform alone are asked by direct message.",
                ". Les membres qui ne sont que sur une autre plateforme la reçoivent par message privé.",
                ". Los miembros que solo están en otra plataforma la reciben por mensaje privado."));
    }

    private static String howMany(int times) {
        return say(
                "One chooses among " + Polls.FEWEST_TIMES + " to " + Polls.MOST_TIMES
                        + " times, with semicolons between them; these are " + times + ".",
                "On choisit entre " + Polls.FEWEST_TIMES + " et " + Polls.MOST_TIMES
                        + " moments, séparés par des points-virgules ; ici il y en a " + times + ".",
                "Se elige entre " + Polls.FEWEST_TIMES + " y " + Polls.MOST_TIMES
                        + " horas, separadas por punto y coma; aquí hay " + times + ".");
    }

    private static String tooNear() {
        String notice = MeetingWords.length(Polls.NOTICE.multipliedBy(2));
        return say(
                "The first time is too near to ask about: it is at least " + notice + " ahead.",
                "Le premier moment est trop proche : il faut au moins " + notice + " d’avance.",
                "La primera hora está demasiado cerca: hacen falta al menos " + notice + " de antelación.");
    }

    private static Refusal alone(Seen seen) {
        String name = seen.group().name();
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        say(
                                "Nobody else is in “" + name + "” who could be asked.",
                                "Il n’y a personne d’autre dans “" + name + "” à qui demander.",
                                "No hay nadie más en “" + name + "” a quien preguntar."))
                .way(Button.primary(
                        say("Invite somebody", "Inviter quelqu’un", "Invitar a alguien"),
                        Action.of("group", "invite")
                                .with(GroupChoice.NAME, Long.toString(seen.id().value()))
                                .asking()))
                .way(Button.press(ScheduleCommand.one(), ScheduleCommand.FORM));
    }

    private static Form form(Wish wish, Text introduction) {
        Invocation asked = wish.asked();
        return new Form(
                say("Ask when to meet", "Quand se réunir ?", "¿Cuándo reunirse?"),
                introduction,
                List.of(
                        new Form.Input.Words(
                                TIMES.name(),
                                say(
                                        "2 to 5 times, in your own time",
                                        "2 à 5 moments, à votre heure",
                                        "De 2 a 5 horas, en su hora local"),
                                "thu 6pm; fri 5pm; sun 10am",
                                true,
                                asked.find(TIMES).orElse(""),
                                LONGEST,
                                false),
                        number(PlanOptions.MINUTES, ScheduleCommand.howLong(), "60", asked),
                        number(
                                HOURS,
                                say(
                                        "For how many hours one can vote",
                                        "Durée du vote, en heures",
                                        "Duración del voto, en horas"),
                                "48",
                                asked)),
                wish.action()
                        .without(TIMES.name())
                        .without(PlanOptions.MINUTES.name())
                        .without(HOURS.name()));
    }

    private static Form.Input number(Option<Long> option, String label, String hint, Invocation asked) {
        return new Form.Input.Words(
                option.name(),
                label,
                hint,
                false,
                asked.find(option).map(String::valueOf).orElse(""),
                5,
                false);
    }
}
