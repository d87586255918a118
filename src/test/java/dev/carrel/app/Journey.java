package dev.carrel.app;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Request;
import dev.carrel.config.Reading;
import dev.carrel.config.SettingsReader;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.ManualClock;
import dev.carrel.testkit.PostOffice;
import dev.carrel.testkit.RawWords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The whole bot on a clock that a test moves, in front of a Discord and a Slack that keep what they are sent. One thread. */
final class Journey implements AutoCloseable {
    static final SpaceId SERVER = new SpaceId(Platform.DISCORD, "100");
    static final SpaceId WORKSPACE = new SpaceId(Platform.SLACK, "T1");

    final ManualClock clock;
    final PostOffice discord = new PostOffice(Platform.DISCORD);
    final PostOffice slack = new PostOffice(Platform.SLACK);
    private final Path folder;
    private Lifecycle lifecycle = new Lifecycle();
    private Bot bot;

    /** Starts at this moment, with an empty database in this folder. */
    static Journey at(String moment, Path folder) {
        return new Journey(ManualClock.at(moment), folder);
    }

    private Journey(ManualClock clock, Path folder) {
        this.clock = clock;
        this.folder = folder;
        this.bot = start();
    }

    private Bot start() {
        Map<String, String> environment = Map.of(
                "CARREL_DATABASE_URL",
                "jdbc:h2:file:" + folder.resolve("journey"),
                "CARREL_CATALOGUE_DIRECTORY",
                catalogue().toString(),
                "CARREL_LOG_LEVEL",
                "error",
                "CARREL_HTTP_PUBLIC_URL",
                "https://carrel.example.org/",
                "CARREL_FEEDS_ALLOW_LOOPBACK",
                "true");
        if (new SettingsReader(environment, Path.of(".")).read() instanceof Reading.Ready ready) {
            Bot started = Bot.start(ready.settings(), clock, lifecycle);
            started.deliver(List.of(discord, slack), lifecycle);
            return started;
        }
        throw new AssertionError("the standard settings do not fit");
    }

    /** Where a test puts files that are laid over the catalogue when the bot is started again. */
    Path catalogue() {
        return folder.resolve("catalogue");
    }

    /** Stops the bot and starts it again so much later. */
    void away(Duration time) {
        lifecycle.close();
        clock.advance(time);
        lifecycle = new Lifecycle();
        bot = start();
    }

    /** The bot that runs at the moment. */
    Bot bot() {
        return bot;
    }

    /** Time goes by. */
    void passes(Duration time) {
        clock.advance(time);
    }

    /** Somebody on Discord, or on Slack. */
    Traveller on(Platform platform, String name) {
        return on(platform == Platform.DISCORD ? SERVER : WORKSPACE, name, Role.STUDENT);
    }

    Traveller on(SpaceId space, String name, Role role) {
        return new Traveller(new Origin(
                new PersonId(space.platform(), name),
                space,
                new PlaceId(space.platform(), "general"),
                role,
                Locale.ENGLISH));
    }

    /** Two moderators make the server and the workspace one community. */
    void links() {
        links(on(SERVER, "9", Role.MODERATOR), on(WORKSPACE, "U9", Role.MODERATOR));
    }

    /** The same, by these moderators; what the first one is told of it is read. */
    void links(Traveller here, Traveller there) {
        here.says("/moderate link-space");
        here.presses("Get a code");
        there.says("/moderate link-space code:" + CommunityDesk.code(here.card()));
        there.presses("Yes, join");
        discord.letter();
    }

    @Override
    public void close() {
        lifecycle.close();
    }

    /** Somebody who asks, and presses what they see. */
    final class Traveller {
        private final Origin origin;
        private Answer newest;

        private Traveller(Origin origin) {
            this.origin = origin;
            this.newest = bot.router().answer(origin, new Request.Typed("/carrel about"));
        }

        String says(String line) {
            newest = bot.router().answer(origin, new Request.Typed(line));
            return words();
        }

        /** Presses the first button of this label on what they saw last. */
        String presses(String label) {
            for (Block block : card().blocks()) {
                for (Button button : buttons(block)) {
                    if (button instanceof Button.Press press && press.label().equals(label)) {
                        return does(press.action(), List.of());
                    }
                }
            }
            throw new AssertionError("no button " + label + " on:\n" + words());
        }

        private static List<Button> buttons(Block block) {
            return switch (block) {
                case Block.Buttons buttons -> buttons.buttons();
                case Block.Listing list ->
                    list.entries().stream()
                            .flatMap(entry -> entry.open().stream())
                            .toList();
                default -> List.of();
            };
        }

        /** Chooses what has this label in a menu of what they saw last. */
        String chooses(String label) {
            for (Block block : card().blocks()) {
                if (block instanceof Block.Menu menu) {
                    var found = menu.choices().stream()
                            .filter(choice -> choice.label().contains(label))
                            .findFirst();
                    if (found.isPresent()) {
                        return does(menu.action(), List.of(found.get().value()));
                    }
                }
            }
            throw new AssertionError("no choice " + label + " on:\n" + words());
        }

        String does(Action action, List<String> chosen) {
            newest =
                    bot.router().answer(origin, new Request.Pressed(newest.ids().idOf(action), chosen));
            return words();
        }

        /** Answers the form that they were asked to fill in. */
        String submits(Map<String, String> answers) {
            Reply.Ask asked = (Reply.Ask) newest.reply();
            newest = bot.router()
                    .answer(
                            origin,
                            new Request.Submitted(newest.ids().idOf(asked.form().submit()), answers));
            return words();
        }

        Origin origin() {
            return origin;
        }

        Reply reply() {
            return newest.reply();
        }

        Card card() {
            return switch (newest.reply()) {
                case Reply.Show show -> show.card();
                case Reply.Refuse refuse -> refuse.refusal().card();
                case Reply.Ask ask -> ask.form().invitation();
            };
        }

        String words() {
            return RawWords.of(card(), origin.person().platform());
        }
    }
}
