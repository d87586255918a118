package dev.carrel.feature.digest;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What moderators see of where the last week is summed up for them. */
final class SummaryCards {
    private static final Action SUMMARY = Action.of("moderate", "digest");
    private static final Button SHOW = Button.press("See the last week", SUMMARY);
    private static final Button STOP =
            Button.press("Stop", SUMMARY.with(SummaryCommand.STOP.name(), "yes").inPlace());
    private static final Button REPORT = Button.press("Four weeks", Action.of("moderate", "report"));

    private final ZoneId zone;
    private final boolean zoneKnown;

    SummaryCards(ZoneId zone, boolean zoneKnown) {
        this.zone = zone;
        this.zoneKnown = zoneKnown;
    }

    /**
     * Where it is summed up, and what that would say of the last week.
     *
     * @param all one, or none, or as many as the communities had that were joined
     */
    Card overview(List<Chosen> all, Optional<Card> lastWeek) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(lastWeek.map(Card::headline)
                .orElseGet(() -> Text.of("There is nothing to say of the last week, so nothing would be posted."))));
        lastWeek.ifPresent(card -> card.blocks().stream()
                .filter(block -> !(block instanceof Block.Buttons))
                .forEach(blocks::add));
        blocks.add(Block.Picker.place(
                all.isEmpty() ? "Choose a channel for it" : "Choose another channel",
                SUMMARY.inPlace().choosing(SummaryCommand.CHANNEL.name())));
        blocks.add(all.isEmpty() ? Block.Buttons.of(REPORT) : Block.Buttons.of(STOP, REPORT));
        blocks.add(note());
        return Card.of(headline(all), blocks.toArray(Block[]::new));
    }

    private Text headline(List<Chosen> all) {
        if (all.isEmpty()) {
            return Text.of("The last week is summed up in no channel.");
        }
        Text where = Text.of("The last week is summed up every Monday at 08:00 " + zone.getId() + " in ");
        for (int i = 0; i < all.size(); i++) {
            where = where.then(i == 0 ? "" : " and ")
                    .then(Inline.Name.of(all.get(i).place()));
        }
        return where.then(".");
    }

    Card chosen(Chosen chosen) {
        List<Button> ways = new ArrayList<>(List.of(SHOW, STOP));
        if (!zoneKnown) {
            ways.add(Button.press(
                    "Set the time zone here", Action.of("moderate", "setup").with("step", "clock")));
        }
        return new Card(
                Tone.GOOD,
                Text.of(Inline.Name.of(chosen.place()))
                        .then(" gets a summary of the last week every Monday at 08:00 " + zone.getId()
                                + ", and nothing when there is nothing to say."),
                List.of(new Block.Buttons(ways), note()));
    }

    static Card stopped() {
        return new Card(
                Tone.GOOD,
                Text.of("The last week is not summed up any more."),
                List.of(Block.Buttons.of(SHOW, REPORT)));
    }

    static Refusal notOn() {
        return Refusal.of(
                        Refusal.Kind.UNKNOWN, "The last week is summed up in no channel, so there is nothing to stop.")
                .way(SHOW);
    }

    private Block note() {
        return new Block.Note(Text.of("Everybody in the channel can read it, so a channel of moderators suits best."
                + " It has counts alone, and names nobody, no group and no feed."
                + (zoneKnown ? "" : " No time zone is set here, so it is UTC.")));
    }
}
