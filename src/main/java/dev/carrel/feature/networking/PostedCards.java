package dev.carrel.feature.networking;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Role;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.gathering.Answer;
import dev.carrel.gathering.GatheringAnswer;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.MeetingWords;
import dev.carrel.gathering.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Draws events that people have posted. */
final class PostedCards {
    private PostedCards() {}

    /** {@code Archives Webinar: Tue 1 Dec 2026, 19:00–20:00 America/New_York (UTC−5)}; or that it is not held. */
    static Text headline(Posted event) {
        String state = switch (event.occurrence().state()) {
            case HELD -> "";
            case SKIPPED -> "skipped, not held on ";
            case CANCELLED -> "cancelled, not held on ";
        };
        return Text.strong(event.plan().title()).then(": " + state + MeetingWords.planned(event.occurrence()));
    }

    /** An event for one reader, with their answer and what they may do. */
    static Card shown(Text headline, Posted event, Caller reader, Instant now, Block... more) {
        return shown(Tone.NEUTRAL, headline, event, reader, now, more);
    }

    static Card shown(Tone tone, Text headline, Posted event, Caller reader, Instant now, Block... more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(MeetingWords.forReader(event.occurrence(), reader.zone(), now)));
        blocks.addAll(facts(event, now));
        if (event.isAhead(now)) {
            MeetingWords.own(event.meeting(), reader.zone(), now)
                    .ifPresent(own -> blocks.add(new Block.Paragraph(own)));
        }
        blocks.addAll(List.of(more));
        List<Button> ways = new ArrayList<>();
        if (event.isAhead(now)) {
            ways.addAll(answersInPlace(event));
        }
        if (event.isAhead(now)
                && event.meeting().answer().filter(Answer::isReminded).isPresent()) {
            ways.add(Button.press("Remind me otherwise", RemindCommand.action(event.id())));
        }
        event.link().ifPresent(link -> ways.add(Button.open("Open its page", link)));
        event.recording().ifPresent(link -> ways.add(Button.open("See it again", link)));
        if (event.isOver(now) && event.hasCome() && !event.isPostedBy(reader.member())) {
            ways.add(Button.press("Say how it was", PostedOption.action("feedback", event.id())));
        }
        if (event.isOver(now) && reader.role().covers(Role.ORGANIZER)) {
            ways.add(HeardCommand.open(event));
            ways.add(Button.press("Recording", PostedOption.action("recording", event.id())));
        }
        if (event.isAhead(now) && reader.role().covers(Role.ORGANIZER)) {
            ways.add(Button.press("Edit", EditCommand.form(event)));
            ways.add(
                    event.gathering().isSeries()
                            ? Button.press("Skip or cancel", SkipCommand.action(event.id()))
                            : Button.press("Cancel", CancelCommand.action(event.id())));
        }
        ways.add(EventCards.AHEAD);
        blocks.add(new Block.Buttons(ways));
        blocks.add(note(event));
        return new Card(tone, headline, blocks);
    }

    /** The same for everybody in a channel: nobody's own answer, and buttons that each uses for themselves. */
    static Card shared(Posted event, Caller reader, Instant now) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(MeetingWords.forReader(event.occurrence(), reader.zone())));
        blocks.addAll(facts(event, now));
        List<Button> ways = new ArrayList<>();
        if (event.isAhead(now)) {
            ways.add(Button.primary("Going", RsvpCommand.action(event.id(), Answer.GOING)));
            ways.add(Button.press("Maybe", RsvpCommand.action(event.id(), Answer.MAYBE)));
            ways.add(Button.press("Can’t come", RsvpCommand.action(event.id(), Answer.DECLINED)));
        }
        event.link().ifPresent(link -> ways.add(Button.open("Open its page", link)));
        event.recording().ifPresent(link -> ways.add(Button.open("See it again", link)));
        ways.add(Button.press("Details", PostedOption.action("show", event.id())));
        blocks.add(new Block.Buttons(ways));
        blocks.add(note(event));
        return new Card(event.occurrence().isHeld() ? Tone.NEUTRAL : Tone.CAUTION, headline(event), blocks);
    }

    /** To somebody who comes: it begins, and where. */
    static Card begun(Posted event, Optional<Text> late) {
        List<Block> blocks = new ArrayList<>();
        late.ifPresent(words -> blocks.add(new Block.Paragraph(words)));
        if (!event.plan().venue().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("Where: " + event.plan().venue())));
        }
        List<Button> ways = new ArrayList<>();
        event.link().ifPresent(link -> ways.add(Button.open("Open its page", link)));
        ways.add(open(event));
        ways.add(Button.press(
                "Can’t come", RsvpCommand.action(event.id(), Answer.DECLINED).inPlace()));
        blocks.add(new Block.Buttons(ways));
        return Card.of(Text.of("Starting now: ").then(headline(event)), blocks.toArray(Block[]::new));
    }

    private static List<Block> facts(Posted event, Instant now) {
        List<Block> blocks = new ArrayList<>();
        series(event).ifPresent(words -> blocks.add(new Block.Paragraph(Text.of("Held " + words + "."))));
        MeetingWords.unusual(event.occurrence()).forEach(line -> blocks.add(new Block.Paragraph(line)));
        if (!event.plan().venue().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Text.of("Where: ").then(MeetingWords.venue(event.plan().venue()))));
        }
        if (!event.plan().about().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(event.plan().about())));
        }
        blocks.addAll(event.details().particulars().blocks());
        if (event.isAhead(now)) {
            blocks.add(new Block.Paragraph(Text.of(MeetingWords.tally(event.meeting()) + ".")));
            if (event.keepsLink()) {
                blocks.add(new Block.Paragraph(Text.of("Whoever is going sees its link.")));
            }
        }
        return blocks;
    }

    /** When a series is held. */
    private static Optional<String> series(Posted event) {
        Timing timing = event.plan().timing();
        return timing.repeat().map(repeat -> MeetingWords.series(timing, repeat));
    }

    private static Block note(Posted event) {
        return new Block.Note(Text.of(
                event.details().sort().words() + ", posted here. Event " + PostedOption.number(event.id()) + "."));
    }

    private static List<Button> answersInPlace(Posted event) {
        Optional<Answer> own = event.meeting().answer();
        List<Button> ways = new ArrayList<>();
        if (own.filter(answer -> answer == Answer.GOING || answer == Answer.WAITING)
                .isEmpty()) {
            String label = own.filter(Answer.OFFERED::equals).isPresent() ? "Take the place" : "Going";
            ways.add(Button.primary(
                    label, RsvpCommand.action(event.id(), Answer.GOING).inPlace()));
        }
        if (own.filter(Answer.MAYBE::equals).isEmpty()) {
            ways.add(Button.press(
                    "Maybe", RsvpCommand.action(event.id(), Answer.MAYBE).inPlace()));
        }
        if (own.filter(Answer.DECLINED::equals).isEmpty()) {
            ways.add(Button.press(
                    own.filter(Answer.WAITING::equals).isPresent() ? "Leave the waitlist" : "Can’t come",
                    RsvpCommand.action(event.id(), Answer.DECLINED).inPlace()));
        }
        return ways;
    }

    static Block.Entry entry(Posted event, Caller reader, Instant now) {
        List<Text> lines = new ArrayList<>();
        lines.add(MeetingWords.forReader(event.occurrence(), reader.zone(), now));
        series(event).ifPresent(words -> lines.add(Text.of(words)));
        Text own = MeetingWords.own(event.meeting(), reader.zone(), now)
                .map(said -> Text.of(" ").then(said))
                .orElse(Text.empty());
        Particulars particulars = event.details().particulars();
        if (!particulars.inShort().isEmpty()) {
            lines.add(Text.of(particulars.inShort()));
        }
        lines.add(Text.of(event.details().sort().words() + " · posted here · " + MeetingWords.tally(event.meeting())
                        + ".")
                .then(own));
        return new Block.Entry(
                "",
                Text.strong(event.plan().title()),
                lines,
                Optional.of(Button.press("Show", PostedOption.action("show", event.id()))));
    }

    /** Asks before something is done that others feel. */
    static Block confirm(Posted event, String yes, Action action, Button... more) {
        List<Button> ways = new ArrayList<>();
        ways.add(Button.press("Keep it", PostedOption.action("show", event.id()).inPlace()));
        ways.add(new Button.Press(
                yes, action.with(CommonOptions.SURE.name(), "yes").inPlace(), Button.Look.DANGER));
        ways.addAll(List.of(more));
        return new Block.Buttons(ways);
    }

    static Button open(Posted event) {
        return Button.press("Open the event", PostedOption.action("show", event.id()));
    }

    /** The card for what was done, which is the same when it was so already, or the refusal. */
    static Reply answer(GatheringAnswer answer, Posted before, Function<Posted, Card> done) {
        return switch (answer) {
            case GatheringAnswer.Done it -> Reply.show(done.apply(before.with(it.meeting())));
            case GatheringAnswer.Already it -> Reply.show(done.apply(before.with(it.meeting())));
            case GatheringAnswer.NotHeld it -> Reply.refuse(closed(before.with(it.meeting()), " is not held."));
            case GatheringAnswer.Over it -> Reply.refuse(closed(before.with(it.meeting()), " is over."));
            case GatheringAnswer.TooEarly it -> Reply.refuse(closed(before.with(it.meeting()), " has not begun."));
            case GatheringAnswer.TooMany tooMany -> Reply.refuse(tooMany());
            case GatheringAnswer.NotYours notYours -> Reply.refuse(gone());
            case GatheringAnswer.Unknown unknown -> Reply.refuse(gone());
        };
    }

    private static Refusal closed(Posted event, String why) {
        return Refusal.of(
                        Refusal.Kind.EXPIRED,
                        "“" + event.plan().title() + "” on " + MeetingWords.planned(event.occurrence()) + why)
                .way(EventCards.AHEAD)
                .way(open(event));
    }

    static Refusal tooMany() {
        return Refusal.of(
                        Refusal.Kind.LIMIT,
                        Gatherings.MOST_AHEAD
                                + " posted events are ahead, which is the most. Cancel some, and this can be posted.")
                .way(EventCards.AHEAD);
    }

    static Refusal gone() {
        return Refusal.of(Refusal.Kind.UNKNOWN, "There is no such event that was posted here.")
                .way(EventCards.AHEAD);
    }
}
