package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import dev.carrel.feature.cohort.Cohorts.Known;
import dev.carrel.gathering.PlanOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** {@code /cohort edit}: puts another date, or other words, in the place of a date. */
final class EditCommand implements Command {
    private final Supplier<Cohorts> cohorts;
    private final DateOption date;
    private final InstantSource clock;
    private final Declaration declaration;

    EditCommand(Supplier<Cohorts> cohorts, DateOption date, InstantSource clock) {
        this.cohorts = cohorts;
        this.date = date;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "cohort edit",
                        Words.of(
                                "Change a date of the term of a cohort that you organize",
                                "Modifier une date de la session d’une promotion que vous organisez",
                                "Cambiar una fecha del período de una promoción que usted organiza"),
                        date.option().needed(),
                        DateOptions.WHEN,
                        DateOptions.UNTIL,
                        DateOptions.WHAT,
                        PlanOptions.ZONE)
                .example("date:12 when:\"2027-05-10 17:00\"");
    }

    /** The form, filled in with how it is now. */
    static Action form(TermDate date) {
        Action action = DateOption.action("edit", date);
        for (var value : values(date).entrySet()) {
            action = action.with(value.getKey(), value.getValue());
        }
        return action.asking();
    }

    /** A date in the words of the options that say one. */
    static SequencedMap<String, String> values(TermDate date) {
        Stretch when = date.when();
        SequencedMap<String, String> values = new LinkedHashMap<>();
        values.put(DateOptions.WHEN.name(), when.wholeDays() ? when.first().toString() : words(when.begins()));
        if (when.wholeDays() && !when.last().equals(when.first())) {
            values.put(DateOptions.UNTIL.name(), when.last().toString());
        } else if (!when.wholeDays() && !when.ends().equals(when.begins())) {
            values.put(DateOptions.UNTIL.name(), words(when.ends()));
        }
        values.put(DateOptions.WHAT.name(), date.what());
        return values;
    }

    private static String words(LocalDateTime time) {
        return time.toString().replace('T', ' ');
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return date.resolveKept(invocation, known -> {
            SequencedMap<String, String> old = values(known.date());
            ZoneId zone = invocation
                    .find(PlanOptions.ZONE)
                    .orElseGet(() -> known.date().when().zone());
            // Who says when it is says the end with it: an old end is of the old time.
            String until = invocation
                    .find(DateOptions.UNTIL)
                    .orElseGet(() -> invocation.find(DateOptions.WHEN).isPresent()
                            ? ""
                            : old.getOrDefault(DateOptions.UNTIL.name(), ""));
            Instant now = clock.instant();
            Dates.Answer answer = Dates.read(
                    invocation.find(DateOptions.WHEN).orElseGet(() -> old.getOrDefault(DateOptions.WHEN.name(), "")),
                    until,
                    now,
                    zone);
            return switch (answer) {
                case Dates.Answer.Unclear unclear ->
                    Reply.refuse(CohortRefusals.unclear(unclear, invocation.action(), DateOptions.WHEN.name()));
                case Dates.Answer.Found found ->
                    change(
                            invocation,
                            known,
                            new Item(
                                    found.when(),
                                    invocation.find(DateOptions.WHAT).orElseGet(known.date()::what)),
                            now);
            };
        });
    }

    private Reply change(Invocation invocation, Known known, Item item, Instant now) {
        CohortCards.Reader reader = CohortCards.Reader.of(invocation.caller(), now);
        Outcome<Known> outcome = cohorts.get()
                .change(Seat.of(invocation.caller()), invocation.caller().role(), known, item);
        return switch (outcome) {
            case Outcome.Done<Known> done ->
                Reply.show(CohortCards.date(
                        say("Changed: ", "Modifiée : ", "Cambiada: "),
                        known.cohort(),
                        done.what().date(),
                        reader));
            case Outcome.Already<Known> same ->
                Reply.show(CohortCards.date(
                        say("It is so already: ", "C’est déjà le cas : ", "Ya está así: "),
                        known.cohort(),
                        same.what().date(),
                        reader));
            case Outcome.TooMany<Known> many -> Reply.refuse(CohortRefusals.tooMany(known.cohort(), many.dates()));
            case Outcome.NotYours<Known> other -> Reply.refuse(CohortRefusals.notYours(known.cohort()));
            case Outcome.Unknown<Known> gone -> Reply.refuse(CohortRefusals.unknownDate());
        };
    }
}
