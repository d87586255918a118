package dev.carrel.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.testkit.PlatformDriver;
import dev.carrel.testkit.SampleBot;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Two people in a workspace of Slack. Ada has an account for each role, because Slack says of an account whether it runs the workspace. */
final class SlackDriver implements PlatformDriver {
    private final Workspace workspace = new Workspace();
    private final Map<Person, Screen> screens = new EnumMap<>(Person.class);
    private SampleBot bot;
    private SlackPlatform slack;
    private String ada = "UADASTUDENT";

    SlackDriver(SampleBot bot) {
        this.bot = bot;
        this.slack = connect(workspace, bot);
    }

    /** A bot in this workspace, connected. */
    static SlackPlatform connect(Workspace workspace, SampleBot bot) {
        SlackSettings settings = new SlackSettings(Optional.of("xapp-test"), Optional.empty(), workspace.apiUrl(), "");
        SlackPlatform slack = new SlackPlatform(
                settings,
                new Access.OneWorkspace("xoxb-test"),
                bot.router(),
                EventSink.none(),
                InstantSource.system(),
                ignored -> Duration.ofMillis(1),
                ignored -> {});
        slack.start();
        workspace.sockets().awaitOpened(2);
        return slack;
    }

    private String account(Person person) {
        return person == Person.ADA ? ada : "UBOB";
    }

    private void see(Person person) {
        screens.put(person, workspace.next(account(person)));
    }

    private Screen screen() {
        return Objects.requireNonNull(screens.get(Person.ADA), "Ada has seen nothing yet");
    }

    @Override
    public void say(Person person, Role role, String line) {
        ada = person == Person.ADA ? "UADA" + role.name() : ada;
        String bare = line.startsWith("/") ? line.substring(1) : line;
        int space = bare.indexOf(' ');
        workspace.types(account(person), "/" + bare.substring(0, space), escaped(bare.substring(space + 1)));
        see(person);
    }

    @Override
    public Origin origin(Person person) {
        return new Origin(
                new PersonId(Platform.SLACK, account(person)),
                new SpaceId(Platform.SLACK, Workspace.TEAM),
                new PlaceId(Platform.SLACK, Workspace.CHANNEL),
                Role.STUDENT,
                Locale.ROOT);
    }

    @Override
    public Outcome deliver(Outgoing message) {
        for (Person person : Person.values()) {
            workspace.isHere(account(person));
        }
        Outcome outcome = slack.deliver(message);
        for (Person person : Person.values()) {
            while (!workspace.seesNothingNew(account(person))) {
                see(person);
            }
        }
        return outcome;
    }

    @Override
    public Outcome redraw(Outcome.Receipt sent, Outgoing message) {
        Outcome outcome = slack.redraw(sent, message);
        for (Person person : Person.values()) {
            while (!workspace.seesNothingNew(account(person))) {
                see(person);
            }
        }
        return outcome;
    }

    @Override
    public void call(Person person, String name) {
        workspace.call(account(person), name);
    }

    @Override
    public ChatPlatform connection() {
        return slack;
    }

    @Override
    public PersonId nobody() {
        return new PersonId(Platform.SLACK, "UNOBODY");
    }

    @Override
    public PlaceId staff() {
        return new PlaceId(Platform.SLACK, Workspace.staffOf(Workspace.TEAM));
    }

    @Override
    public String neverSent() {
        return "1700000000.000001";
    }

    @Override
    public void loseNextAnswer(boolean arrives) {
        workspace.web().fail("chat.postMessage", WebApi.Fault.lost(arrives));
    }

    /** As Slack hands on what is typed. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void press(String label) {
        forge(screen().button(label).path("action_id").asText());
    }

    @Override
    public void forge(String actionId) {
        Screen screen = screens.getOrDefault(
                Person.ADA, new Screen(Screen.Kind.MESSAGE, "1", Workspace.CHANNEL, true, Workspace.object()));
        workspace.presses(ada, screen, actionId);
        see(Person.ADA);
    }

    @Override
    public List<String> labels() {
        return screen().controls("button").stream()
                .map(button -> button.path("text").path("text").asText())
                .toList();
    }

    @Override
    public void choose(List<String> labels) {
        JsonNode menu = screen().controls("multi_static_select").getFirst();
        ObjectNode action = Workspace.object().put("type", "multi_static_select");
        action.put("action_id", menu.path("action_id").asText());
        List<JsonNode> chosen = new ArrayList<>();
        for (JsonNode option : menu.path("options")) {
            if (labels.contains(option.path("text").path("text").asText())) {
                chosen.add(option);
            }
        }
        action.putArray("selected_options").addAll(chosen);
        workspace.uses(ada, screen(), action);
        see(Person.ADA);
    }

    @Override
    public void submit(Map<String, String> values) {
        workspace.submits(ada, screen(), values);
        see(Person.ADA);
    }

    @Override
    public Map<String, String> form() {
        return screen().inputs();
    }

    @Override
    public boolean completes() {
        return false;
    }

    /** Slack sends a command only once it is typed. */
    @Override
    public List<String> complete(String line) {
        return List.of();
    }

    @Override
    public String answer(Person person) {
        return Objects.requireNonNull(screens.get(person)).words();
    }

    /** Texts are plain or runs with styles, never Slack's Markdown; nothing in them turns the direction of reading or is no character. */
    @Override
    public boolean isInert(String hostile) {
        String sent = screen().content().toString();
        boolean drives = everyText(screen().content())
                .chars()
                .anyMatch(point -> point != '\n' && (Character.isISOControl(point) || point == 0x202e));
        return !sent.contains("\"type\":\"mrkdwn\"")
                && !drives
                && !screen().content().path("text").asText().contains("<");
    }

    private static String everyText(JsonNode node) {
        StringBuilder texts = new StringBuilder(node.isTextual() ? node.asText() : "");
        node.forEach(inner -> texts.append(everyText(inner)));
        return texts.toString();
    }

    @Override
    public boolean hasSeen(Person person, String words) {
        return workspace.hasSeen(account(person), words);
    }

    @Override
    public void restart() {
        slack.stop();
        workspace.sockets().awaitClosed(2);
        bot = bot.restarted();
        slack = connect(workspace, bot);
    }

    @Override
    public void close() {
        slack.stop();
        workspace.close();
    }
}
