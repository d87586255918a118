package dev.carrel.platform.slack;

import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Form;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.testkit.SampleBot;
import dev.carrel.testkit.SampleCommands;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A bot on a workspace, with a command that is answered when the test says so. */
final class Running implements AutoCloseable {
    private static final Words ANY = Words.of("A sample", "Un exemple", "Un ejemplo");

    final Workspace workspace = new Workspace();
    final BlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();
    final BlockingQueue<ChatEvent> events = new LinkedBlockingQueue<>();
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch finish = new CountDownLatch(1);
    final SlackPlatform slack;

    private Running(String prefix) {
        List<Command> commands = new ArrayList<>(SampleCommands.all());
        commands.add(new Lookup(Declaration.of("slow look", ANY), false));
        commands.add(new Lookup(Declaration.of("slow tell", ANY).seenByAll(), false));
        commands.add(new Lookup(Declaration.of("slow ask", ANY), true));
        commands.add(new Lookup(Declaration.of("slow survey", ANY).seenByAll(), true));
        commands.add(new Panel());
        commands.add(SampleCommands.chart());
        SlackSettings settings =
                new SlackSettings(Optional.of("xapp-test"), Optional.empty(), workspace.apiUrl(), prefix);
        this.slack = new SlackPlatform(
                settings,
                new Access.OneWorkspace("xoxb-test"),
                SampleBot.of(commands).router(),
                events::add,
                InstantSource.system(),
                ignored -> Duration.ofMillis(1),
                pauses::add);
    }

    /** A bot that has not been started. */
    static Running stopped() {
        return new Running("");
    }

    /** A bot that is connected. */
    static Running connected() {
        return connected("");
    }

    static Running connected(String prefix) {
        Running running = new Running(prefix);
        running.slack.start();
        running.workspace.sockets().awaitOpened(2);
        return running;
    }

    @Override
    public void close() {
        finish.countDown();
        slack.stop();
        workspace.close();
    }

    /** Waits for the test, then shows a card or asks for more. */
    private final class Lookup implements Command {
        private final Declaration declaration;
        private final boolean asks;

        Lookup(Declaration declaration, boolean asks) {
            this.declaration = declaration;
            this.asks = asks;
        }

        @Override
        public Declaration declaration() {
            return declaration;
        }

        @Override
        public Reply run(Invocation invocation) {
            begun.countDown();
            try {
                finish.await();
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
            return asks ? Reply.ask(Panel.form()) : Reply.show(Card.of(Text.of("Found")));
        }
    }

    /** A card with every kind of way on: in place, beside, a form, a link. */
    private static final class Panel implements Command {
        @Override
        public Declaration declaration() {
            return Declaration.of("panel", ANY).seenByAll();
        }

        static Form form() {
            return new Form(
                    "Say it",
                    Text.of("What is to be said?"),
                    List.of(new Form.Input.Words("text", "Text", "", true, "", 100, false)),
                    Action.of("sample", "say"));
        }

        @Override
        public Reply run(Invocation invocation) {
            Action say = Action.of("sample", "say").with("text", "it");
            return Reply.show(Card.of(
                    Text.of("The panel"),
                    Block.Buttons.of(
                            Button.press("In place", say.inPlace()),
                            Button.press("Beside", say),
                            Button.press("Ask", say.asking()),
                            Button.press(
                                    "Ask in place", Action.of("sample", "book").inPlace()),
                            Button.open("Read", URI.create("https://example.org/")))));
        }
    }
}
