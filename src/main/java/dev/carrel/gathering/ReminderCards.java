package dev.carrel.gathering;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.gathering.Reminding.Chosen;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Asks members when they want to be reminded, and draws what they have chosen. Pure. */
public final class ReminderCards {
    private static final String ALSO = "also ";
    private static final String NOT = "not ";
    private static final String NONE = "none";
    private static final String USUAL = "usual";

    /** How long before they want to be reminded. */
    public static final Option<LeadWish> BEFORE = Option.parsed(
                    "before",
                    Words.of(
                            "How long before: 24 hours, 3 hours, 1 hour, 15 minutes, start; none; or usual",
                            "Combien de temps avant : 24 hours, 3 hours, 1 hour, 15 minutes, start ; none ; ou usual",
                            "Cuánto antes: 24 hours, 3 hours, 1 hour, 15 minutes, start; none; o usual"),
                    (raw, caller) -> parse(raw.strip().toLowerCase(Locale.ROOT)))
            .takingTheRest();

    private ReminderCards() {}

    private static Parsed<LeadWish> parse(String text) {
        Optional<LeadWish> wish = text.equals(USUAL)
                ? Optional.of(new LeadWish.Usual())
                : text.startsWith(ALSO)
                        ? offered(text.substring(ALSO.length())).map(LeadWish.Also::new)
                        : text.startsWith(NOT)
                                ? offered(text.substring(NOT.length())).map(LeadWish.Without::new)
                                : LeadReader.read(text)
                                        .filter(Reminding.OFFERED::containsAll)
                                        .map(LeadWish.These::new);
        return wish.map(Parsed::value)
                .orElseGet(() -> Parsed.problem(
                        "You can be reminded 24 hours, 3 hours, 1 hour or 15 minutes before, at the start, or not at all.",
                        List.of("24 hours, 1 hour", "15 minutes, start", NONE, USUAL)));
    }

    private static Optional<Duration> offered(String text) {
        return LeadReader.lead(text.strip()).filter(Reminding.OFFERED::contains);
    }

    /**
     * When a member is reminded of one gathering, and what else they can choose.
     *
     * @param what its name
     * @param choosing the command that chooses
     * @param ways what else there is to do
     */
    public static Card of(
            Tone tone,
            String what,
            Meeting meeting,
            Chosen chosen,
            Action choosing,
            Caller reader,
            Instant now,
            List<Button> ways) {
        Occurrence occurrence = meeting.occurrence();
        ZoneId zone = reader.zone().orElseGet(occurrence::zone);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.of(next(occurrence, chosen, now)
                .map(moment -> "The next reminder is due on " + WallClock.words(moment, zone) + ".")
                .orElse("No reminder of this one is ahead."))));
        blocks.add(choices(
                chosen.leads(),
                choosing,
                (lead, on) -> !occurrence.start().minus(lead).isAfter(now)
                        ? "That has passed."
                        : on
                                ? "You are reminded on "
                                        + WallClock.words(occurrence.start().minus(lead), zone) + "."
                                : "You are not reminded."));
        List<Button> buttons = buttons(chosen.leads(), choosing);
        if (chosen.source() == Reminding.Source.OWN) {
            buttons.add(Button.press("As I usually am", with(choosing, USUAL)));
        }
        buttons.addAll(ways);
        blocks.add(new Block.Buttons(buttons));
        blocks.add(new Block.Note(Text.of(source(chosen)
                + (meeting.gathering().isSeries() ? " It holds for the whole series." : "")
                + (meeting.answer().filter(Answer::isReminded).isPresent()
                        ? ""
                        : " Once you have said that you come, or might, this is when you hear of it."))));
        Text headline = chosen.leads().isEmpty()
                ? Text.of("You are not reminded of ").thenStrong(what).then(".")
                : Text.of("You are reminded of ")
                        .thenStrong(what)
                        .then(" " + MeetingWords.reminders(chosen.leads()) + ".");
        return new Card(tone, headline, blocks);
    }

    private static Optional<Instant> next(Occurrence occurrence, Chosen chosen, Instant now) {
        return chosen.leads().stream()
                .map(lead -> occurrence.start().minus(lead))
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static String source(Chosen chosen) {
        return switch (chosen.source()) {
            case PLAN -> "That is what whoever planned it has chosen.";
            case USUAL -> "That is when you usually are.";
            case OWN -> "You have chosen that for it.";
        };
    }

    /** When a member is reminded of whatever they have not chosen anything for, and what else they can choose. */
    public static Card usual(Tone tone, Optional<List<Duration>> chosen, Action choosing, List<Button> ways) {
        List<Button> buttons = buttons(chosen.orElse(PlanOptions.USUAL_LEADS), choosing);
        if (chosen.isPresent()) {
            buttons.add(Button.press("As each was planned", with(choosing, USUAL)));
        }
        buttons.addAll(ways);
        return new Card(
                tone,
                chosen.map(leads -> leads.isEmpty()
                                ? Text.of("You are not reminded of sessions and events that you go to.")
                                : Text.of("You are reminded of sessions and events that you go to ")
                                        .thenStrong(MeetingWords.reminders(leads))
                                        .then("."))
                        .orElseGet(() -> Text.of("You are reminded of sessions and events that you go to when whoever"
                                + " planned them has chosen, usually "
                                + MeetingWords.reminders(PlanOptions.USUAL_LEADS) + ".")),
                List.of(
                        choices(
                                chosen.orElse(PlanOptions.USUAL_LEADS),
                                choosing,
                                (lead, on) -> (chosen.isPresent() ? "You are " : "You usually are ")
                                        + (on ? "reminded." : "not reminded.")),
                        new Block.Buttons(buttons),
                        new Block.Note(
                                Text.of("“Remind me otherwise” on the card of one you go to chooses for that one."
                                        + " What is posted in channels is the same for everybody."))));
    }

    private static Block choices(List<Duration> chosen, Action choosing, BiFunction<Duration, Boolean, String> state) {
        List<Block.Entry> entries = Reminding.OFFERED.stream()
                .map(lead -> {
                    boolean on = chosen.contains(lead);
                    return new Block.Entry(
                            "",
                            Text.strong(capital(MeetingWords.reminders(List.of(lead)))),
                            List.of(Text.of(state.apply(lead, on))),
                            Optional.of(Button.press(
                                    on ? "Don’t remind me" : "Remind me",
                                    with(choosing, (on ? NOT : ALSO) + typed(lead)))));
                })
                .toList();
        return new Block.Listing(entries, 0, entries.size(), choosing.inPlace());
    }

    private static List<Button> buttons(List<Duration> chosen, Action choosing) {
        List<Button> buttons = new ArrayList<>();
        if (!chosen.isEmpty()) {
            buttons.add(Button.press("Not at all", with(choosing, NONE)));
        }
        return buttons;
    }

    private static Action with(Action choosing, String before) {
        return choosing.with(BEFORE.name(), before).inPlace();
    }

    private static String typed(Duration lead) {
        return lead.isZero() ? "start" : MeetingWords.length(lead);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
