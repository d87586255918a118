package dev.carrel.participation;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import dev.carrel.community.Communities;
import dev.carrel.community.Seat;
import dev.carrel.community.Sharing;
import dev.carrel.schedule.Schedule;
import dev.carrel.store.Store;
import dev.carrel.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much members have taken part in what. Thread-safe; every method may block for the database. */
public final class Participation {
    private static final Logger log = LoggerFactory.getLogger(Participation.class);

    /** How many others a member may thank in a day. */
    public static final int MOST_THANKS = 5;

    /** How many weeks a {@link History} goes back. */
    static final int WEEKS_SHOWN = 8;

    /** How many weeks are kept. */
    public static final int WEEKS_KEPT = 104;

    /** After so many weeks in which nothing happened a group is silent: as far back as a report goes. */
    public static final int SILENT_WEEKS = 8;

    /** Boards of so many members are worked out before anybody asks. */
    private static final int CROWD = 1_000;

    private static final int WEEKS_REPORTED = 4;
    private static final String ROLL = "participation-weeks";
    private static final String EVERYWHERE = "all";

    private final Store store;
    private final Communities communities;
    private final Schedule schedule;
    private final InstantSource clock;
    private final Formula formula;
    private final ReadStore rows = new ReadStore();
    private final Ledger ledger;
    private final Pace pace;
    private final Boards boards;

    /**
     * Counts in this store.
     *
     * @param daysKept for how many days it is kept what was on which day
     */
    public Participation(
            Store store,
            Communities communities,
            Schedule schedule,
            InstantSource clock,
            Formula formula,
            int daysKept) {
        this(store, communities, schedule, clock, formula, daysKept, Pace.USUAL);
    }

    /** The same at another pace. */
    public Participation(
            Store store,
            Communities communities,
            Schedule schedule,
            InstantSource clock,
            Formula formula,
            int daysKept,
            Pace pace) {
        this.store = store;
        this.communities = communities;
        this.schedule = schedule;
        this.clock = clock;
        this.formula = formula;
        this.pace = pace;
        this.ledger = new Ledger(store, communities, clock, daysKept);
        this.boards = new Boards(store, clock, formula, rows, pace);
        schedule.on(ROLL, (everywhere, moment) -> {
            ledger.roll(WEEKS_KEPT);
            rollAfter(moment);
        });
    }

    /**
     * From now on, once a day on one node, puts days that are too old into their weeks; and has the boards that take long worked out before
     * anybody asks.
     */
    public void start() {
        rollAfter(clock.instant());
        pace.beside().execute(this::workAhead);
    }

    private void workAhead() {
        try {
            for (CommunityId community : store.read(handle -> rows.crowded(handle, CROWD))) {
                for (Period period : Period.values()) {
                    boards.ahead(Circle.of(community), period.since(today(community)));
                }
            }
        } catch (StoreUnavailable gone) {
            log.debug("No board was worked out ahead", gone);
        }
    }

    private void rollAfter(Instant moment) {
        Instant next = moment.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        store.write(handle -> schedule.set(handle, ROLL, EVERYWHERE, next));
    }

    Ledger ledger() {
        return ledger;
    }

    /** What points are made of. */
    public Formula formula() {
        return formula;
    }

    /**
     * Counts something of a member within this transaction, up to the kind's most of a day; not of somebody who does not want to be
     * counted, nor of one who is no more.
     *
     * @param at when it was, which decides on the day it is counted for
     */
    public void count(Handle handle, Kind kind, Seat seat, Instant at, long amount) {
        ledger.count(handle, kind, seat, at, amount);
    }

    /**
     * Deletes within this transaction everything that was counted of a member, and lets nothing be counted any more of what their
     * identities did up to now. To be called before their identities and the member themselves are deleted.
     */
    public void erase(Handle handle, Seat seat) {
        ledger.erase(handle, seat);
    }

    /** Lets a member thank another one of the same community. */
    public Thanks thank(Seat giver, MemberId receiver) {
        return ledger.thank(giver, receiver, MOST_THANKS);
    }

