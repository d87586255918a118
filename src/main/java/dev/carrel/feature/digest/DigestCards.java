package dev.carrel.feature.digest;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What moderators see of the channels that are told of a week. */
final class DigestCards {
    private static final Action DIGEST = Action.of("event", "digest");
    private static final Button ALL = Button.press("Which channels", DIGEST.inPlace());
    private static final Button PREVIEW = Button.press("What is on this week", WeekCards.WEEK);

    private final List<Chosen> all;
    private final ZoneId zone;
    private final boolean zoneKnown;

    DigestCards(List<Chosen> all, ZoneId zone, boolean zoneKnown) {
        this.all = all;
        this.zone = zone;
        this.zoneKnown = zoneKnown;
    }

    /** Which channels there are, and the menu for another one. */
    Card overview(boolean asCard, Invocation invocation) {
        List<Block> blocks = new ArrayList<>();
        if (!all.isEmpty()) {
            int from = CommonOptions.from(invocation, all.size());
            blocks.add(new Block.Listing(
                    all.stream().skip(from).map(DigestCards::entry).toList(), from, all.size(), DIGEST.inPlace()));
        }
        blocks.add(Block.Picker.place(
                asCard ? "Choose a channel for a card" : "Choose a channel for a message on Mondays",
                DIGEST.with(DigestCommand.AS.name(), (asCard ? Form.CARD : Form.MESSAGE).key())
                        .inPlace()
                        .choosing(DigestCommand.CHANNEL.name())));
        List<Button> ways = new ArrayList<>();
        ways.add(
                asCard
                        ? Button.press("A message on Mondays instead", as(Form.MESSAGE))
                        : Button.press("A card that changes instead", as(Form.CARD)));
        ways.add(PREVIEW);
        blocks.add(new Block.Buttons(ways));
        blocks.add(note());
        return Card.of(
                Text.of(
                        all.isEmpty()
                                ? "No channel is told what is on in a week."
                                : all.size() == 1
                                        ? "1 channel is told what is on in a week."
                                        : all.size() + " channels are told what is on in a week."),
                blocks.toArray(Block[]::new));
    }

    private static Action as(Form form) {
        return DIGEST.with(DigestCommand.AS.name(), form.key()).inPlace();
    }

    private static Block.Entry entry(Chosen chosen) {
        return new Block.Entry(
                "",
                Text.of(Inline.Name.of(chosen.place())),
                List.of(Text.of(
                        chosen.kept() ? "one card a week that changes with the plans" : "a message on Mondays")),
                Optional.of(stop(chosen)));
    }

    private static Button stop(Chosen chosen) {
        return Button.press(
                "Stop",
                DIGEST.with(DigestCommand.STOP.name(), Long.toString(chosen.id()))
                        .inPlace());
    }

    Card chosen(Chosen chosen) {
        Text who = Text.of(Inline.Name.of(chosen.place()));
        Text what = chosen.kept()
                ? who.then(
                        " gets a card of this week now, which changes with the plans, and a new one every Monday at 08:00 "
                                + zone.getId() + ".")
                : who.then(" is told every Monday at 08:00 " + zone.getId()
                        + " what is on in the week, and nothing when nothing is.");
        List<Button> ways = new ArrayList<>(List.of(PREVIEW, ALL, stop(chosen)));
        if (!zoneKnown) {
            ways.add(Button.press(
                    "Set the time zone here", Action.of("moderate", "setup").with("step", "clock")));
        }
        return new Card(Tone.GOOD, what, List.of(new Block.Buttons(ways), note()));
    }

    Card stopped(Chosen chosen) {
        return new Card(
                Tone.GOOD,
                Text.of(Inline.Name.of(chosen.place())).then(" is not told any more what is on in a week."),
                List.of(Block.Buttons.of(ALL)));
    }

    private Block note() {
        return new Block.Note(Text.of("Events and sessions of open groups are shown, never those of private ones."
                + (zoneKnown ? "" : " No time zone is set here, so it is UTC.")));
    }

    static Refusal notChosen() {
        return Refusal.of(Refusal.Kind.UNKNOWN, "That channel is not told of a week, so there is nothing to stop.")
                .way(ALL);
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        Digests.MOST + " channels are told what is on in a week, which is the most. Stop one, and this"
                                + " one can be chosen.")
                .way(ALL);
    }
}
