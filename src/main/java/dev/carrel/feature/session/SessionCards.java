package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.AnswerWords;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.Meeting;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.Occurrence;
import dev.carrel.gathering.Plan;
import dev.carrel.gathering.ReminderCards;
import dev.carrel.gathering.Right;
import dev.carrel.gathering.State;
import dev.carrel.group.Seen;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws a session as its reader may see it. */
final class SessionCards {
    /** Entries of a list, as many as might fit on a card of any platform. */
    static final int WINDOW = 25;

    static final int MOST_NAMED = 5;

    private SessionCards() {}

    /** Who reads a card, and when. */
    record Reader(Optional<ZoneId> zone, Instant now) {
        static Reader of(Caller caller, Instant now) {
            return new Reader(caller.zone(), now);
        }
    }

    /** A session with what one may do next. */
    static Card session(Text headline, Session session, Reader reader, Block... more) {
        return session(Tone.NEUTRAL, headline, session, reader, more);
    }

    static Card session(Tone tone, Text headline, Session session, Reader reader, Block... more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(MeetingWords.forReader(session.occurrence(), reader.zone(), reader.now())));
        blocks.addAll(facts(session, reader));
        MeetingWords.own(session.meeting(), reader.zone(), reader.now())
                .ifPresent(own -> blocks.add(new Block.Paragraph(own)));
        blocks.addAll(List.of(more));
        blocks.add(new Block.Buttons(ways(session, reader.now())));
        blocks.add(note(session));
        return new Card(tone, headline, blocks);
    }

    /** The session as everybody in a channel sees it: nobody's own answer, and buttons that each uses for themselves. */
    static Card shared(Session session, Reader reader, Text going) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(MeetingWords.forReader(session.occurrence(), reader.zone())));
        blocks.addAll(facts(session, reader));
        if (!going.isEmpty() && reader.now().isBefore(session.occurrence().end())) {
            blocks.add(new Block.Paragraph(Text.of(going()).then(going).then(".")));
        }
        Occurrence occurrence = session.occurrence();
        List<Button> ways = isAhead(occurrence, reader.now()) ? answers(session) : new ArrayList<>();
        ways.add(
                isOpen(occurrence, reader.now())
                        ? Button.press(here(), CheckinCommand.action(session.id()))
                        : Button.press(open(), ShowCommand.action(session.id())));
        session.calendar().ifPresent(page -> ways.add(Button.open(addToCalendar(), page)));
        blocks.add(new Block.Buttons(ways));
        blocks.add(note(session));
        return Card.of(headline(session), blocks.toArray(Block[]::new));
    }

    /** {@code Cataloguing Circle: Tue 1 Dec 2026, 19:00–20:00 America/New_York (UTC−5)}; or that it is not held. */
    static Text headline(Session session) {
        Occurrence occurrence = session.occurrence();
        String state = switch (occurrence.state()) {
            case HELD -> "";
            case SKIPPED -> say("skipped, not held on ", "sautée, pas de séance le ", "se salta, no hay sesión el ");
            case CANCELLED ->
                say("cancelled, not held on ", "annulée, pas de séance le ", "cancelada, no hay sesión el ");
        };
        return Text.strong(session.title()).then(Punctuation.colon() + state + MeetingWords.planned(occurrence));
    }

    private static List<Block> facts(Session session, Reader reader) {
        Occurrence occurrence = session.occurrence();
        Plan plan = session.gathering().plan();
        List<Block> blocks = new ArrayList<>();
        MeetingWords.unusual(occurrence).forEach(line -> blocks.add(new Block.Paragraph(line)));
        if (!plan.venue().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of(say("Where: ", "Lieu : ", "Lugar: ")).then(MeetingWords.venue(plan.venue()))));
        }
        if (!plan.about().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(plan.about())));
        }
        if (occurrence.state() == State.HELD) {
            blocks.add(new Block.Paragraph(Text.of(
                    reader.now().isBefore(occurrence.end())
                            ? MeetingWords.tally(session.meeting()) + "."
                            : present(session.meeting()))));
        }
        if (!occurrence.notes().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(say("Notes: ", "Notes : ", "Notas: ") + occurrence.notes())));
        }
        return blocks;
    }

    private static String present(Meeting meeting) {
        int present = meeting.tally().present();
        return switch (present) {
            case 0 -> say("Nobody checked in.", "Personne n’a pointé sa présence.", "Nadie registró su asistencia.");
            case 1 -> say("1 was there.", "1 personne était là.", "Estuvo 1 persona.");
            default ->
                say(
                        present + " were there.",
                        present + " personnes étaient là.",
                        "Estuvieron " + present + " personas.");
        };
    }

    private static Block note(Session session) {
        Plan plan = session.gathering().plan();
        String group = session.group().group().name();
        String of = group.equals(session.title()) ? "" : say(" of ", " de ", " de ") + group;
        String series = plan.timing()
                .repeat()
                .map(rule -> ", " + MeetingWords.series(plan.timing(), rule))
                .orElse("");
        return new Block.Note(
                Text.of(say("Session ", "Séance ", "Sesión ") + session.id().value() + of + series + "."));
    }

    private static List<Button> ways(Session session, Instant now) {
        List<Button> ways = new ArrayList<>();
        Occurrence occurrence = session.occurrence();
        boolean here = session.meeting().own().flatMap(own -> own.checkedIn()).isPresent();
        if (isOpen(occurrence, now) && !here && session.meeting().right().covers(Right.TAKE_PART)) {
            ways.add(Button.primary(here(), CheckinCommand.action(session.id()).inPlace()));
        }
        if (isAhead(occurrence, now)) {
            if (session.meeting().right().covers(Right.TAKE_PART)) {
                ways.addAll(answersInPlace(session));
            } else {
                ways.add(joining(session.group()));
            }
        }
        if (isAhead(occurrence, now)
                && session.meeting().answer().filter(Answer::isReminded).isPresent()) {
            ways.add(Button.press(ReminderCards.otherwise(), RemindCommand.action(session.id())));
        }
        if (session.isOwn() && isAhead(occurrence, now)) {
            ways.addAll(decisions(session));
        } else {
            session.calendar().ifPresent(page -> ways.add(Button.open(addToCalendar(), page)));
            ways.add(NextCommand.way());
        }
        return ways;
    }

    static Button joining(Seen group) {
        return Button.primary(
                say("Join the group", "Rejoindre le groupe", "Unirse al grupo"),
                Action.of("group", "join")
                        .with(GroupChoice.NAME, Long.toString(group.id().value())));
    }

    private static List<Button> decisions(Session session) {
        return List.of(
                Button.press(say("Move", "Déplacer", "Mover"), MoveCommand.form(session)),
                session.gathering().isSeries()
                        ? Button.press(
                                say("Skip or end", "Sauter ou arrêter", "Saltar o terminar"),
                                DropCommand.skip(session.id()))
                        : Button.press(say("Cancel", "Annuler", "Cancelar"), DropCommand.cancel(session.id())));
    }

    private static List<Button> answersInPlace(Session session) {
        Optional<Answer> own = session.meeting().answer();
        List<Button> ways = new ArrayList<>();
        if (own.filter(answer -> answer == Answer.GOING || answer == Answer.WAITING)
                .isEmpty()) {
            String label = own.filter(Answer.OFFERED::equals).isPresent()
                    ? say("Take the place", "Prendre la place", "Tomar la plaza")
                    : AnswerWords.going();
            ways.add(Button.primary(
                    label, RsvpCommand.action(session.id(), Answer.GOING).inPlace()));
        }
        if (own.filter(Answer.MAYBE::equals).isEmpty()) {
            ways.add(Button.press(
                    AnswerWords.maybe(),
                    RsvpCommand.action(session.id(), Answer.MAYBE).inPlace()));
        }
        if (own.filter(Answer.DECLINED::equals).isEmpty()) {
            ways.add(Button.press(
                    own.filter(Answer.WAITING::equals).isPresent()
                            ? say("Leave the waitlist", "Quitter la liste d’attente", "Salir de la lista de espera")
                            : AnswerWords.cannot(),
                    RsvpCommand.action(session.id(), Answer.DECLINED).inPlace()));
        }
        return ways;
    }

    /** The three answers, each answered in private. */
    static List<Button> answers(Session session) {
        return new ArrayList<>(List.of(
                Button.primary(AnswerWords.going(), RsvpCommand.action(session.id(), Answer.GOING)),
                Button.press(AnswerWords.maybe(), RsvpCommand.action(session.id(), Answer.MAYBE)),
                Button.press(AnswerWords.cannot(), RsvpCommand.action(session.id(), Answer.DECLINED))));
    }

    private static String here() {
        return say("I am here", "Je suis là", "Estoy aquí");
    }

    private static String addToCalendar() {
        return say("Add to calendar", "Ajouter à l’agenda", "Añadir al calendario");
    }

    /** What stands before the names of those who come. */
    static String going() {
        return say("Going: ", "Présence prévue : ", "Asistencia prevista: ");
    }

    /** What the button is called that shows more of what is next to it. */
    static String open() {
        return say("Open", "Ouvrir", "Abrir");
    }

    /** What several of them are called. */
    static String plural() {
        return say("sessions", "séances", "sesiones");
    }

    /** Who is told of a change. */
    static String told() {
        return say(
                "Those who come or might are told.",
                "Les personnes qui ont dit oui ou peut-être sont prévenues.",
                "Se avisa a quienes dijeron que sí o que quizá.");
    }

    static boolean isAhead(Occurrence occurrence, Instant now) {
        return occurrence.isHeld() && now.isBefore(occurrence.end());
    }

    /** Whether one can check in. */
    private static boolean isOpen(Occurrence occurrence, Instant now) {
        return occurrence.isHeld()
                && !now.isBefore(occurrence.start().minus(Gatherings.DOORS))
                && !now.isAfter(occurrence.end().plus(Gatherings.DOORS));
    }

    static Button open(Session session) {
        return Button.press(
                say("Open the session", "Ouvrir la séance", "Abrir la sesión"), ShowCommand.action(session.id()));
    }

    static Block.Entry entry(Session session, Reader reader) {
        Text own = MeetingWords.own(session.meeting(), reader.zone(), reader.now())
                .map(said -> Text.of(" ").then(said))
                .orElse(Text.empty());
        return new Block.Entry(
                "",
                Text.strong(session.title()),
                List.of(
                        MeetingWords.forReader(session.occurrence(), reader.zone(), reader.now()),
                        Text.of(MeetingWords.tally(session.meeting()) + ".").then(own)),
                Optional.of(Button.press(open(), ShowCommand.action(session.id()))));
    }

    /** The names of some members, at most five of them, each as their first identity. */
    static Text names(Map<MemberId, List<PersonId>> persons, Collection<MemberId> members) {
        List<MemberId> named = members.stream().limit(MOST_NAMED).toList();
        Text text = Text.empty();
        int more = members.size() - named.size();
        for (int i = 0; i < named.size(); i++) {
            boolean last = i == named.size() - 1 && more == 0;
            text = text.then(i == 0 ? "" : last ? say(" and ", " et ", " y ") : ", ")
                    .then(name(persons, named.get(i)));
        }
        return more == 0
                ? text
                : text.then(say(
                        " and " + more + " more",
                        more == 1 ? " et 1 autre" : " et " + more + " autres",
                        " y " + more + " más"));
    }

    static Text name(Map<MemberId, List<PersonId>> persons, MemberId member) {
        List<PersonId> known = persons.getOrDefault(member, List.of());
        return known.isEmpty()
                ? Text.of(say("somebody who has left", "quelqu’un qui est parti", "alguien que se fue"))
                : Text.of(Inline.Name.of(known.getFirst()));
    }
}
