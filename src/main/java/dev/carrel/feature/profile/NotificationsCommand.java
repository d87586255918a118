package dev.carrel.feature.profile;

import dev.carrel.chat.Caller;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Notice;
import dev.carrel.community.Reach;
import dev.carrel.community.Reaches;
import dev.carrel.community.Seat;
import dev.carrel.community.SpaceWords;
import dev.carrel.community.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code /profile notifications}: where a member is told what, and on which of their platforms. */
final class NotificationsCommand implements Command {
    static final Action NOTIFICATIONS = Action.of("profile", "notifications");

    private static final Option<Notice> KIND = Option.pick(
            "kind",
            Words.of(
                    "What it is about; without it, everything",
                    "De quoi il s’agit ; sinon, tout",
                    "De qué se trata; si no, todo"),
            List.of(Notice.values()),
            notice -> Choice.of(label(notice), key(notice)));
    private static final Option<Way> WAY = Option.pick(
            "way",
            Words.of("Where you are told", "Où vous en êtes averti", "Dónde se le avisa"),
            List.of(Way.values()),
            way -> Choice.of(label(way), key(way)));
    private static final Option<Platform> PLATFORM = Option.pick(
            "platform",
            Words.of(
                    "Where Carrel writes to you first, if you are linked",
                    "Où Carrel vous écrit d’abord, si vous êtes lié",
                    "Dónde le escribe Carrel primero, si está vinculado"),
            List.of(Platform.values()),
            platform -> Choice.of(SpaceWords.platform(platform), platform.key()));
    private static final Declaration DECLARATION = Declaration.of(
                    "profile notifications",
                    Words.of(
                            "Choose what Carrel tells you, and where",
                            "Choisir ce que Carrel vous dit, et où",
                            "Elegir qué le avisa Carrel y dónde"),
                    KIND,
                    WAY,
                    PLATFORM)
            .example("")
            .example("kind:event way:direct");

    private final Supplier<Communities> communities;

    NotificationsCommand(Supplier<Communities> communities) {
        this.communities = communities;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Seat seat = Seat.of(invocation.caller());
        Optional<Notice> kind = invocation.find(KIND);
        Optional<Way> way = invocation.find(WAY);
        Optional<Platform> platform = invocation.find(PLATFORM);
        if (platform.isPresent() && !platforms(communities.get().reach(seat)).contains(platform.get())) {
            return Reply.refuse(notThere(platform.get()));
        }
        Reaches reaches = communities.get().reaches();
        way.ifPresent(chosen -> kind.map(List::of)
                .orElse(List.of(Notice.values()))
                .forEach(notice -> reaches.choose(seat, notice, chosen)));
        platform.ifPresent(chosen -> reaches.prefer(seat, chosen));
        boolean changed = way.isPresent() || platform.isPresent();
        return Reply.show(card(changed ? Tone.GOOD : Tone.NEUTRAL, invocation.caller()));
    }

    private Card card(Tone tone, Caller caller) {
        Reach reach = communities.get().reach(Seat.of(caller));
        List<Block> blocks = new ArrayList<>();
        for (Notice notice : Notice.values()) {
            blocks.add(new Block.Menu(
                    label(notice) + ": " + label(reach.way(notice)),
                    Arrays.stream(Way.values())
                            .map(way -> Choice.of(label(way), key(way)))
                            .toList(),
                    1,
                    1,
                    NOTIFICATIONS.with(KIND.name(), key(notice)).inPlace().choosing(WAY.name())));
        }
        List<Platform> platforms = platforms(reach);
        if (platforms.size() > 1) {
            blocks.add(new Block.Menu(
                    "Written to on " + SpaceWords.platform(platforms.getFirst()) + " first",
                    platforms.stream()
                            .map(platform -> Choice.of(SpaceWords.platform(platform), platform.key()))
                            .toList(),
                    1,
                    1,
                    NOTIFICATIONS.inPlace().choosing(PLATFORM.name())));
        }
        blocks.add(Block.Buttons.of(
                Button.press("Choose quiet hours", HoursCommand.HOURS),
                Button.press("When I am reminded", Action.of("profile", "reminders")),
                Button.press("Show my profile", Action.of("profile", "show"))));
        blocks.add(
                new Block.Fields(List.of(Block.Field.of("Quiet hours", Text.of(HoursCommand.words(reach.quiet()))))));
        blocks.add(new Block.Note(
                Text.of("The channel is the one it belongs to: a group’s own, the one for announcements, or"
                        + " where you asked.")));
        return new Card(tone, Text.of(words(reach) + "."), blocks);
    }

    private static Refusal notThere(Platform platform) {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "Carrel does not know you on " + SpaceWords.platform(platform) + " in this community.")
                .way(Button.press("Link my accounts", LinkCards.LINK))
                .way(Button.press("Show what is chosen", NOTIFICATIONS));
    }

    /** Those of the member's identities, the preferred one first. */
    private static List<Platform> platforms(Reach reach) {
        return reach.persons().stream().map(PersonId::platform).distinct().toList();
    }

    /** {@code Directly to you: reminders, sessions. In the channel: events}. */
    static String words(Reach reach) {
        return Arrays.stream(Way.values())
                .map(way -> Arrays.stream(Notice.values())
                        .filter(notice -> reach.way(notice) == way)
                        .map(notice -> key(notice) + "s")
                        .collect(Collectors.joining(", ", prefix(way), "")))
                .filter(line -> !line.endsWith(": "))
                .collect(Collectors.joining(". "));
    }

    private static String prefix(Way way) {
        return switch (way) {
            case DIRECT -> "Directly to you: ";
            case CHANNEL -> "In the channel: ";
            case NOWHERE -> "Not at all: ";
        };
    }

    private static String label(Notice notice) {
        return switch (notice) {
            case REMINDER -> "Reminders";
            case SESSION -> "Sessions of my groups";
            case EVENT -> "Networking events";
            case PROGRAM -> "Programs I watch";
            case JOB -> "Jobs I look for";
        };
    }

    private static String label(Way way) {
        return switch (way) {
            case DIRECT -> "directly to me";
            case CHANNEL -> "in the channel";
            case NOWHERE -> "not at all";
        };
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
