package dev.carrel.feature.networking;

import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Refusal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Draws how the page for everybody stands. */
final class PageCards {
    private static final Action PAGE = Action.of("event", "page");
    private static final Action ON = PAGE.with(PageCommand.STEP.name(), PageCommand.Step.ON.key());
    private static final Action OFF = PAGE.with(PageCommand.STEP.name(), PageCommand.Step.OFF.key());

    private static final String SHOWS =
            "It shows the events that are ahead, posted here or told by feeds, to people, calendar apps and search engines. No group and no "
                    + "session of one is on it, nobody’s name, not how many come, and no link that is only for those who go.";

    private PageCards() {}

    static Card off(boolean moderator) {
        return Card.of(
                Text.of("The events of this community are on no page for everybody."),
                moderator
                        ? Block.Buttons.of(Button.primary("Show them to everybody", ON), EventCards.AHEAD)
                        : Block.Buttons.of(EventCards.AHEAD),
                new Block.Note(Text.of(moderator ? SHOWS : "Moderators can switch one on.")));
    }

    /** Before anything is shown. */
    static Card question(Action again, boolean paused) {
        return Card.of(
                Text.of(
                        paused
                                ? "Show the events of both communities to everybody on the web?"
                                : "Show the events of this community to everybody on the web?"),
                new Block.Paragraph(Text.of(SHOWS)),
                Block.Buttons.of(
                        Button.primary("Show them", again.with(CommonOptions.SURE.name(), "yes")),
                        Button.press("Leave it as it is", PAGE.inPlace())),
                new Block.Note(
                        Text.of(
                                "You get an address to pass on. What is posted from then on is on it too. Switched off, the address is gone for good.")));
    }

    static Card on(PublicPage page, URI web, boolean moderator, Text said) {
        List<Button> buttons = new ArrayList<>(List.of(Button.open("Open the page", page.at(web))));
        if (moderator) {
            buttons.add(Button.press("Change its name", PAGE.asking()));
            buttons.add(Button.press("Switch it off", OFF));
        }
        buttons.add(EventCards.AHEAD);
        List<Block> blocks = new ArrayList<>();
        if (!page.name().isEmpty()) {
            blocks.add(new Block.Fields(List.of(Block.Field.of("Its name", Text.of(page.name())))));
        }
        blocks.add(new Block.Paragraph(Text.empty().thenCode(page.at(web).toString())));
        blocks.add(new Block.Buttons(buttons));
        blocks.add(
                new Block.Note(
                        Text.of(
                                "Whoever has the address can see the events that everybody here can see. Calendar apps and feed readers can follow it.")));
        return new Card(
                said.isEmpty() ? Tone.NEUTRAL : Tone.GOOD,
                said.then("The events of this community are on a page for everybody."),
                blocks);
    }

    static Card paused() {
        return new Card(
                Tone.CAUTION,
                Text.of("The page for everybody shows nothing since another community has become part of this one."),
                List.of(
                        new Block.Paragraph(Text.of(
                                "Its events would be on it too. Its address stays the same when you show it again.")),
                        Block.Buttons.of(
                                Button.primary("Show it again", ON), Button.press("Switch it off for good", OFF))));
    }

    static Card sureOff() {
        return Card.of(
                Text.of("Switch the page off? Its address will never work again."),
                Block.Buttons.of(
                        Button.press("Leave it as it is", PAGE.inPlace()),
                        new Button.Press(
                                "Switch it off",
                                OFF.with(CommonOptions.SURE.name(), "yes").inPlace(),
                                Button.Look.DANGER)),
                new Block.Note(
                        Text.of(
                                "It is gone at once, with its calendar and its feed. What others have taken over from it they may keep.")));
    }

    static Card turnedOff() {
        return new Card(
                Tone.GOOD,
                Text.of("Switched off. Nobody outside sees the events of this community any more."),
                List.of(Block.Buttons.of(Button.press("Show them to everybody again", ON), EventCards.AHEAD)));
    }

    static Refusal notAllowed() {
        return Refusal.of(Refusal.Kind.FORBIDDEN, "Moderators alone decide about the page for everybody.")
                .way(Button.press("Show the page", PAGE));
    }

    static Refusal unreachable(boolean on) {
        Refusal refusal = Refusal.of(
                Refusal.Kind.UNKNOWN,
                "This Carrel has no pages for everybody: whoever runs it has not said at which web address it is reached.");
        return (on ? refusal.way(Button.press("Switch it off", OFF)) : refusal).way(EventCards.AHEAD);
    }
}
