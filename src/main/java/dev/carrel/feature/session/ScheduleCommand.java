package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Moment;
import dev.carrel.calendar.Reading;
import dev.carrel.calendar.Repeat;
import dev.carrel.calendar.TimeWords;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Kind;
import dev.carrel.gathering.Meeting;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.gathering.SeriesWords;
import dev.carrel.gathering.TimeQuestions;
import dev.carrel.gathering.Timing;
import dev.carrel.group.GroupId;
import dev.carrel.group.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * {@code /session schedule}: reads when a group meets, says it back with zone and offset, and plans it once the organizer has said that it is
 * right. Whatever is not clear is asked, and nothing typed is lost.
 */
final class ScheduleCommand implements Command {
    /** The form, empty. */
    static final Action FORM = Action.of("session", "schedule").asking();

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Supplier<Sessions> sessions;
    private final Supplier<Communities> communities;
    private final GroupChoice group;
    private final BiFunction<Caller, Action, Block> zoneMenu;
    private final InstantSource clock;
    private final Declaration declaration;

    ScheduleCommand(
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
                        "session schedule",
                        Words.of(
                                "Plan when a group meets, once or as a series",
                                "Prévoir les séances d’un groupe, une fois ou en série",
                                "Planear cuándo se reúne un grupo, una vez o en serie"),
                        PlanOptions.WHEN,
                        group.option(),
                        PlanOptions.TITLE,
                        PlanOptions.MINUTES,
                        PlanOptions.CAPACITY,
                        PlanOptions.VENUE,
                        PlanOptions.AGENDA,
                        PlanOptions.REMIND,
                        PlanOptions.ZONE,
                        CommonOptions.SURE)
                .example("tue 7pm every week until 15 may")
                .example("when:\"2026-12-01 19:00\" minutes:90 capacity:12 venue:\"Room 204\"");
    }

    /** Plans a session of a group. */
    static Action action(GroupId group, Duration length) {
        return Action.of("session", "schedule")
                .with(GroupChoice.NAME, Long.toString(group.value()))
                .with(PlanOptions.MINUTES.name(), Long.toString(length.toMinutes()));
    }

    /** The same at a time, which is said by the clock of a zone. */
    static Action at(GroupId group, Duration length, Instant start, ZoneId zone) {
        return action(group, length)
                .with(TimeQuestions.WHEN, typed(start, zone))
                .with(PlanOptions.ZONE.name(), zone.getId());
    }

    /** A time as one types it. */
    static String typed(Instant start, ZoneId zone) {
        return TYPED.format(LocalDateTime.ofInstant(start, zone));
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    /** What was asked for, as far as it is known. */
    private record Wish(Invocation asked, Seen group, ZoneId zone, Instant now) {
        Seat seat() {
            return Seat.of(asked.caller());
        }

        /** The same command, with the group that was found. */
        Action action() {
            return asked.action()
                    .with(GroupChoice.NAME, Long.toString(group.id().value()))
                    .without(CommonOptions.SURE.name())
                    .inPlace();
        }

        Duration length() {
            return asked.find(PlanOptions.MINUTES).map(Duration::ofMinutes).orElse(PlanOptions.USUAL_LENGTH);
        }
    }

    @Override
    public Reply run(Invocation invocation) {
        return group.own(invocation, seen -> schedule(invocation, seen));
    }

    private Reply schedule(Invocation invocation, Seen seen) {
        Caller caller = invocation.caller();
        Optional<ZoneId> chosen = invocation.find(PlanOptions.ZONE);
        if (chosen.isPresent() && caller.zone().isEmpty()) {
            communities.get().chooseZone(Seat.of(caller), chosen.get());
        }
        Optional<ZoneId> zone = chosen.or(caller::zone);
        Wish wish = new Wish(invocation, seen, zone.orElse(UTC), clock.instant());
        Optional<String> when = invocation.find(PlanOptions.WHEN);
        if (when.isEmpty()) {
            return Reply.ask(form(wish, Text.empty()));
        }
        Reading reading = TimeWords.read(when.get(), wish.now(), wish.zone());
        if (reading instanceof Reading.Unreadable unreadable) {
            return Reply.ask(form(wish, TimeQuestions.unreadable(unreadable)));
        }
        if (zone.isEmpty()) {
            return Reply.show(Card.of(
                    whichZone(when.get()),
                    zoneMenu.apply(caller, wish.action().choosing(PlanOptions.ZONE.name())),
                    remembered()));
        }
        return TimeQuestions.ask(reading, wish.zone(), wish.action()).orElseGet(() -> echo(wish, reading));
    }

    private Reply echo(Wish wish, Reading reading) {
        Optional<Repeat> repeat =
                reading instanceof Reading.Repeated series ? Optional.of(series.repeat()) : Optional.empty();
        if (repeat.filter(Repeat::withinDays).isPresent()) {
            return Reply.refuse(Refusal.of(Refusal.Kind.INPUT, onceADay())
                    .example("/session schedule every tuesday at 7pm")
                    .way(Button.primary(
                            say("Change the time", "Changer l’horaire", "Cambiar la hora"),
                            wish.action().asking())));
        }
        Plan plan = plan(wish, new Timing(wish.zone(), first(reading, wish), repeat, wish.length()));
        if (!CommonOptions.isSure(wish.asked())) {
            return Reply.show(question(wish, plan));
        }
        GatheringAnswer answer = sessions.get()
                .gatherings()
                .planning()
                .plan(wish.seat(), Kind.SESSION, Optional.of(wish.group().id().value()), plan);
        return switch (answer) {
            case GatheringAnswer.Done done ->
                scheduled(wish, done.meeting(), say("Scheduled. ", "C’est prévu. ", "Ya está planeada. "));
            case GatheringAnswer.Already already ->
                scheduled(
                        wish,
                        already.meeting(),
                        say("Scheduled already. ", "C’était déjà prévu. ", "Ya estaba planeada. "));
            case GatheringAnswer.TooMany tooMany -> Reply.refuse(Answers.tooMany(wish.group()));
            default -> Reply.refuse(Answers.gone());
        };
    }

    private Reply scheduled(Wish wish, Meeting meeting, String done) {
        Session session = sessions.get().of(meeting, wish.group());
        return Reply.show(SessionCards.session(
                Tone.GOOD,
                Text.of(done).then(SessionCards.headline(session)),
                session,
                new SessionCards.Reader(Optional.of(wish.zone()), wish.now())));
    }

    private static LocalDateTime first(Reading reading, Wish wish) {
        if (reading instanceof Reading.Repeated series) {
            return series.first();
        }
        if (reading instanceof Reading.Once once) {
            return once.moment() instanceof Moment.Wall wall
                    ? wall.local()
                    : LocalDateTime.ofInstant(once.moment().instant(), wish.zone())
                            .withSecond(0)
                            .withNano(0);
        }
        throw new IllegalStateException("what is not clear has been asked");
    }

    private static Plan plan(Wish wish, Timing timing) {
        Invocation asked = wish.asked();
        return new Plan(
                asked.find(PlanOptions.TITLE).orElse(wish.group().group().name()),
                asked.find(PlanOptions.AGENDA).orElse(""),
                asked.find(PlanOptions.VENUE).orElse(""),
                timing,
                asked.find(PlanOptions.CAPACITY).map(Math::toIntExact),
                asked.find(PlanOptions.REMIND).orElse(PlanOptions.USUAL_LEADS));
    }

    /** What would be planned, before it is. */
    private static Card question(Wish wish, Plan plan) {
        Timing timing = plan.timing();
        Text headline = Text.of(say("", "", "¿"))
                .thenStrong(plan.title())
                .then(
                        timing.repeat().isPresent()
                                ? say(" meets ", " se réunit ", " se reúne ")
                                : say(" meets on ", " se réunit le ", " se reúne el "))
                .thenStrong(SeriesWords.when(timing, SessionCards.plural()))
                .then(say("?", " ?", "?"));
        List<Block> blocks = new ArrayList<>();
        timing.repeat()
                .ifPresent(repeat -> blocks.add(new Block.Bullets(SeriesWords.next(timing, repeat, wish.now()))));
        SeriesWords.change(timing, wish.now()).ifPresent(change -> blocks.add(new Block.Paragraph(Text.of(change))));
        List<String> details = new ArrayList<>();
        details.add(plan.capacity()
                .map(ScheduleCommand::places)
                .orElseGet(() ->
                        say("Everybody in the group can come", "Tout le groupe peut venir", "Puede ir todo el grupo")));
        details.add(say("reminders: ", "rappels : ", "recordatorios: ") + MeetingWords.reminders(plan.leads()));
        Text told = Text.of(String.join(Punctuation.semicolon(), details));
        if (!plan.venue().isEmpty()) {
            told = told.then(say("; where: ", " ; lieu : ", "; lugar: ")).then(MeetingWords.venue(plan.venue()));
        }
        blocks.add(new Block.Paragraph(told.then(".")));
        if (!VoiceAttendance.channels(plan.venue()).isEmpty()) {
            blocks.add(new Block.Note(Text.of(byVoice(MeetingWords.length(VoiceAttendance.LONG_ENOUGH)))));
        }
        blocks.add(Block.Buttons.of(
                Button.primary(
                        say("Looks right", "C’est bien ça", "Está bien así"),
                        wish.action().with(CommonOptions.SURE.name(), "yes")),
                Button.press(change(), wish.action().asking())));
        return new Card(Tone.NEUTRAL, headline, blocks);
    }

    private static String places(int places) {
        return say(
                places == 1 ? "1 place" : places + " places",
                places == 1 ? "1 place" : places + " places",
                places == 1 ? "1 plaza" : places + " plazas");
    }

    private static String byVoice(String length) {
        return say(
                "If it is a voice channel on Discord, members who are in it with others for " + length
                        + " of the session are checked in by that.",
                "Si c’est un canal vocal sur Discord, la présence des membres qui y passent " + length
                        + " de la séance avec d’autres est pointée d’elle-même.",
                "Si es un canal de voz de Discord, se registra sola la asistencia de los miembros que pasan en él "
                        + length + " de la sesión con otros.");
    }

    /** Asks in which time zone what was typed is meant. */
    static Text whichZone(String typed) {
        return Text.of(say(
                        "In which time zone is “",
                        "Dans quel fuseau horaire faut-il lire “",
                        "¿En qué zona horaria está “"))
                .then(new Inline.Strong(typed))
                .then(say("”?", "” ?", "”?"));
    }

    static Block remembered() {
        return new Block.Note(Text.of(say(
                "Carrel remembers it as yours, and asks once.",
                "Carrel le retient comme le vôtre et ne le demande qu’une fois.",
                "Carrel la recuerda como la suya y solo la pregunta una vez.")));
    }

    static String onceADay() {
        return say(
                "A group meets at most once a day.",
                "Un groupe se réunit au plus une fois par jour.",
                "Un grupo se reúne como máximo una vez al día.");
    }

    static String change() {
        return say("Change", "Modifier", "Cambiar");
    }

    /** What the button is called that leads here. */
    static String one() {
        return say("Schedule one", "En prévoir une", "Planear una");
    }

    static String howLong() {
        return say("How many minutes", "Combien de minutes", "Cuántos minutos");
    }

    private static Form form(Wish wish, Text introduction) {
        Invocation asked = wish.asked();
        Action submit = wish.action();
        for (String name : List.of(
                PlanOptions.WHEN.name(),
                PlanOptions.TITLE.name(),
                PlanOptions.MINUTES.name(),
                PlanOptions.CAPACITY.name(),
                PlanOptions.VENUE.name())) {
            submit = submit.without(name);
        }
        return new Form(
                say("Schedule a session", "Prévoir une séance", "Planear una sesión"),
                introduction,
                List.of(
                        input(
                                PlanOptions.WHEN.name(),
                                say("When, in your own time", "Quand, à votre heure", "Cuándo, en su hora local"),
                                say(
                                        "tue 7pm every week until 15 may",
                                        "tous les mardis à 19h jusqu’au 15 mai",
                                        "todos los martes a las 19:00 hasta el 15 de mayo"),
                                true,
                                asked.find(PlanOptions.WHEN).orElse(""),
                                300),
                        input(
                                PlanOptions.TITLE.name(),
                                say("What it is called", "Titre", "Título"),
                                wish.group().group().name(),
                                false,
                                asked.find(PlanOptions.TITLE).orElse(""),
                                Gatherings.LONGEST_TITLE),
                        input(
                                PlanOptions.MINUTES.name(),
                                howLong(),
                                "60",
                                false,
                                asked.find(PlanOptions.MINUTES)
                                        .map(String::valueOf)
                                        .orElse(""),
                                5),
                        input(
                                PlanOptions.CAPACITY.name(),
                                say("How many can come", "Combien peuvent venir", "Cuántos pueden ir"),
                                say(
                                        "everybody, if left empty",
                                        "tout le monde si vous laissez vide",
                                        "todos, si se deja vacío"),
                                false,
                                asked.find(PlanOptions.CAPACITY)
                                        .map(String::valueOf)
                                        .orElse(""),
                                6),
                        input(
                                PlanOptions.VENUE.name(),
                                say(
                                        "Where: a room, a link or a channel",
                                        "Lieu : une salle, un lien ou un canal",
                                        "Lugar: una sala, un enlace o un canal"),
                                "",
                                false,
                                asked.find(PlanOptions.VENUE).orElse(""),
                                Gatherings.LONGEST_VENUE)),
                submit);
    }

    private static Form.Input input(
            String name, String label, String hint, boolean required, String value, int longest) {
        return new Form.Input.Words(name, label, hint, required, value, longest, false);
    }
}
