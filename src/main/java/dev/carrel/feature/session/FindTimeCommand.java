package dev.carrel.feature.session;

import static dev.carrel.chat.Words.say;

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
                    Text.of(say(
                            "In which time zone do you want to see the times?",
                            "Dans quel fuseau horaire voulez-vous voir les horaires ?",
                            "¿En qué zona horaria quiere ver las horas?")),
                    zoneMenu.apply(
                            caller,
                            invocation
                                    .action()
                                    .with(
                                            GroupChoice.NAME,
                                            Long.toString(seen.id().value()))
                                    .inPlace()
                                    .choosing(PlanOptions.ZONE.name())),
                    ScheduleCommand.remembered()));
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
                    Text.of(
                                    members.size() == 1
                                            ? say(
                                                    "Nobody else is in ",
                                                    "Personne d’autre n’est dans ",
                                                    "No hay nadie más en ")
                                            : say(
                                                    "Only one other member is in ",
                                                    "Un seul autre membre est dans ",
                                                    "Solo hay otro miembro en "))
                            .thenStrong(wish.name())
                            .then("."),
                    say(
                            "Times are found for three members and more: with fewer, they would say whose free hours they are.",
                            "Des moments sont proposés à partir de trois membres : avec moins, ils diraient à qui sont ces heures libres.",
                            "Se proponen horas a partir de tres miembros: con menos, dirían de quién son las horas libres."),
                    own);
        }
        if (guests.size() - (own ? 1 : 0) < FEWEST_OTHERS) {
            return without(wish, told(wish, guests.size(), members.size()), tooFew(), own);
        }
        List<Slot> slots = slots(wish, guests);
        if (slots.isEmpty()) {
            return without(
                    wish,
                    Text.of(nobodyFree(MeetingWords.length(wish.length()))),
                    told(guests.size(), members.size())
                            + say(
                                    " A shorter session may do.",
                                    " Une séance plus courte irait peut-être.",
                                    " Quizá sirva una sesión más corta."),
                    own);
        }
        return found(wish, slots, guests.size(), members.size(), own);
    }

    private static Text told(Wish wish, int told, int members) {
        if (told == 0) {
            return Text.of(say("Nobody in ", "Dans ", "En "))
                    .thenStrong(wish.name())
                    .then(say(
                            " has told their free hours yet.",
                            ", personne n’a encore dit ses heures libres.",
                            " nadie ha dicho todavía sus horas libres."));
        }
        String of = told + say(" of ", " sur ", " de ") + members;
        return Text.of(say("In ", "Dans ", "En "))
                .thenStrong(wish.name())
                .then(
                        told == 1
                                ? say(
                                        " only " + of + " has told their free hours.",
                                        ", seulement " + of + " a dit ses heures libres.",
                                        " solo " + of + " ha dicho sus horas libres.")
                                : say(
                                        " only " + of + " have told their free hours.",
                                        ", seulement " + of + " ont dit leurs heures libres.",
                                        " solo " + of + " han dicho sus horas libres."));
    }

    private static String told(int told, int members) {
        return say(
                told + " of " + members + " members have told their free hours.",
                told < 2
                        ? told + " membre sur " + members + " a dit ses heures libres."
                        : told + " membres sur " + members + " ont dit leurs heures libres.",
                told + " de " + members + " miembros " + (told == 1 ? "ha dicho" : "han dicho") + " sus horas libres.");
    }

    private static String nobodyFree(String length) {
        return say(
                "Nobody who told their free hours is free for " + length + " on end that week.",
                "Cette semaine-là, aucune des personnes qui ont dit leurs heures libres n’est libre " + length
                        + " de suite.",
                "Esa semana, nadie de quienes dijeron sus horas libres está libre " + length + " sin interrupción.");
    }

    private static String tooFew() {
        return say(
                "Times are found when two members besides you have told theirs: before that, they would say whose they"
                        + " are. Ask the others to tell theirs.",
                "Des moments sont proposés quand deux membres, en plus de vous, ont dit leurs heures : avant, ils diraient"
                        + " à qui elles sont. Demandez aux autres de dire les leurs.",
                "Se proponen horas cuando dos miembros, además de usted, han dicho las suyas: antes, dirían de quién"
                        + " son. Pida a los demás que digan las suyas.");
    }

    private static String myself() {
        return say("Choose a time myself", "Choisir moi-même un moment", "Elegir yo la hora");
    }

    /** What to do when there is no time to offer. */
    private static Card without(Wish wish, Text headline, String why, boolean own) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.primary(myself(), schedule(wish).asking()));
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
                    say("Let members vote", "Faire voter les membres", "Que voten los miembros"),
                    PollCommand.action(wish.group(), wish.length(), times, wish.zone())));
        }
        if (wish.weeks() < MOST_WEEKS) {
            buttons.add(
                    week(wish, say("A week later", "Une semaine plus tard", "Una semana después"), wish.weeks() + 1));
        }
        if (wish.weeks() > 1) {
            buttons.add(
                    week(wish, say("A week earlier", "Une semaine plus tôt", "Una semana antes"), wish.weeks() - 1));
        }
        buttons.add(Button.press(myself(), schedule(wish).asking()));
        buttons.addAll(ways(wish, own));
        return Card.of(
                Text.of(say("When ", "Quand ", "Cuándo puede reunirse "))
                        .thenStrong(wish.name())
                        .then(say(" can meet for ", " peut se réunir pendant ", " durante ")
                                + MeetingWords.length(wish.length())
                                + say(
                                        ", the best time first.",
                                        ", le meilleur moment d’abord.",
                                        ", la mejor hora primero.")),
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
                List.of(Text.of(coming(slot.coming(), told) + hardship(slot))),
                Optional.of(Button.press(PollCards.schedule(), schedule)));
    }

    private static String coming(int many, int told) {
        return say(
                many + " of " + told + " who told their hours can come; ",
                "Sur les " + told + " personnes qui ont dit leurs heures, " + many
                        + (many < 2 ? " peut venir ; " : " peuvent venir ; "),
                "De las " + told + " personas que dijeron sus horas, " + many
                        + (many == 1 ? " puede ir; " : " pueden ir; "));
    }

    /** How unkind the hour is, as counts. */
    private static String hardship(Slot slot) {
        List<String> parts = new ArrayList<>();
        if (slot.early() > 0) {
            parts.add(say("before 8:00 for ", "avant 8:00 pour ", "antes de las 8:00 para ") + slot.early());
        }
        if (slot.late() > 0) {
            parts.add(say("after 22:00 for ", "après 22:00 pour ", "después de las 22:00 para ") + slot.late());
        }
        return (parts.isEmpty()
                        ? say("by day for all of them", "de jour pour tout le monde", "de día para todas")
                        : String.join(", ", parts))
                + ".";
    }

    private static Action schedule(Wish wish) {
        return ScheduleCommand.action(wish.group().id(), wish.length());
    }

    private static Button week(Wish wish, String label, int weeks) {
        return Button.press(label, wish.action().with(WEEKS.name(), Integer.toString(weeks)));
    }

    private static List<Button> ways(Wish wish, boolean own) {
        return List.of(
                Button.press(
                        own
                                ? say("My free hours", "Mes heures libres", "Mis horas libres")
                                : say("Tell my free hours", "Dire mes heures libres", "Decir mis horas libres"),
                        Action.of("profile", "free")),
                GroupChoice.open(wish.group()));
    }

    private static Block note() {
        return new Block.Note(Text.of(say(
                        "Members tell when they are free, for themselves alone: ",
                        "Chaque membre dit quand il est libre, pour soi seul : ",
                        "Cada miembro dice cuándo está libre, solo para sí: "))
                .thenCode("/profile free tue,thu 18:00-21:00")
                .then("."));
    }
}
