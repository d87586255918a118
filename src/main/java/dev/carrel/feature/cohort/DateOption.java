package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.community.Seat;
import dev.carrel.feature.cohort.Cohorts.Known;
import dev.carrel.group.GroupId;
import dev.carrel.group.Seen;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The option that names a date, by its number or by words of what is on it. A date that is not theirs to see is answered like one that is not there. */
final class DateOption {
    static final String NAME = "date";

    private static final int MOST = 25;

    private final Supplier<Cohorts> cohorts;
    private final InstantSource clock;
    private final Option<String> option;

    DateOption(Supplier<Cohorts> cohorts, InstantSource clock) {
        this.cohorts = cohorts;
        this.clock = clock;
        this.option = Option.text(
                        NAME,
                        Words.of(
                                "The number of the date, or words of what is on it",
                                "Le numéro de la date, ou des mots de ce qu’elle annonce",
                                "El número de la fecha, o palabras de lo que anuncia"))
                .suggesting((typed, caller) -> alike(Seat.of(caller), typed).stream()
                        .map(known -> new Suggestion(
                                label(known.date()), Long.toString(known.date().number())))
                        .toList());
    }

    Option<String> option() {
        return option;
    }

    /** {@code /cohort verb} for this date. */
    static Action action(String verb, TermDate date) {
        return Action.of("cohort", verb).with(NAME, Long.toString(date.number()));
    }

    private static String label(TermDate date) {
        return date.what() + ", " + date.when().words();
    }

    /** Answers about the date that the caller means, if they keep it. */
    Reply resolveKept(Invocation invocation, Function<Known, Reply> answer) {
        Seat seat = Seat.of(invocation.caller());
        String typed = invocation.get(option).strip();
        Optional<Long> number = CohortOption.number(typed);
        List<Known> meant = number.isPresent()
                ? number.flatMap(one -> cohorts.get().find(seat, one)).stream().toList()
                : alike(seat, typed);
        return switch (meant.size()) {
            case 0 -> Reply.refuse(CohortRefusals.unknownDate());
            case 1 -> kept(invocation, meant.getFirst(), answer);
            default -> Reply.show(which(meant, invocation.action()));
        };
    }

    private static Reply kept(Invocation invocation, Known known, Function<Known, Reply> answer) {
        return Cohorts.isKeptBy(known.cohort(), invocation.caller().role())
                ? answer.apply(known)
                : Reply.refuse(CohortRefusals.notYours(known.cohort()));
    }

    /** Those ahead in the caller's own cohorts that have these words, the next one first. */
    private List<Known> alike(Seat seat, String typed) {
        Instant now = clock.instant();
        String folded = typed.strip().toLowerCase(Locale.ROOT);
        Map<GroupId, Seen> own = cohorts.get().groups().of(seat).stream()
                .filter(seen -> Cohorts.isCohort(seen)
                        && seen.attends()
                        && seen.group().archived().isEmpty())
                .collect(Collectors.toMap(Seen::id, Function.identity()));
        return cohorts.get().of(seat.community(), List.copyOf(own.keySet()), now, Cohorts.MOST).stream()
                .filter(owned -> owned.date().what().toLowerCase(Locale.ROOT).contains(folded))
                .limit(MOST)
                .flatMap(owned ->
                        Optional.ofNullable(own.get(owned.group())).stream().map(seen -> new Known(seen, owned.date())))
                .toList();
    }

    private static Card which(List<Known> dates, Action action) {
        return Card.of(
                Text.of(say("Which date is meant?", "De quelle date s’agit-il ?", "¿De qué fecha se trata?")),
                new Block.Menu(
                        say("Choose a date", "Choisir une date", "Elegir una fecha"),
                        dates.stream()
                                .map(known -> new Choice(
                                        known.date().what(),
                                        Long.toString(known.date().number()),
                                        known.date().when().words()))
                                .toList(),
                        1,
                        1,
                        action.without(NAME).inPlace().choosing(NAME)),
                Block.Buttons.of(CohortOption.mine()));
    }
}