    /** Sets what may be done with what a member takes part in; boards show it at once. */
    public void choose(Seat seat, Sharing sharing) {
        communities.chooseSharing(seat, sharing);
        boards.outdate(seat.community());
    }

    /** Deletes everything that was counted of a member, who stays one. */
    public void forget(Seat seat) {
        store.write(handle -> erase(handle, seat));
        boards.outdate(seat.community());
    }

    /**
     * Who of those who want to be shown has most points, or most of one kind; whether the reader may look into a group is asked before.
     * Nothing while that is still being worked out.
     */
    public Optional<Standing> board(Circle circle, Period period, Optional<Kind> kind) {
        return boards.of(circle, period.since(today(circle.community())), kind);
    }

    /** How many take part, for those who look after a community; it names nobody. */
    public Report report(CommunityId community) {
        LocalDate since = Period.MONTH.since(today(community));
        LocalDate before = since.minusWeeks(WEEKS_REPORTED);
        return report(
                community,
                rows -> new Report(
                        rows.span(since, since.plusWeeks(WEEKS_REPORTED)),
                        rows.span(before, since),
                        rows.countSilent(LocalDate.EPOCH, before)));
    }

    /** How many took part in each of the weeks that {@link #report} tells of, the earliest first. */
    public List<Report.Turnout> turnout(CommunityId community) {
        LocalDate first = Period.MONTH.since(today(community)).minusWeeks(WEEKS_REPORTED);
        return report(community, rows -> rows.turnout(first, 2 * WEEKS_REPORTED));
    }

    /**
     * The groups that were silent for as long as {@link #report} goes back, the last one that became so first.
     *
     * @param from how many of them to leave out
     */
    public List<Silent> silent(CommunityId community, int from, int most) {
        LocalDate before = Period.MONTH.since(today(community)).minusWeeks(WEEKS_REPORTED);
        return report(community, rows -> rows.silent(LocalDate.EPOCH, before, from, most));
    }

    /** The same for one week and the one before it, with the groups that became silent in it. */
    public Report week(CommunityId community, LocalDate monday) {
        LocalDate last = monday.minusWeeks(SILENT_WEEKS);
        return report(
                community,
                rows -> new Report(
                        rows.span(monday, monday.plusWeeks(1)),
                        rows.span(monday.minusWeeks(1), monday),
                        rows.countSilent(last, last.plusWeeks(1))));
    }

    private <T> T report(CommunityId community, Function<ReportStore, T> question) {
        ZoneId zone = zone(community);
        return store.read(handle -> question.apply(new ReportStore(handle, community, zone, clock.instant())));
    }

    /** What was counted of a member. */
    public History history(Seat seat) {
        Map<LocalDate, Map<Kind, Long>> weeks = store.read(handle -> rows.weeks(handle, seat));
        LocalDate monday = Days.monday(today(seat.community()));
        List<Week> shown = new ArrayList<>();
        for (int back = 0; back < WEEKS_SHOWN; back++) {
            LocalDate start = monday.minusWeeks(back);
            Map<Kind, Long> amounts = weeks.getOrDefault(start, Map.of());
            shown.add(new Week(start, amounts, formula.points(amounts)));
        }
        return new History(shown, streak(weeks, monday));
    }

    private static int streak(Map<LocalDate, Map<Kind, Long>> weeks, LocalDate monday) {
        LocalDate week = tookPart(weeks, monday) ? monday : monday.minusWeeks(1);
        int streak = 0;
        while (tookPart(weeks, week)) {
            streak++;
            week = week.minusWeeks(1);
        }
        return streak;
    }

    private static boolean tookPart(Map<LocalDate, Map<Kind, Long>> weeks, LocalDate monday) {
        return Week.tookPart(weeks.getOrDefault(monday, Map.of()));
    }

    private LocalDate today(CommunityId community) {
        return LocalDate.ofInstant(clock.instant(), zone(community));
    }

    private ZoneId zone(CommunityId community) {
        return communities.communitySettings(community).zone().orElse(ZoneOffset.UTC);
    }
}
