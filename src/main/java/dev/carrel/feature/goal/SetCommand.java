package dev.carrel.feature.goal;

import static dev.carrel.chat.Words.say;

import dev.carrel.calendar.Reading;
import dev.carrel.calendar.TimeWords;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code /goal set}: what to get done this week, or when to be asked about it. */
final class SetCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
                    "goal set",
                    Words.of(
                            "What you want to get done this week, for you alone",
                            "Ce que vous voulez faire cette semaine, pour vous seul",
                            "Lo que quiere lograr esta semana, solo para usted"),
                    GoalOptions.GOAL,
                    GoalOptions.WEEKLY,
                    GoalOptions.CHECK_IN)
            .example("finish chapter 3")
            .example("read one article weekly:yes")
            .example("check-in:\"sunday 18:00\"");

    private final Supplier<Goals> goals;
    private final InstantSource clock;

    SetCommand(Supplier<Goals> goals, InstantSource clock) {
        this.goals = goals;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        ZoneId zone = Weeks.zone(invocation.caller());
        Optional<String> words = invocation.find(GoalOptions.GOAL).filter(typed -> !typed.isEmpty());
        Optional<String> when = invocation.find(GoalOptions.CHECK_IN);
        Optional<Checkin> wanted = when.flatMap(typed -> checkin(typed, zone));
        boolean off = when.filter(SetCommand::isOff).isPresent();
        if (when.isPresent() && wanted.isEmpty() && !off) {
            return Reply.refuse(CheckinCards.unreadable());
        }
        if (words.isPresent()) {
            LocalDate monday = Weeks.monday(clock.instant(), zone);
            boolean weekly = invocation.find(GoalOptions.WEEKLY).orElse(false);
            Optional<Goal> kept = goals.get().keep(seat, words.get(), monday, weekly);
            if (kept.isEmpty()) {
                return Reply.refuse(GoalCards.tooMany());
            }
            wanted.ifPresent(checkin -> goals.get().ask(seat, checkin));
            return Reply.show(GoalCards.set(kept.get(), monday, goals.get().checkin(seat)));
        }
        if (wanted.isPresent()) {
            goals.get().ask(seat, wanted.get());
            return Reply.show(
                    CheckinCards.on(wanted.get(), invocation.caller().zone().isPresent()));
        }
        return off ? Reply.show(CheckinCards.off(goals.get().askNoMore(seat))) : Reply.ask(form());
    }

    private static boolean isOff(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).equals(CheckinCards.OFF);
    }

    /** The day of the week and the time of what is meant, which may be said of one week or of every one. */
    private Optional<Checkin> checkin(String typed, ZoneId zone) {
        return Stream.of("every " + typed, typed)
                .map(words -> TimeWords.read(words, clock.instant(), zone))
                .filter(Reading.Repeated.class::isInstance)
                .map(Reading.Repeated.class::cast)
                .map(Reading.Repeated::first)
                .map(first -> new Checkin(first.getDayOfWeek(), first.toLocalTime(), zone))
                .findFirst();
    }

    private static Form form() {
        return new Form(
                say("Set a goal", "Fixer un objectif", "Fijar una meta"),
                Text.of(say(
                        "One thing, small enough for a week. Only you see it.",
                        "Une seule chose, assez petite pour une semaine. Personne d’autre ne la voit.",
                        "Una sola cosa, lo bastante pequeña para una semana. Nadie más la ve.")),
                List.of(new Form.Input.Words(
                        GoalOptions.GOAL.name(),
                        say(
                                "What you want to get done this week",
                                "Ce que vous voulez faire cette semaine",
                                "Lo que quiere lograr esta semana"),
                        "finish chapter 3",
                        true,
                        "",
                        Goals.LONGEST,
                        false)),
                GoalCards.SET);
    }
}
