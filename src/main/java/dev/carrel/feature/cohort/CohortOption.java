package dev.carrel.feature.cohort;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.community.Seat;
import dev.carrel.group.GroupId;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The option that names a cohort. Where it is not given, the cohort that is at home in the place is meant, or the only one that it can be. All of it
 * comes from what the caller may see: what they may not look into is answered like what does not exist.
 */
final class CohortOption {
    static final String NAME = "group";

    private static final int MOST = 25;
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

    private final Supplier<Cohorts> cohorts;
    private final Option<String> option;

    CohortOption(Supplier<Cohorts> cohorts) {
        this.cohorts = cohorts;
        this.option = Option.text(
                        NAME,
                        Words.of(
                                "The name of the cohort, or its number",
                                "Le nom de la promotion, ou son numéro",
                                "El nombre de la promoción, o su número"))
                .suggesting((typed, caller) -> groups().named(Seat.of(caller), typed, MOST).stream()
                        .filter(Cohorts::isCohort)
                        .map(seen -> new Suggestion(
                                seen.group().name(), Long.toString(seen.id().value())))
                        .toList());
    }

    private Groups groups() {
        return cohorts.get().groups();
    }

    Option<String> option() {
        return option;
    }

    /** {@code /cohort verb} for this cohort. */
    static Action action(String verb, GroupId id) {
        return Action.of("cohort", verb).with(NAME, Long.toString(id.value()));
    }

    /** Answers about the cohort that the caller means, if they look into it. */
    Reply resolve(Invocation invocation, Function<Seen, Reply> answer) {
        return invocation.find(option).isPresent() ? named(invocation, answer) : unnamed(invocation, false, answer);
    }

    /** The same, if they keep its dates. */
    Reply resolveKept(Invocation invocation, Function<Seen, Reply> answer) {
        Function<Seen, Reply> kept =
                seen -> Cohorts.isKeptBy(seen, invocation.caller().role())
                        ? answer.apply(seen)
                        : Reply.refuse(CohortRefusals.notYours(seen));
        return invocation.find(option).isPresent() ? named(invocation, kept) : unnamed(invocation, true, kept);
    }

    private Reply named(Invocation invocation, Function<Seen, Reply> answer) {
        Seat seat = Seat.of(invocation.caller());
        String typed = invocation.get(option).strip();
        Optional<Seen> numbered = number(typed).flatMap(id -> groups().find(seat, new GroupId(id)));
        List<Seen> meant = numbered.map(List::of)
                .orElseGet(() -> groups().named(seat, typed, MOST).stream()
                        .filter(seen -> Groups.isName(typed, seen.group()))
                        .toList());
        return switch (meant.size()) {
            case 0 -> Reply.refuse(CohortRefusals.unknown(typed));
            case 1 -> into(meant.getFirst(), answer);
            default -> Reply.show(which(meant, invocation.action()));
        };
    }

    private static Reply into(Seen seen, Function<Seen, Reply> answer) {
        if (seen.group().archived().isPresent()) {
            return Reply.refuse(CohortRefusals.archived(seen));
        }
        if (!Cohorts.isCohort(seen)) {
            return Reply.refuse(CohortRefusals.noCohort(seen));
        }
        return seen.looksInside() ? answer.apply(seen) : Reply.refuse(CohortRefusals.notInside(seen));
    }

    private Reply unnamed(Invocation invocation, boolean keeping, Function<Seen, Reply> answer) {
        Seat seat = Seat.of(invocation.caller());
        List<Seen> here = active(groups().at(seat, invocation.caller().place()).stream());
        List<Seen> meant = here.isEmpty()
                ? active(groups().of(seat).stream().filter(keeping ? Seen::organizes : Seen::attends))
                : here;
        return switch (meant.size()) {
            case 0 -> Reply.refuse(CohortRefusals.none(keeping));
            case 1 -> answer.apply(meant.getFirst());
            default -> Reply.show(which(meant, invocation.action()));
        };
    }

    private static List<Seen> active(Stream<Seen> groups) {
        return groups.filter(seen -> Cohorts.isCohort(seen)
                        && seen.looksInside()
                        && seen.group().archived().isEmpty())
                .toList();
    }

    static Optional<Long> number(String typed) {
        var matcher = NUMBER.matcher(typed.strip());
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    /** What leads to the groups that the reader is in. */
    static Button mine() {
        return Button.press(say("My groups", "Mes groupes", "Mis grupos"), Action.of("group", "mine"));
    }

    private static Card which(List<Seen> groups, Action action) {
        return Card.of(
                Text.of(say(
                        "Which cohort is meant?", "De quelle promotion s’agit-il ?", "¿De qué promoción se trata?")),
                new Block.Menu(
                        say("Choose a cohort", "Choisir une promotion", "Elegir una promoción"),
                        groups.stream()
                                .limit(MOST)
                                .map(seen -> Choice.of(
                                        seen.group().name(),
                                        Long.toString(seen.id().value())))
                                .toList(),
                        1,
                        1,
                        action.without(NAME).inPlace().choosing(NAME)),
                Block.Buttons.of(mine()));
    }
}
