package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.gathering.Attendee;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.OccurrenceId;
import dev.carrel.gathering.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /session attendance}: who has said what, who waits and who was there, for organizers. */
final class AttendanceCommand implements Command {
    private final Supplier<Sessions> sessions;
    private final Supplier<Communities> communities;
    private final SessionOption session;
    private final Declaration declaration;

    AttendanceCommand(Supplier<Sessions> sessions, Supplier<Communities> communities, SessionOption session) {
        this.sessions = sessions;
        this.communities = communities;
        this.session = session;
        this.declaration = Declaration.of(
                        "session attendance",
                        Words.of(
                                "Who comes to a session that you organize, who waits, and who was there",
                                "Qui vient à une séance que vous organisez, qui attend, qui était là",
                                "Quién viene a una sesión que usted organiza, quién espera y quién estuvo"),
                        session.option().takingTheRest(),
                        CommonOptions.FROM)
                .example("17");
    }

    static Action action(OccurrenceId id) {
        return SessionOption.action("attendance", id);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public Reply run(Invocation invocation) {
        return session.resolveOwn(invocation, found -> Reply.show(list(invocation, found)));
    }

    private Card list(Invocation invocation, Session found) {
        Seat seat = Seat.of(invocation.caller());
        List<Attendee> all = sessions.get().gatherings().attendees(seat, found.id(), Right.DECIDE);
        if (all.isEmpty()) {
            return Card.of(
                    Text.of(say(
                                    "Nobody has answered yet. ",
                                    "Personne n’a encore répondu. ",
                                    "Nadie ha respondido todavía. "))
                            .then(SessionCards.headline(found)),
                    Block.Buttons.of(SessionCards.open(found)));
        }
        int from = CommonOptions.from(invocation, all.size());
        List<Attendee> shown = all.subList(from, Math.min(all.size(), from + SessionCards.WINDOW));
        Map<MemberId, List<PersonId>> persons = communities
                .get()
                .personsOf(
                        seat.community(), shown.stream().map(Attendee::member).toList());
        List<Block.Entry> entries = shown.stream()
                .map(attendee -> new Block.Entry(
                        "",
                        SessionCards.name(persons, attendee.member()),
                        List.of(Text.of(said(attendee))),
                        Optional.empty()))
                .toList();
        int present = found.meeting().tally().present();
        return Card.of(
                Text.of(present(present) + MeetingWords.tally(found.meeting()) + ". ")
                        .then(SessionCards.headline(found)),
                new Block.Listing(entries, from, all.size(), invocation.action().inPlace()),
                Block.Buttons.of(SessionCards.open(found)));
    }

    private static String present(int many) {
        return switch (many) {
            case 0 -> "";
            case 1 -> say("1 checked in; ", "1 présence pointée ; ", "1 asistencia registrada; ");
            default ->
                say(many + " checked in; ", many + " présences pointées ; ", many + " asistencias registradas; ");
        };
    }

    private static String said(Attendee attendee) {
        String answer = switch (attendee.answer()) {
            case GOING -> say("going", "viendra", "irá");
            case OFFERED -> say("offered a place", "place proposée", "plaza ofrecida");
            case WAITING -> say("waiting", "en attente", "en espera");
            case MAYBE -> say("maybe", "peut-être", "quizá");
            case DECLINED -> say("cannot come", "ne peut pas venir", "no puede ir");
            case LAPSED ->
                say("did not take the place in time", "n’a pas pris la place à temps", "no tomó la plaza a tiempo");
            case SILENT -> say("had not answered", "n’avait pas répondu", "no había respondido");
        };
        return attendee.checkedIn().isPresent() ? answer + say("; was there", " ; était là", "; estuvo") : answer;
    }
}
