package dev.carrel.feature.cohort;

import dev.carrel.calendar.Distance;
import dev.carrel.chat.Caller;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Refusal;
import dev.carrel.gathering.PlanOptions;
import dev.carrel.group.Groups;
import dev.carrel.group.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the dates of a cohort's term, and what is said about them. */
final class CohortCards {
    /** Entries of a list, as many as might fit on a card of any platform. */
    static final int WINDOW = 25;

    /** Dates on the card of the group. */
    private static final int AT_A_GLANCE = 3;

    private CohortCards() {}

    /** Who reads a card, and when. */
    record Reader(Optional<ZoneId> zone, Instant now) {
        static Reader of(Caller caller, Instant now) {
            return new Reader(caller.zone(), now);
        }
    }

    static Button see(Seen cohort) {
        return Button.press("All dates", CohortOption.action("dates", cohort.id()));
    }

    static Button open(Seen cohort) {
        return Button.press(
                "Open the group",
                Action.of("group", "show")
                        .with(CohortOption.NAME, Long.toString(cohort.id().value())));
    }

    private static Button add(Seen cohort, boolean first) {
        Action form = CohortOption.action("add", cohort.id()).asking();
        return first ? Button.primary("Add a date", form) : Button.press("Add a date", form);
    }

    private static Button many(Seen cohort) {
        return Button.press("Paste or link many", CohortOption.action("import", cohort.id()));
    }

    /** When it is, by the reader's clock too where that is another one, and how far away that is. */
    static Text line(Stretch when, Reader reader) {
        return Text.of(when.words()).then(nearer(when, reader));
    }

    /** The same without its words: {@code ; for you Fri 7 May 2027 14:00 PDT, in 3 days}. */
    private static Text nearer(Stretch when, Reader reader) {
        boolean elsewhere = !when.wholeDays()
                && reader.zone().filter(zone -> !zone.equals(when.zone())).isPresent();
        Text shown = elsewhere
                ? Text.of("; for you ")
                        .then(new Inline.When(
                                when.start(), Style.DATE_TIME, reader.zone().orElse(when.zone())))
                : Text.empty();
        return shown.then(", " + distance(when, reader.now()));
    }

