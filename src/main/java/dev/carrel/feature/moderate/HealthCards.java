package dev.carrel.feature.moderate;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Recipient;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import dev.carrel.community.SpaceWords;
import dev.carrel.outbox.DeadLetter;
import dev.carrel.outbox.QueueState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What {@code /moderate health} shows.
 *
 * @param connections one for each platform on which the community has a space
 * @param concerns what else there is
 * @param letters the dead letters of a community from a position on
 * @param topicWords what a delivery of a topic is called
 */
record HealthCards(
        Caller caller,
        Instant now,
        List<Connection> connections,
        List<Concern> concerns,
        QueueState queue,
        BiFunction<CommunityId, Long, List<DeadLetter>> letters,
        UnaryOperator<String> topicWords) {
    private static final Button LOOK_AGAIN = Button.press("Look again", HealthCommand.HEALTH.inPlace());

    /** How everything stands, with the dead letters from a position on. */
    Card asFound(long from) {
        return card(headline(), from);
    }

    /** The same after so many were put back to be sent once more. */
    Card sentAgain(int sent) {
        return card(
                Text.of(
                        sent == 0
                                ? "Nothing was sent again: what failed is too old to be of use."
                                : count(sent, "message") + (sent == 1 ? " is" : " are") + " being sent once more."),
                0);
    }

    static Refusal nothingToSend() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "There is no such message here that could be sent once more; it may be on its way already, or too old.")
                .way(Button.press("See how things stand", HealthCommand.HEALTH));
    }

    private Card card(Text headline, long from) {
        boolean well = queue.dead() == 0
                && queue.overdue() == 0
                && connections.stream()
                        .allMatch(connection -> connection.problem().isEmpty())
                && concerns.stream().allMatch(Concern::well);
        List<Block> blocks = new ArrayList<>();
        long first = Math.max(0, Math.min(from, queue.dead() - 1));
        List<DeadLetter> dead = queue.dead() == 0 ? List.of() : letters.apply(caller.community(), first);
        boolean useful = dead.stream().anyMatch(letter -> letter.expires().isAfter(now));
        blocks.add(
                useful
                        ? Block.Buttons.of(
                                Button.primary(
                                        "Try all again",
                                        HealthCommand.HEALTH
                                                .with(HealthCommand.RETRY.name(), HealthCommand.ALL)
                                                .inPlace()),
                                LOOK_AGAIN)
                        : Block.Buttons.of(LOOK_AGAIN));
        blocks.add(new Block.Fields(Stream.concat(
                        connections.stream().map(this::field),
                        concerns.stream().map(concern -> Block.Field.of(concern.label(), Text.of(concern.state()))))
                .toList()));
        if (!dead.isEmpty()) {
            blocks.add(new Block.Heading("Not delivered"));
            blocks.add(new Block.Listing(
                    dead.stream().map(this::entry).toList(),
                    (int) first,
                    (int) Math.max(queue.dead(), first + dead.size()),
                    HealthCommand.HEALTH.inPlace()));
            blocks.add(
                    new Block.Note(
                            Text.of(
                                    "Carrel tells nobody what a message says or whom it is for. What failed is forgotten after 90 days.")));
        }
        return new Card(well ? Tone.GOOD : Tone.CAUTION, headline, blocks);
    }

    private Text headline() {
        List<String> away = connections.stream()
                .filter(connection -> connection.problem().isPresent())
                .map(connection -> SpaceWords.platform(connection.platform()))
                .toList();
        String notConnected =
                away.isEmpty() ? "" : capital(joined(away)) + (away.size() == 1 ? " is" : " are") + " not connected";
        if (queue.dead() > 0) {
            return Text.of(count(queue.dead(), "message") + " could not be delivered."
                    + (away.isEmpty() ? "" : " " + notConnected + "."));
        }
        if (!away.isEmpty()) {
            long waiting = queue.waiting();
            return Text.of(notConnected
                    + (waiting == 0
                            ? "; nothing waits."
                            : ": " + count(waiting, "message") + (waiting == 1 ? " waits." : " wait.")));
        }
        if (queue.overdue() > 0) {
            return Text.of(count(queue.overdue(), "message") + (queue.overdue() == 1 ? " waits" : " wait")
                    + " longer than a minute.");
        }
        Optional<Concern> first =
                concerns.stream().filter(concern -> !concern.well()).findFirst();
        if (first.isPresent()) {
            return Text.of(first.get().label() + ": " + first.get().state() + ".");
        }
        String all = joined(connections.stream()
                .map(connection -> SpaceWords.platform(connection.platform()))
                .toList());
        String connected = all + (connections.size() == 1 ? " is" : " are") + " connected.";
        long open = queue.waiting() + queue.underWay();
        return Text.of("All is well: "
                + (open == 0
                        ? "nothing waits, "
                        : count(open, "message") + (open == 1 ? " is" : " are") + " about to be sent, ")
                + connected);
    }

    private Block.Field field(Connection connection) {
        QueueState.OnPlatform lane = queue.on(connection.platform());
        String waits = lane.waiting() == 0 ? "nothing waits" : count(lane.waiting(), "message") + verb(lane.waiting());
        Text state = Text.of(
                        connection.problem().map(why -> "not connected: " + why).orElse("connected"))
                .then("; " + waits);
        if (lane.underWay() > 0) {
            state = state.then(", " + lane.underWay() + " on the way");
        }
        if (lane.oldest().isPresent()) {
            state = state.then(lane.oldest().get().isAfter(now) ? ", the next one of " : ", the oldest of ")
                    .then(when(lane.oldest().get()));
        }
        return new Block.Field(
                capital(SpaceWords.platform(connection.platform())),
                state.then("."),
                contact(connection.lastContact(), lane.lastSent()));
    }

    private Text contact(Optional<Instant> heard, Optional<Instant> sent) {
        Optional<Instant> newest =
                heard.isPresent() && sent.isPresent() && sent.get().isAfter(heard.get()) ? sent : heard.or(() -> sent);
        return newest.map(moment -> Text.of("last contact ").then(when(moment)))
                .orElse(Text.of("no contact since Carrel was started"));
    }

    private Block.Entry entry(DeadLetter letter) {
        boolean useful = letter.expires().isAfter(now);
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of("due ").then(when(letter.due())).then(", given up ").then(when(letter.ended())));
        lines.add(Text.of(letter.why()));
        if (!useful) {
            lines.add(Text.of("too old to be sent now"));
        }
        return new Block.Entry(
                "",
                Text.strong("A " + topicWords.apply(letter.topic())).then(" to " + place(letter.to())),
                lines,
                useful
                        ? Optional.of(Button.press(
                                "Try again",
                                HealthCommand.HEALTH
                                        .with(HealthCommand.RETRY.name(), Long.toString(letter.number()))
                                        .inPlace()))
                        : Optional.empty());
    }

    /** What kind of place, but not which: a channel may be a private group's. */
    private static String place(Recipient to) {
        String platform = on(to.platform());
        return switch (to) {
            case Recipient.Person person -> "somebody’s direct messages " + platform;
            case Recipient.Place place -> "a channel " + platform;
        };
    }

    private static String on(Platform platform) {
        return (platform == Platform.CONSOLE ? "in " : "on ") + SpaceWords.platform(platform);
    }

    private Inline when(Instant moment) {
        return new Inline.When(moment, Style.DATE_TIME, caller.zone().orElse(ZoneId.of("UTC")));
    }

    private static String verb(long number) {
        return number == 1 ? " waits" : " wait";
    }

    private static String count(long number, String thing) {
        return SpaceWords.count((int) Math.min(number, Integer.MAX_VALUE), thing);
    }

    private static String joined(List<String> names) {
        return String.join(" and ", names);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
