package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Punctuation;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.community.Communities;
import dev.carrel.gathering.MeetingWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Draws a poll for one reader: how many could come when, and, to who is in the group, who. */
final class PollCards {
    private final Voting voting;
    private final Optional<ZoneId> reader;
    private final Map<MemberId, List<PersonId>> persons;
    private final Instant now;

    private PollCards(Voting voting, Optional<ZoneId> reader, Map<MemberId, List<PersonId>> persons, Instant now) {
        this.voting = voting;
        this.reader = reader;
        this.persons = persons;
        this.now = now;
    }

    static PollCards of(Voting voting, Caller reader, Communities communities, Instant now) {
        Set<MemberId> named = new HashSet<>();
        if (voting.group().attends()) {
            IntStream.range(0, voting.poll().times())
                    .forEach(time -> voting.coming(time).stream()
                            .limit(SessionCards.MOST_NAMED)
                            .forEach(named::add));
        }
        return new PollCards(voting, reader.zone(), communities.personsOf(reader.community(), named), now);
    }

    /** {@code When can Cataloguing Circle meet for 1 hour?}. */
    static Text question(Voting voting) {
        return Text.of(say("When can ", "Quand ", "¿Cuándo puede reunirse "))
                .thenStrong(voting.group().group().name())
                .then(say(" meet for ", " peut-il se réunir pendant ", " durante ")
                        + MeetingWords.length(voting.poll().length())
                        + say("?", " ?", "?"));
    }

    /** What came out. */
    static Text outcome(Voting voting) {
        List<Integer> ranked = voting.ranked();
        int most = voting.coming(ranked.getFirst()).size();
        Text of = Text.of(say("The vote of ", "Le vote de ", "La votación de "))
                .thenStrong(voting.group().group().name())
                .then(say(" is over: ", " est terminé : ", " ha terminado: "));
        if (most == 0) {
            return of.then(say(
                    "nobody can come at any of these times.",
                    "personne ne peut venir à aucun de ces moments.",
                    "nadie puede ir a ninguna de estas horas."));
        }
        long level = ranked.stream()
                .filter(time -> voting.coming(time).size() == most)
                .count();
        String how = can(most) + ".";
        return level == 1
                ? of.then(span(
                                voting.poll(),
                                ranked.getFirst(),
                                voting.poll().question().zone()) + ", " + how)
                : of.then(say(
                        level + " times are level, at each " + how,
                        level + " moments sont à égalité, à chacun " + how,
                        level + " horas quedan empatadas, a cada una " + how));
    }

    private static String can(int many) {
        return say(
                many + " can come",
                many + (many < 2 ? " peut venir" : " peuvent venir"),
                many + (many == 1 ? " puede ir" : " pueden ir"));
    }

    static String span(Poll poll, int time, ZoneId zone) {
        return MeetingWords.span(poll.start(time), poll.length(), zone);
    }

    /** The poll as everybody in a channel sees it: counts, and buttons that each uses for themselves. */
    static Card shared(Voting voting, Optional<ZoneId> reader) {
        Poll poll = voting.poll();
        ZoneId zone = reader.orElseGet(() -> poll.question().zone());
        boolean open = voting.isOpen();
        List<Block.Entry> entries = (open ? order(poll) : voting.ranked())
                .stream()
                        .map(time -> new Block.Entry(
                                "",
                                when(poll, time, zone),
                                List.of(Text.of(count(voting, time))),
                                open
                                        ? Optional.of(Button.press(canCome(), VoteCommand.action(poll, time)))
                                        : Optional.empty()))
                        .toList();
        List<Button> buttons = new ArrayList<>();
        if (open) {
            buttons.add(Button.press(noTime(), VoteCommand.none(poll)));
        }
        buttons.add(Button.press(
                open ? say("My answers", "Mes réponses", "Mis respuestas") : SessionCards.open(),
                VoteCommand.action(poll)));
        Text voted = Text.of(voted(voting) + ".");
        return Card.of(
                open ? question(voting) : outcome(voting),
                new Block.Listing(entries, 0, entries.size(), VoteCommand.action(poll)),
                new Block.Buttons(buttons),
                new Block.Note(
                        open
                                ? Text.of(say(
                                                "Press every time at which you could come, and again to take it back. ",
                                                "Appuyez sur chaque moment où vous pourriez venir, et de nouveau pour l’enlever. ",
                                                "Elija cada hora a la que podría ir; si la elige otra vez, la quita. "))
                                        .then(voted)
                                        .then(openUntil())
                                        .then(new Inline.When(poll.closes(), Style.DATE_TIME, zone))
                                        .then(".")
                                : voted));
    }

    private static List<Integer> order(Poll poll) {
        return IntStream.range(0, poll.times()).boxed().toList();
    }

    private static Text when(Poll poll, int time, ZoneId zone) {
        return Text.of(new Inline.When(poll.start(time), Style.DATE_TIME, zone));
    }

    private static String count(Voting voting, int time) {
        int coming = voting.coming(time).size();
        if (coming > 0) {
            return can(coming) + ".";
        }
        return voting.isOpen()
                ? say("Nobody yet.", "Personne pour l’instant.", "Nadie por ahora.")
                : say("Nobody.", "Personne.", "Nadie.");
    }

    private static String voted(Voting voting) {
        int voted = voting.ballots().size();
        return switch (voted) {
            case 0 -> say("Nobody has voted yet", "Personne n’a encore voté", "Nadie ha votado todavía");
            case 1 -> say("1 has voted", "1 personne a voté", "1 persona ha votado");
            default -> say(voted + " have voted", voted + " personnes ont voté", voted + " personas han votado");
        };
    }

