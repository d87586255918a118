package dev.carrel.feature.session;

import dev.carrel.calendar.MeetingTimes;
import dev.carrel.calendar.MeetingTimes.Guest;
import dev.carrel.calendar.MeetingTimes.Slot;
import dev.carrel.chat.Caller;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.group.Fellow;
import dev.carrel.group.GroupId;
import dev.carrel.group.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * {@code /session find-time}: the times at which most members of a group can come, by the free hours that they told. Only its organizers see
 * them, as counts; where so few have told their hours that a count would say whose they are, none.
 */
final class FindTimeCommand implements Command {
    /** Members other than the reader who have told their hours: fewer, and a count names somebody. */
    private static final int FEWEST_OTHERS = 2;

    /** Times that are offered, each on another day. */
    private static final int MOST_SLOTS = Polls.MOST_TIMES;

    private static final int MOST_WEEKS = 8;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration NOTICE = Duration.ofDays(1);

    /** Every zone's distance from UTC is a multiple of it. */
    private static final Duration STEP = Duration.ofMinutes(15);

    private static final Option<Long> WEEKS = Option.whole(
            "weeks",
            Words.of(
                    "Which week: 1, if you do not say, begins tomorrow",
                    "Quelle semaine : 1, par défaut, commence demain",
                    "Qué semana: 1, si no lo dice, empieza mañana"),
            1,
            MOST_WEEKS);

    private final Supplier<Sessions> sessions;
    private final Supplier<Communities> communities;
    private final GroupChoice group;
    private final BiFunction<Caller, Action, Block> zoneMenu;
    private final InstantSource clock;
    private final Declaration declaration;

    FindTimeCommand(
            Supplier<Sessions> sessions,
            Supplier<Communities> communities,
            GroupChoice group,
            BiFunction<Caller, Action, Block> zoneMenu,
            InstantSource clock) {
        this.sessions = sessions;
        this.communities = communities;
        this.group = group;
        this.zoneMenu = zoneMenu;
        this.clock = clock;
        this.declaration = Declaration.of(
                        "session find-time",
                        Words.of(
                                "Find the times at which most members of a group can meet",
                                "Trouver les moments où le plus de membres peuvent se réunir",
                                "Encontrar las horas en que más miembros pueden reunirse"),
                        group.option(),
                        PlanOptions.MINUTES,
                        WEEKS,
                        PlanOptions.ZONE,
                        CommonOptions.FROM)
                .example("")
                .example("group:\"Archives on Tuesdays\" minutes:90");
    }

