package dev.carrel.feature.session;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.community.Seat;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Right;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The option that names a session, by its number or by its group, whose next one is meant; without it the next session of the group that is at
 * home in the place, or of all the caller's groups. A session that is not theirs to see is answered like one that does not exist.
 */
final class SessionOption {
    static final String NAME = "session";

    private static final Pattern NUMBERED =
            Pattern.compile("(?<number>#?\\d{1,15})(?:\\s+(?<rest>\\S.*))?", Pattern.DOTALL);
    private static final String NUMBER = "number";
    private static final String REST = "rest";

    private static final int MOST_SUGGESTIONS = 25;

    private final Supplier<Sessions> sessions;
    private final Option<String> option;

    SessionOption(Supplier<Sessions> sessions) {
        this.sessions = sessions;
        this.option = Option.text(
                        NAME,
                        Words.of(
                                "The number of the session, or the name of its group",
                                "Le numéro de la séance, ou le nom de son groupe",
                                "El número de la sesión, o el nombre de su grupo"))
                .suggesting((typed, caller) -> suggest(Seat.of(caller), typed));
    }

    private List<Suggestion> suggest(Seat seat, String typed) {
        String folded = typed.strip();
        return sessions.get().ahead(seat, sessions.get().groups().of(seat), 0, MOST_SUGGESTIONS).stream()
                .filter(session -> folded.isEmpty()
                        || session.title().regionMatches(true, 0, folded, 0, folded.length())
                        || Long.toString(session.id().value()).startsWith(folded))
                .map(session -> new Suggestion(
                        session.title() + ", " + MeetingWords.planned(session.occurrence()),
                        Long.toString(session.id().value())))
                .toList();
    }

    Option<String> option() {
        return option;
    }

    /**
     * The same run, where a number that was typed before something else names the session: {@code 17 wed 8pm}.
     *
     * @param text the option that has all that was typed
     * @param isText whether words with a number before them are what that option is for
     */
    Invocation numbered(Invocation invocation, Option<String> text, Predicate<String> isText) {
        Matcher typed = NUMBERED.matcher(invocation.find(text).orElse("").strip());
        if (invocation.find(option).isPresent() || !typed.matches()) {
            return invocation;
        }
        if (typed.group(REST) == null) {
            return invocation.without(text).with(option, typed.group(NUMBER));
        }
        return isText.test(typed.group())
                ? invocation
                : invocation.with(text, typed.group(REST)).with(option, typed.group(NUMBER));
    }

    /** {@code /session verb} for this session. */
    static Action action(String verb, OccurrenceId id) {
        return Action.of("session", verb).with(NAME, Long.toString(id.value()));
    }

    /** Answers about the session that the caller means, if they decide for it. */
    Reply resolveOwn(Invocation invocation, Function<Session, Reply> answer) {
        return resolve(
                invocation,
                session -> session.isOwn()
                        ? answer.apply(session)
                        : Reply.refuse(Answers.notYours(session, Right.DECIDE)));
    }

    /** Answers about the session that the caller means, if they may see it. */
    Reply resolve(Invocation invocation, Function<Session, Reply> answer) {
        return find(invocation)
                .map(answer)
                .orElseGet(() -> Reply.refuse(invocation.find(option).isPresent() ? Answers.gone() : none()));
    }

    private Optional<Session> find(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Groups groups = sessions.get().groups();
        Optional<String> typed = invocation.find(option).map(String::strip).filter(text -> !text.isEmpty());
        if (typed.isEmpty()) {
            return next(seat, groups.at(seat, invocation.caller().place())).or(() -> next(seat, groups.of(seat)));
        }
        return GroupChoice.number(typed.get())
                .flatMap(number -> sessions.get().find(seat, new OccurrenceId(number)))
                .or(() -> next(
                        seat,
                        groups.named(seat, typed.get(), MOST_SUGGESTIONS).stream()
                                .filter(seen -> Groups.isName(typed.get(), seen.group()))
                                .toList()));
    }

    private Optional<Session> next(Seat seat, List<Seen> groups) {
        return sessions.get().ahead(seat, groups, 0, 1).stream().findFirst();
    }

    private static Refusal none() {
        return Refusal.of(Refusal.Kind.UNKNOWN, NextCommand.noneOfYours())
                .way(Button.press(ScheduleCommand.one(), ScheduleCommand.FORM))
                .way(GroupChoice.all());
    }
}
