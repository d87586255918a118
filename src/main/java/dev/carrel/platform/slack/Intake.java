package dev.carrel.platform.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import dev.carrel.chat.Role;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.spi.Inbound;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes whatever Slack delivers, by socket or by signed request, to its command. Each delivery is acknowledged once; an act that is
 * delivered again is acknowledged and nothing more. Thread-safe; every method returns at once.
 */
final class Intake {
    /** The global shortcuts of the manifest, and whose form each opens. */
    static final Map<String, List<String>> SHORTCUTS = Map.of("find_program", List.of("program", "find"));

    /** What a link button is called: it needs no answer. A renderer may append {@code #n}. */
    private static final String LINK = "open";

    private static final Request HELP = new Request.Filled(List.of("carrel", "help"), new LinkedHashMap<>());

    private final Inbound inbound;
    private final Function<String, Voice> voices;
    private final People people;
    private final String prefix;
    private final Set<String> greeted = ConcurrentHashMap.newKeySet();

    Intake(Inbound inbound, Function<String, Voice> voices, People people, String prefix) {
        this.inbound = inbound;
        this.voices = voices;
        this.people = people;
        this.prefix = prefix;
    }

    private Voice voice(Act act) {
        return voices.apply(act.workspace());
    }

    /** What one delivery is about. */
    private record Act(Ack ack, String workspace, String person, String trigger) {}

    /** A command that somebody typed. */
    void typed(SlashCommandPayload command, Ack ack) {
        Act act = new Act(ack, said(command.getTeamId()), said(command.getUserId()), said(command.getTriggerId()));
        if (isNew(act)) {
            Whence whence = new Whence(said(command.getResponseUrl()), said(command.getChannelId()), "", false);
            take(
                    act,
                    whence,
                    new Request.Typed(line(command.getCommand(), said(command.getText()))),
                    new CommandAnswer(act.ack(), whence, act.trigger(), act.person(), voice(act)));
        }
    }

    /** Slack leaves out what it likes. */
    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** The line as it is typed elsewhere: without the workspace's prefix, and with the three characters that Slack escapes. */
    private String line(String command, String text) {
        String word = command.startsWith("/") ? command.substring(1) : command;
        String typed = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return "/" + (word.startsWith(prefix) ? word.substring(prefix.length()) : word) + " " + typed;
    }

    private static Act interaction(Payload payload, Ack ack) {
        Payload user = payload.at("user");
        String team = payload.text("team", "id");
        String workspace = team.isEmpty() ? user.text("team_id") : team;
        return new Act(ack, workspace, user.text("id"), payload.text("trigger_id"));
    }

    /** A control that somebody used, in a message, a modal or App Home. */
    void pressed(Payload payload, Ack ack) {
        ack.empty();
        Act act = interaction(payload, ack);
        Payload control = payload.first("actions");
        String id = control.text("action_id");
        boolean link = id.equals(LINK) || id.startsWith(LINK + "#");
        if (!link && isNew(act)) {
            Whence whence = new Whence(
                    payload.text("response_url"),
                    payload.text("channel", "id"),
                    payload.text("container", "message_ts"),
                    Boolean.parseBoolean(payload.text("container", "is_ephemeral")));
            Payload view = payload.at("view");
            String modal = view.text("type").equals("modal") ? view.text("id") : "";
            take(
                    act,
                    whence,
                    new Request.Pressed(id, control.chosen()),
                    new PressAnswer(whence, modal, act.trigger(), act.person(), voice(act)));
        }
    }

    /** A form that somebody sent. */
    void submitted(Payload payload, Ack ack) {
        Act act = interaction(payload, ack);
        if (isNew(act)) {
            Payload view = payload.at("view");
            String metadata = view.text("private_metadata");
            Whence whence = Whence.of(metadata);
            take(
                    act,
                    whence,
                    new Request.Submitted(Whence.actionId(metadata), answers(view.at("state", "values"))),
                    new FormAnswer(
                            act.ack(),
                            whence,
                            view.text("id"),
                            SlackModal.language(view.text("callback_id")),
                            act.person(),
                            voice(act)));
        }
    }

    private static Map<String, String> answers(Payload values) {
        Map<String, String> answers = new HashMap<>();
        values.objects()
                .forEach(block -> block.getValue()
                        .objects()
                        .forEach(input -> answers.put(
                                input.getKey(),
                                String.join(",", input.getValue().chosen()))));
        return answers;
    }

    /** A shortcut that somebody chose. */
    void shortcut(Payload payload, Ack ack) {
        ack.empty();
        Act act = interaction(payload, ack);
        List<String> path = SHORTCUTS.get(payload.text("callback_id"));
        if (path != null && isNew(act)) {
            take(
                    act,
                    Whence.NOWHERE,
                    new Request.Opened(path),
                    new PressAnswer(Whence.NOWHERE, "", act.trigger(), act.person(), voice(act)));
        }
    }

    /** Somebody who opened App Home. */
    void homeOpened(String workspace, Payload event, Ack ack) {
        ack.empty();
        String person = event.text("user");
        if (event.text("tab").equals("home") && isNew(workspace, event)) {
            Consumer<Drawn.Message> show = message -> voices.apply(workspace).publish(person, message.asHome());
            inbound.take(() -> people.origin(workspace, person, ""), HELP, new Unasked(show));
        }
    }

    /**
     * Somebody who joined a channel; it matters when that is the bot.
     *
     * @param bot who the bot is in this workspace
     */
    void joined(String workspace, Payload event, String bot, Ack ack) {
        ack.empty();
        String inviter = event.text("inviter");
        boolean invited = event.text("user").equals(bot) && !inviter.isEmpty();
        if (invited && greeted.add(workspace) && isNew(workspace, event)) {
            String channel = event.text("channel");
            Thread.ofVirtual().name("greet").start(() -> greet(people.origin(workspace, inviter, channel), channel));
        }
    }

    /** Who cannot set Carrel up is shown what it can do. */
    private void greet(Origin inviter, String channel) {
        Request request = inviter.vouched().covers(Role.MODERATOR) ? Inbound.FIRST_CONTACT : HELP;
        Consumer<Drawn.Message> show = message -> voices.apply(inviter.space().raw())
                .post(channel, inviter.person().raw(), message);
        inbound.take(() -> inviter, request, new Unasked(show));
    }

    /** The same thing may come under several event ids: what it is about tells it, not the delivery. */
    private boolean isNew(String workspace, Payload event) {
        return inbound.isNew(String.join(
                " ", workspace, event.text("type"), event.text("user"), event.text("channel"), event.text("event_ts")));
    }

    private void take(Act act, Whence whence, Request request, Inbound.Waiting<Drawn> waiting) {
        Supplier<Origin> origin = () -> people.origin(act.workspace(), act.person(), whence.channel());
        inbound.take(origin, request, waiting);
    }

    /** A trigger belongs to one act, however often it is delivered. */
    private boolean isNew(Act act) {
        boolean isNew = act.trigger().isEmpty() || inbound.isNew(act.trigger());
        if (!isNew) {
            act.ack().empty();
        }
        return isNew;
    }
}