    private static String distance(Stretch when, Instant now) {
        if (!when.over().isAfter(now)) {
            return "over";
        }
        if (!when.wholeDays()) {
            return when.start().isAfter(now) ? Distance.words(when.start(), now) : "it has begun";
        }
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, when.zone()), when.first());
        if (days > 1) {
            return "in " + days + " days";
        }
        return days == 1 ? "tomorrow" : days == 0 ? "today" : "it has begun";
    }

    /** The dates of a cohort, ahead or over. */
    static Card dates(
            Seen cohort, List<TermDate> dates, boolean past, int from, boolean keeps, Action again, Reader reader) {
        List<Button> ways = new ArrayList<>();
        if (keeps) {
            ways.add(add(cohort, dates.isEmpty()));
            ways.add(many(cohort));
        }
        Action other = CohortOption.action("dates", cohort.id()).inPlace();
        ways.add(
                past
                        ? Button.press("Dates ahead", other)
                        : Button.press("Past dates", other.with(DatesCommand.PAST.name(), "yes")));
        ways.add(open(cohort));
        List<Block> blocks = new ArrayList<>();
        if (!dates.isEmpty()) {
            blocks.add(new Block.Listing(
                    dates.subList(from, Math.min(dates.size(), from + WINDOW)).stream()
                            .map(date -> entry(date, keeps, reader))
                            .toList(),
                    from,
                    dates.size(),
                    again.inPlace()));
        }
        blocks.add(new Block.Buttons(ways));
        return Card.of(count(cohort, dates.size(), past), blocks.toArray(Block[]::new));
    }

    private static Text count(Seen cohort, int dates, boolean past) {
        Text name = Text.strong(cohort.group().name());
        if (dates == 0) {
            return name.then(past ? ": no date of its term is over." : ": no dates of its term are ahead yet.");
        }
        return name.then(": " + (dates == 1 ? "1 date" : dates + " dates") + (past ? " over." : " ahead."));
    }

    private static Block.Entry entry(TermDate date, boolean keeps, Reader reader) {
        return new Block.Entry(
                "",
                Text.strong(date.what()),
                List.of(line(date.when(), reader)),
                keeps ? Optional.of(Button.press("Change", EditCommand.form(date))) : Optional.empty());
    }

    /** The next dates, for the card of the group. */
    static List<Block> glance(Seen cohort, List<TermDate> ahead, Instant now) {
        if (ahead.isEmpty()) {
            return cohort.organizes() ? List.of(Block.Buttons.of(see(cohort), many(cohort))) : List.of();
        }
        Reader reader = new Reader(Optional.empty(), now);
        List<Text> lines = ahead.stream()
                .limit(AT_A_GLANCE)
                .map(date -> Text.strong(date.what()).then(": ").then(line(date.when(), reader)))
                .toList();
        return List.of(new Block.Bullets(lines), Block.Buttons.of(see(cohort)));
    }

    /** One date with what one may do next. */
    static Card date(String said, Seen cohort, TermDate date, Reader reader) {
        return new Card(
                Tone.GOOD,
                Text.of(said).thenStrong(date.what()).then(", " + date.when().words() + "."),
                List.of(
                        new Block.Paragraph(Text.of("A date of ")
                                .thenStrong(cohort.group().name())
                                .then(nearer(date.when(), reader))
                                .then(".")),
                        Block.Buttons.of(
                                see(cohort),
                                Button.press("Change it", EditCommand.form(date)),
                                Button.press("Take it out", DateOption.action("remove", date))),
                        new Block.Note(Text.of("Date " + date.number() + "."))));
    }

    static Card already(Seen cohort, Item item) {
        return Card.of(
                Text.of("It is there already: ")
                        .thenStrong(item.what())
                        .then(", " + item.when().words() + "."),
                Block.Buttons.of(see(cohort)));
    }

    static Card removed(Seen cohort, TermDate date) {
        Stretch when = date.when();
        Action back = CohortOption.action("add", cohort.id());
        for (var value : EditCommand.values(date).entrySet()) {
            back = back.with(value.getKey(), value.getValue());
        }
        return new Card(
                Tone.GOOD,
                Text.of("Taken out: ").thenStrong(date.what()).then(", " + when.words() + "."),
                List.of(Block.Buttons.of(
                        see(cohort),
                        Button.press(
                                "Put it back",
                                back.with(PlanOptions.ZONE.name(), when.zone().getId())
                                        .inPlace()))));
    }

    static Card clearing(Seen cohort, int dates, Action again) {
        return Card.of(
                Text.of(dates == 1 ? "Take the one date ahead out of " : "Take all " + dates + " dates ahead out of ")
                        .thenStrong(cohort.group().name())
                        .then("? What is over stays."),
                Block.Buttons.of(
                        Button.press(
                                "Keep them",
                                CohortOption.action("dates", cohort.id()).inPlace()),
                        new Button.Press(
                                "Take them out",
                                again.with(CommonOptions.SURE.name(), "yes").inPlace(),
                                Button.Look.DANGER)));
    }

    static Card cleared(Seen cohort, int dates) {
        return Card.of(
                Text.strong(cohort.group().name())
                        .then(
                                dates == 0
                                        ? ": no date is ahead that could be taken out."
                                        : ": " + (dates == 1 ? "1 date" : dates + " dates") + " taken out."),
                Block.Buttons.of(add(cohort, true), many(cohort), open(cohort)));
    }

    static Card zoneQuestion(Seen cohort, Block menu) {
        return Card.of(
                Text.of("By the clock of which time zone are the dates of ")
                        .thenStrong(cohort.group().name())
                        .then("?"),
                menu,
                new Block.Note(Text.of("Carrel asks once: its next dates are taken to be in the same zone.")));
    }

    /** What is not clear about when it is: what would be is to be pressed. */
    static Refusal unclear(Dates.Answer.Unclear unclear, Action action, String option) {
        Refusal refusal = Refusal.of(Refusal.Kind.INPUT, unclear.why());
        for (String instead : unclear.instead().stream().limit(4).toList()) {
            Action other = action.with(option, instead);
            refusal = refusal.way(Button.press(
                    instead, instead.contains(Dates.RANGE) ? other.without(DateOptions.UNTIL.name()) : other));
        }
        return refusal.example("/cohort add when:\"2027-05-07 17:00\" what:\"Papers due\"")
                .way(Button.primary("Change the date", action.asking()));
    }

    static Refusal over(Item item, Action action) {
        return Refusal.of(Refusal.Kind.INPUT, "That is over: " + item.when().words() + ".")
                .way(Button.primary("Change the date", action.asking()));
    }

    static Refusal tooMany(Seen cohort, int dates) {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        "A cohort has at most " + Cohorts.MOST + " dates ahead; with these it would have " + dates
                                + ". Nothing was changed.")
                .way(see(cohort));
    }

    static Refusal notYours(Seen cohort) {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        "Only an organizer of “" + cohort.group().name()
                                + "” keeps its dates, or a moderator who sees into it.")
                .way(see(cohort))
                .way(open(cohort));
    }

    static Refusal notInside(Seen cohort) {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        "Only who is in “" + cohort.group().name() + "” sees the dates of its term.")
                .way(open(cohort));
    }

    static Refusal noCohort(Seen group) {
        return Refusal.of(
                        Refusal.Kind.INPUT,
                        "“" + group.group().name() + "” is no cohort: only a cohort has the dates of a term.")
                .way(open(group));
    }

    static Refusal archived(Seen group) {
        return Refusal.of(Refusal.Kind.INPUT, "“" + group.group().name() + "” is archived.")
                .way(open(group));
    }

    static Refusal unknown(String typed) {
        String shown = typed.length() <= Groups.LONGEST_NAME ? typed : typed.substring(0, Groups.LONGEST_NAME) + "…";
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        "There is no group "
                                + (CohortOption.number(typed).isPresent() ? shown : "called “" + shown + "”")
                                + " that you can see.")
                .way(Button.press("All groups", Action.of("group", "list")));
    }

    static Refusal gone() {
        return Refusal.of(Refusal.Kind.UNKNOWN, "There is no such cohort that you can see.")
                .way(Button.press("All groups", Action.of("group", "list")));
    }

    static Refusal unknownDate() {
        return Refusal.of(Refusal.Kind.UNKNOWN, "There is no such date that you can see.")
                .way(Button.press("Dates of my cohort", Action.of("cohort", "dates")));
    }

    static Refusal none(boolean keeping) {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN,
                        keeping
                                ? "You organize no cohort. Who organizes one keeps the dates of its term."
                                : "You are in no cohort yet. A cohort is a group with a program and a start term.")
                .example("/group create name:\"Kent, fall 2026\" kind:cohort program:kent term:\"fall 2026\"")
                .way(Button.press("All groups", Action.of("group", "list")))
                .way(Button.press("Create a group", Action.of("group", "create").asking()));
    }
}