    /** How many of the group have voted: {@code 3 of 7 have voted}. */
    static String turnout(Voting voting) {
        int voted = voting.ballots().size();
        int size = voting.group().size();
        return say(
                voted + " of " + size + " have voted",
                voted + " sur " + size + (voted < 2 ? " a voté" : " ont voté"),
                voted + " de " + size + (voted == 1 ? " ha votado" : " han votado"));
    }

    private static String canCome() {
        return say("I can come", "Je peux venir", "Puedo ir");
    }

    private static String noTime() {
        return say("No time suits me", "Aucun moment ne me va", "Ninguna hora me va bien");
    }

    private static String openUntil() {
        return say(" Open until ", " Ouvert jusqu’au ", " Abierta hasta el ");
    }

    static String end() {
        return say("End the vote", "Clore le vote", "Cerrar la votación");
    }

    static String schedule() {
        return say("Schedule", "Prévoir", "Planear");
    }

    /** The poll as the reader alone sees it, with what they may do. */
    Card voting(Text headline) {
        Poll poll = voting.poll();
        boolean open = voting.isOpen();
        List<Block.Entry> entries =
                (open ? order(poll) : voting.ranked()).stream().map(this::entry).toList();
        List<Block> blocks = new ArrayList<>();
        own().ifPresent(said -> blocks.add(new Block.Paragraph(Text.of(said))));
        blocks.add(new Block.Listing(
                entries, 0, entries.size(), VoteCommand.action(poll).inPlace()));
        blocks.add(new Block.Buttons(ways()));
        blocks.add(note());
        return Card.of(headline, blocks.toArray(Block[]::new));
    }

    private Block.Entry entry(int time) {
        Poll poll = voting.poll();
        List<MemberId> coming = voting.coming(time);
        Text line = coming.isEmpty() || !voting.group().attends()
                ? Text.of(count(voting, time))
                : Text.of(can(coming.size()) + Punctuation.colon())
                        .then(SessionCards.names(persons, coming))
                        .then(".");
        return new Block.Entry("", when(poll, time, zone()), List.of(line), open(time));
    }

    private Optional<Button> open(int time) {
        Poll poll = voting.poll();
        if (voting.isOpen()) {
            boolean has = voting.own().filter(own -> own.has(time)).isPresent();
            return Optional.of(Button.press(
                            has ? say("I can’t after all", "Finalement non", "Al final no puedo") : canCome(),
                            VoteCommand.action(poll, time, !has).inPlace()))
                    .filter(button -> voting.group().attends());
        }
        boolean plannable = voting.group().organizes() && now.isBefore(poll.start(time));
        return plannable
                ? Optional.of(Button.press(
                        schedule(),
                        ScheduleCommand.at(
                                poll.group(),
                                poll.length(),
                                poll.start(time),
                                poll.question().zone())))
                : Optional.empty();
    }

    private Optional<String> own() {
        if (!voting.group().attends()) {
            return Optional.empty();
        }
        return voting.own()
                .map(own -> said(own.size(), voting.poll().times()))
                .or(() -> voting.isOpen()
                        ? Optional.of(
                                say("You have not voted yet.", "Vous n’avez pas encore voté.", "Todavía no ha votado."))
                        : Optional.empty());
    }

    private static String said(int picked, int times) {
        return picked == 0
                ? say(
                        "You have said that no time suits you.",
                        "Vous avez dit qu’aucun moment ne vous convient.",
                        "Ha dicho que ninguna hora le conviene.")
                : say(
                        "You can come at " + picked + " of " + times + " times.",
                        "Vous pouvez venir à " + picked + (picked < 2 ? " moment sur " : " moments sur ") + times + ".",
                        "Puede ir a " + picked + " de " + times + " horas.");
    }

    private List<Button> ways() {
        Poll poll = voting.poll();
        List<Button> ways = new ArrayList<>();
        boolean none = voting.own().filter(own -> own.size() == 0).isPresent();
        if (voting.isOpen() && voting.group().attends() && !none) {
            ways.add(Button.press(noTime(), VoteCommand.none(poll).inPlace()));
        }
        if (voting.isOpen() && voting.group().organizes()) {
            ways.add(Button.press(end(), DecideCommand.action(poll).inPlace()));
        }
        if (!voting.isOpen() && voting.group().organizes()) {
            ways.add(Button.press(
                    say("Find other times", "Chercher d’autres moments", "Buscar otras horas"),
                    FindTimeCommand.action(poll.group(), poll.length())));
        }
        if (!voting.group().attends()) {
            ways.add(SessionCards.joining(voting.group()));
        }
        ways.add(GroupChoice.open(voting.group()));
        return ways;
    }

    private Block note() {
        String voted = voting.ballots().isEmpty() ? voted(voting) : turnout(voting);
        long number = voting.poll().number();
        Text text = Text.of(
                say("Vote " + number + ": ", "Vote " + number + " : ", "Votación " + number + ": ") + voted + ".");
        return new Block.Note(
                voting.isOpen()
                        ? text.then(openUntil())
                                .then(new Inline.When(voting.poll().closes(), Style.DATE_TIME, zone()))
                                .then(".")
                        : text);
    }

    private ZoneId zone() {
        return reader.orElseGet(() -> voting.poll().question().zone());
    }
}