    /** Finds a time for a group. */
    static Action action(GroupId group, Duration length) {
        return Action.of("session", "find-time")
                .with(GroupChoice.NAME, Long.toString(group.value()))
                .with(PlanOptions.MINUTES.name(), Long.toString(length.toMinutes()));
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    /** What was asked for. */
    private record Wish(Invocation asked, Seen group, ZoneId zone, Duration length, int weeks) {
        Action action() {
            return asked.action()
                    .with(GroupChoice.NAME, Long.toString(group.id().value()))
                    .without(CommonOptions.FROM.name())
                    .inPlace();
        }

        String name() {
            return group.group().name();
        }
    }

    @Override
    public Reply run(Invocation invocation) {
        return group.own(invocation, seen -> find(invocation, seen));
    }

    private Reply find(Invocation invocation, Seen seen) {
        Caller caller = invocation.caller();
        Optional<ZoneId> chosen = invocation.find(PlanOptions.ZONE);
        if (chosen.isPresent() && caller.zone().isEmpty()) {
            communities.get().chooseZone(Seat.of(caller), chosen.get());
        }
        Optional<ZoneId> zone = chosen.or(caller::zone);
        if (zone.isEmpty()) {
            return Reply.show(Card.of(
                    Text.of("In which time zone do you want to see the times?"),
                    zoneMenu.apply(
                            caller,
                            invocation
                                    .action()
                                    .with(
                                            GroupChoice.NAME,
                                            Long.toString(seen.id().value()))
                                    .inPlace()
                                    .choosing(PlanOptions.ZONE.name())),
                    new Block.Note(Text.of("Carrel remembers it as yours, and asks once."))));
        }
        Duration length =
                invocation.find(PlanOptions.MINUTES).map(Duration::ofMinutes).orElse(PlanOptions.USUAL_LENGTH);
        int weeks = Math.toIntExact(invocation.find(WEEKS).orElse(1L));
        return Reply.show(card(new Wish(invocation, seen, zone.get(), length, weeks)));
    }

    private Card card(Wish wish) {
        Seat seat = Seat.of(wish.asked().caller());
        List<MemberId> members = sessions
                .get()
                .groups()
                .members(seat, wish.group().id())
                .stream()
                .map(Fellow::member)
                .toList();
        List<Guest> guests = communities.get().freeTimes().guests(seat.community(), members);
        boolean own = communities.get().freeTimes().of(seat).isPresent();
        if (members.size() <= FEWEST_OTHERS) {
            return without(
                    wish,
                    Text.of(members.size() == 1 ? "Nobody else is in " : "Only one other member is in ")
                            .thenStrong(wish.name())
                            .then("."),
                    "Times are found for three members and more: with fewer, they would say whose free hours they are.",
                    own);
        }
        if (guests.size() - (own ? 1 : 0) < FEWEST_OTHERS) {
            return without(wish, told(wish, guests.size(), members.size()), tooFew(), own);
        }
        List<Slot> slots = slots(wish, guests);
        if (slots.isEmpty()) {
            return without(
                    wish,
                    Text.of("Nobody who told their free hours is free for " + MeetingWords.length(wish.length())
                            + " on end that week."),
                    told(guests.size(), members.size()) + " A shorter session may do.",
                    own);
        }
        return found(wish, slots, guests.size(), members.size(), own);
    }

    private static Text told(Wish wish, int told, int members) {
        return told == 0
                ? Text.of("Nobody in ").thenStrong(wish.name()).then(" has told their free hours yet.")
                : Text.of("In ")
                        .thenStrong(wish.name())
                        .then(" only " + told + " of " + members
                                + (told == 1 ? " has told their free hours." : " have told their free hours."));
    }

    private static String told(int told, int members) {
        return told + " of " + members + " members have told their free hours.";
    }

    private static String tooFew() {
        return "Times are found when two members besides you have told theirs: before that, they would say whose they"
                + " are. Ask the others to tell theirs.";
    }

    /** What to do when there is no time to offer. */
    private static Card without(Wish wish, Text headline, String why, boolean own) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.primary("Choose a time myself", schedule(wish).asking()));
        buttons.addAll(ways(wish, own));
        return Card.of(headline, new Block.Paragraph(Text.of(why)), new Block.Buttons(buttons), note());
    }

    private List<Slot> slots(Wish wish, List<Guest> guests) {
        long step = STEP.toSeconds();
        Instant earliest = clock.instant().plus(NOTICE);
        Instant from = Instant.ofEpochSecond(Math.ceilDiv(earliest.getEpochSecond(), step) * step)
                .plus(WEEK.multipliedBy(wish.weeks() - 1));
        Set<LocalDate> taken = new HashSet<>();
        return MeetingTimes.best(guests, from, WEEK, STEP, wish.length()).stream()
                .filter(slot -> taken.add(LocalDate.ofInstant(slot.start(), wish.zone())))
                .limit(MOST_SLOTS)
                .toList();
    }

    private static Card found(Wish wish, List<Slot> slots, int told, int members, boolean own) {
        int from = CommonOptions.from(wish.asked(), slots.size());
        List<Block.Entry> entries = slots.subList(from, slots.size()).stream()
                .map(slot -> entry(wish, slot, told))
                .toList();
        List<Button> buttons = new ArrayList<>();
        if (slots.size() >= Polls.FEWEST_TIMES) {
            List<String> times = slots.stream()
                    .map(slot -> ScheduleCommand.typed(slot.start(), wish.zone()))
                    .toList();
            buttons.add(Button.primary(
                    "Let members vote", PollCommand.action(wish.group(), wish.length(), times, wish.zone())));
        }
        if (wish.weeks() < MOST_WEEKS) {
            buttons.add(week(wish, "A week later", wish.weeks() + 1));
        }
        if (wish.weeks() > 1) {
            buttons.add(week(wish, "A week earlier", wish.weeks() - 1));
        }
        buttons.add(Button.press("Choose a time myself", schedule(wish).asking()));
        buttons.addAll(ways(wish, own));
        return Card.of(
                Text.of("When ")
                        .thenStrong(wish.name())
                        .then(" can meet for " + MeetingWords.length(wish.length()) + ", the best time first."),
                new Block.Paragraph(Text.of(told(told, members))),
                new Block.Listing(entries, from, slots.size(), wish.action()),
                new Block.Buttons(buttons),
                note());
    }

    private static Block.Entry entry(Wish wish, Slot slot, int told) {
        Action schedule = ScheduleCommand.at(wish.group().id(), wish.length(), slot.start(), wish.zone());
        return new Block.Entry(
                "",
                Text.strong(MeetingWords.span(slot.start(), wish.length(), wish.zone())),
                List.of(Text.of(slot.coming() + " of " + told + " who told their hours can come; " + hardship(slot))),
                Optional.of(Button.press("Schedule", schedule)));
    }

    /** How unkind the hour is, as counts. */
    private static String hardship(Slot slot) {
        List<String> parts = new ArrayList<>();
        if (slot.early() > 0) {
            parts.add("before 8:00 for " + slot.early());
        }
        if (slot.late() > 0) {
            parts.add("after 22:00 for " + slot.late());
        }
        return (parts.isEmpty() ? "by day for all of them" : String.join(", ", parts)) + ".";
    }

    private static Action schedule(Wish wish) {
        return ScheduleCommand.action(wish.group().id(), wish.length());
    }

    private static Button week(Wish wish, String label, int weeks) {
        return Button.press(label, wish.action().with(WEEKS.name(), Integer.toString(weeks)));
    }

    private static List<Button> ways(Wish wish, boolean own) {
        return List.of(
                Button.press(own ? "My free hours" : "Tell my free hours", Action.of("profile", "free")),
                Button.press(
                        "Open the group",
                        Action.of("group", "show")
                                .with(
                                        GroupChoice.NAME,
                                        Long.toString(wish.group().id().value()))));
    }

    private static Block note() {
        return new Block.Note(Text.of("Members tell when they are free, for themselves alone: ")
                .thenCode("/profile free tue,thu 18:00-21:00")
                .then("."));
    }
}
