package dev.carrel.feature.about;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.participation.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code /carrel privacy}: what is stored about who asks, in this version, and how to have it deleted. */
final class PrivacyCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
            "carrel privacy",
            Words.of(
                    "What Carrel stores about you, and how to have it deleted",
                    "Ce que Carrel garde sur vous, et comment le faire effacer",
                    "Qué guarda Carrel sobre ti y cómo hacer que se borre"));

    private static final String MOST = Arrays.stream(Kind.values())
            .map(kind -> kind.most() + " " + Character.toLowerCase(kind.words().charAt(0))
                    + kind.words().substring(1))
            .collect(Collectors.joining(", "));

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Caller caller = invocation.caller();
        List<Block.Field> stored = List.of(
                Block.Field.of(
                        "Community",
                        Text.of("that you belong to community "
                                + caller.community().value())),
                Block.Field.of(
                        "Identity",
                        Text.of("the id that " + caller.person().platform().key() + " gives you: ")
                                .thenCode(caller.person().raw())),
                Block.Field.of("Role", Text.of(caller.role().name().toLowerCase(Locale.ROOT))),
                Block.Field.of("Language", Text.of(caller.language().name().toLowerCase(Locale.ROOT))),
                Block.Field.of(
                        "Time zone",
                        Text.of(caller.zone().map(zone -> zone.getId()).orElse("not set")
                                + ", and how often you were asked for it")),
                Block.Field.of("Text mode", Text.of(caller.textMode() ? "on" : "off")),
                Block.Field.of(
                        "Notifications",
                        Text.of("your quiet hours, where each kind goes and on which platform, once you choose them")),
                Block.Field.of(
                        "Participation",
                        Text.of(
                                "whether you want to be counted and shown; how much of what you took part in on which day, and"
                                        + " after 30 days, or as many as whoever runs this Carrel has set, only in which week, for two"
                                        + " years; whom you thanked, for a day")),
                Block.Field.of(
                        "Codes",
                        Text.of("one to link accounts that you asked for, as a hash, and when you typed a wrong one")));
        return Reply.show(Card.of(
                Text.of(
                        "Carrel stores who you are here and how you like to be answered. It does not store what you write."),
                new Block.Heading("Stored about you now"),
                new Block.Fields(stored),
                new Block.Heading("What else to know"),
                new Block.Bullets(
                        List.of(
                                Text.of(
                                        "Messages are not read into storage. What you type to Carrel is answered and forgotten, with two exceptions:"
                                                + " a reminder keeps the words you gave it, until you cancel it or 90 days after it was over; and a button"
                                                + " whose command is long keeps that command, with the words you typed in it, so that the button still"
                                                + " works later."),
                                Text.of(
                                        "That you have written, reacted or spoken is counted, and never what you said. So that nobody gains by doing"
                                                + " more and more of it, there is a most that counts of one member on one day: "
                                                + MOST
                                                + "."),
                                Text.of(
                                        "Where this community is on Discord and on Slack, members on the other one read the name that you have here."
                                                + " Carrel asks for it when it is shown and stores none."),
                                Text.of(
                                        "Metrics and logs say which command was used and how long it took, not by whom or with what words."),
                                Text.of(
                                        "Answers marked private reach only you; the platform itself may keep what passes through it."))),
                new Block.Heading("To have it, or to have it deleted"),
                new Block.Paragraph(Text.of(
                        "A copy holds every entry that is yours, reminders and groups too. Erasing deletes all of it at"
                                + " once, after asking twice.")),
                Block.Buttons.of(
                        Button.press("Who may see what I do", Action.of("profile", "participation")),
                        Button.press("Get a copy", Action.of("profile", "export")),
                        Button.press("Erase it all", Action.of("profile", "erase")),
                        Button.press("What Carrel is", Action.of("carrel", "about")))));
    }
}
