package dev.carrel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.command.CommandTree;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Origin;
import dev.carrel.chat.event.EventSink;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.chat.spi.Outcome;
import dev.carrel.chat.spi.Outgoing;
import dev.carrel.testkit.PlatformDriver;
import dev.carrel.testkit.SampleBot;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two people before Discord clients: what they type becomes what a client sends, what comes back is what a client shows. */
final class DiscordDriver implements PlatformDriver {
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int TYPING = 4;
    private static final int FORM = 5;
    private static final int REPLACES = 7;
    private static final int MODAL = 9;
    private static final Pattern NAMED = Pattern.compile("([a-z-]+):(?:\"([^\"]*)\"|(\\S+))");

    private final JsonMapper json = JsonMapper.builder().build();
    private final DiscordDouble discord = new DiscordDouble();
    private final Map<Person, JsonNode> newest = new EnumMap<>(Person.class);
    private final Map<Person, List<JsonNode>> seen = new EnumMap<>(Person.class);
    private Optional<JsonNode> message = Optional.empty();
    private SampleBot bot;
    private DiscordPlatform platform;

    DiscordDriver(SampleBot bot) {
        this.bot = bot;
        this.platform = connect();
    }

    private DiscordPlatform connect() {
        DiscordPlatform connected = new DiscordPlatform(
                discord.settings(),
                bot.router(),
                bot.tree().declarations(),
                space -> true,
                EventSink.none(),
                InstantSource.system());
        connected.start();
        Sessions.await(discord, "identified");
        return connected;
    }

    private static String id(Person person) {
        return person == Person.ADA ? "7000000000000000001" : "7000000000000000002";
    }

    @Override
    public void say(Person person, Role role, String line) {
        act(person, role, COMMAND, command(line), Optional.empty());
    }

    private void act(Person person, Role role, int type, JsonNode data, Optional<JsonNode> source) {
        DiscordDouble.Interaction interaction = discord.act(type, id(person), role, data, source);
        JsonNode answer = interaction.next();
        newest.put(person, answer);
        seen.computeIfAbsent(person, unknown -> new ArrayList<>()).add(answer);
        boolean everybody = (answer.path("data").path("flags").asLong() & 1 << 6) == 0;
        if (everybody && answer.get("type").asInt() != MODAL) {
            for (Person other : Person.values()) {
                seen.computeIfAbsent(other, unknown -> new ArrayList<>()).add(answer);
            }
        }
        if (person == Person.ADA && answer.get("type").asInt() != MODAL) {
            JsonNode drawn = answer.get("data");
            message = Optional.of(
                    answer.get("type").asInt() == REPLACES && source.isPresent()
                            ? ((ObjectNode) source.get().deepCopy()).set("components", drawn.get("components"))
                            : discord.message(drawn));
        }
    }

    @Override
    public Origin origin(Person person) {
        return new Origin(
                new PersonId(Platform.DISCORD, id(person)),
                new SpaceId(Platform.DISCORD, DiscordDouble.GUILD),
                new PlaceId(Platform.DISCORD, DiscordDouble.CHANNEL),
                Role.STUDENT,
                Locale.ROOT);
    }

    @Override
    public Outcome deliver(Outgoing outgoing) {
        Sessions.awaitReady(platform);
        Outcome outcome = platform.deliver(outgoing);
        for (JsonNode posted = discord.channels.posts.poll(); posted != null; posted = discord.channels.posts.poll()) {
            arrive(posted);
        }
        return outcome;
    }

    @Override
    public Outcome redraw(Outcome.Receipt sent, Outgoing outgoing) {
        Outcome outcome = platform.redraw(sent, outgoing);
        for (JsonNode posted = discord.channels.posts.poll(); posted != null; posted = discord.channels.posts.poll()) {
            arrive(posted);
        }
        return outcome;
    }

    @Override
    public void call(Person person, String name) {
        discord.call(id(person), name);
    }

    @Override
    public ChatPlatform connection() {
        Sessions.awaitReady(platform);
        return platform;
    }

    @Override
    public PersonId nobody() {
        discord.leave("7000000000000000009");
        return new PersonId(Platform.DISCORD, "7000000000000000009");
    }

    @Override
    public PlaceId staff() {
        return new PlaceId(Platform.DISCORD, DiscordDouble.STAFF);
    }

    @Override
    public String neverSent() {
        return "7999999999999999999";
    }

    private void arrive(JsonNode posted) {
        ObjectNode answer = json.createObjectNode().put("type", 0);
        answer.set("data", posted);
        for (Person person : Person.values()) {
            String channel = posted.get("channel_id").asText();
            if (channel.equals(DiscordDouble.CHANNEL) || channel.equals(Channels.direct(id(person)))) {
                newest.put(person, answer);
                seen.computeIfAbsent(person, unknown -> new ArrayList<>()).add(answer);
                message = person == Person.ADA ? Optional.of(posted) : message;
            }
        }
    }

    @Override
    public void loseNextAnswer(boolean arrives) {
        discord.fail(new DiscordDouble.Fault(line -> line.matches("POST .*/channels/\\d+/messages"), arrives, 0, ""));
    }

    /** A line as a client takes it apart: the words that are a path, named values, and the rest for the first option. */
    private ObjectNode command(String line) {
        String bare = line.replaceFirst("^/", "").strip();
        Optional<CommandTree.Found> found = bot.tree().find(line);
        List<String> path = found.map(known -> known.command().declaration().path())
                .orElseGet(() -> List.of(bare.split(" ", 3)).subList(0, 2));
        ObjectNode sub = json.createObjectNode().put("name", path.getLast()).put("type", 1);
        ArrayNode options = sub.putArray("options");
        found.ifPresent(known -> {
            List<Option<?>> declared = known.command().declaration().options();
            String rest = known.rest();
            List<String> names = declared.stream().<String>map(Option::name).toList();
            Matcher named = NAMED.matcher(rest);
            List<MatchResult> values = named.results()
                    .filter(value -> names.contains(value.group(1)))
                    .toList();
            for (MatchResult value : values) {
                options.add(option(value.group(1), value.group(2) == null ? value.group(3) : value.group(2)));
            }
            if (values.isEmpty() && !rest.isEmpty()) {
                options.add(option(names.getFirst(), rest));
            }
        });
        ObjectNode data = json.createObjectNode()
                .put("id", "1")
                .put("name", path.getFirst())
                .put("type", 1);
        data.putArray("options").add(sub);
        return data;
    }

    private ObjectNode option(String name, String value) {
        return json.createObjectNode().put("name", name).put("type", 3).put("value", value);
    }

    private JsonNode newestMessage() {
        return message.orElseThrow(() -> new AssertionError("nothing was said"));
    }

    private List<JsonNode> components(int type) {
        return newestMessage().findParents("type").stream()
                .filter(part -> part.get("type").asInt() == type)
                .toList();
    }

    @Override
    public void press(String label) {
        JsonNode button = components(2).stream()
                .filter(one -> one.path("label").asText().equals(label) && one.has("custom_id"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not on " + newestMessage()));
        forge(button.get("custom_id").asText());
    }

    @Override
    public List<String> labels() {
        return components(2).stream()
                .map(button -> button.path("label").asText())
                .toList();
    }

    @Override
    public void choose(List<String> labels) {
        JsonNode menu = components(3).getFirst();
        ObjectNode data = json.createObjectNode()
                .put("component_type", 3)
                .put("custom_id", menu.get("custom_id").asText());
        ArrayNode values = data.putArray("values");
        menu.get("options").forEach(option -> {
            if (labels.contains(option.get("label").asText())) {
                values.add(option.get("value"));
            }
        });
        act(Person.ADA, Role.STUDENT, COMPONENT, data, message);
    }

    @Override
    public void forge(String actionId) {
        JsonNode data = json.createObjectNode().put("component_type", 2).put("custom_id", actionId);
        act(Person.ADA, Role.STUDENT, COMPONENT, data, Optional.of(newestOrAny()));
    }

    private JsonNode newestOrAny() {
        return message.orElseGet(() -> discord.message(json.createObjectNode()));
    }

    /** A form that Discord could not open is behind the button of the card that stands for it. */
    private JsonNode modal() {
        if (!isModal(newestOfAda()) && labels().contains("Open the form")) {
            press("Open the form");
        }
        JsonNode answer = newestOfAda();
        return isModal(answer) ? answer.get("data") : json.createObjectNode();
    }

    private JsonNode newestOfAda() {
        return Objects.requireNonNull(newest.get(Person.ADA));
    }

    private static boolean isModal(JsonNode answer) {
        return answer.get("type").asInt() == MODAL;
    }

    @Override
    public Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        for (JsonNode label : modal().path("components")) {
            JsonNode input = label.path("component");
            if (input.has("custom_id")) {
                form.put(input.get("custom_id").asText(), value(input));
            }
        }
        return form;
    }

    private static String value(JsonNode input) {
        for (JsonNode option : input.path("options")) {
            if (option.path("default").asBoolean()) {
                return option.get("value").asText();
            }
        }
        return input.path("value").asText();
    }

    @Override
    public void submit(Map<String, String> values) {
        JsonNode modal = modal();
        ObjectNode data =
                json.createObjectNode().put("custom_id", modal.get("custom_id").asText());
        ArrayNode components = data.putArray("components");
        for (JsonNode label : modal.get("components")) {
            JsonNode input = label.path("component");
            if (input.has("custom_id")) {
                String name = input.get("custom_id").asText();
                String answer = values.getOrDefault(name, value(input));
                ObjectNode filled = json.createObjectNode()
                        .put("id", components.size() + 1)
                        .put("type", input.get("type").asInt())
                        .put("custom_id", name);
                if (input.get("type").asInt() == 3) {
                    ArrayNode chosen = filled.putArray("values");
                    if (!answer.isEmpty()) {
                        chosen.add(answer);
                    }
                } else {
                    filled.put("value", answer);
                }
                components.addObject().put("type", 18).set("component", filled);
            }
        }
        act(Person.ADA, Role.STUDENT, FORM, data, message);
    }

    @Override
    public boolean completesCommands() {
        return false;
    }

    @Override
    public List<String> complete(String line) {
        ObjectNode data = command(line);
        ((ObjectNode) data.get("options").get(0).get("options").get(0)).put("focused", true);
        JsonNode answer = discord.act(TYPING, id(Person.ADA), Role.STUDENT, data, Optional.empty())
                .next();
        return answer.get("data").findValuesAsText("value");
    }

    @Override
    public String answer(Person person) {
        return words(Objects.requireNonNull(newest.get(person)).get("data"));
    }

    /** What a reader sees: Markdown's own marks are not shown. */
    private static String words(JsonNode data) {
        List<String> words = new ArrayList<>();
        for (String part : List.of("content", "label")) {
            data.findValuesAsText(part)
                    .forEach(text -> words.add(text.replaceAll("(?m)^(#+|-#) ", "")
                            .replaceAll("\\\\(.)", "$1")
                            .replaceAll("\\*\\*|`", "")));
        }
        return String.join("\n", words);
    }

    /** Every mark that people typed is escaped, and nothing may ping. */
    @Override
    public boolean isInert(String hostile) {
        JsonNode data = newestOfAda().get("data");
        String markdown = String.join("\n", data.findValuesAsText("content")).replaceAll("\\\\.", "");
        boolean pings = !data.path("allowed_mentions").path("parse").isEmpty()
                || !data.path("allowed_mentions").has("parse");
        return !pings
                && !markdown.toLowerCase(Locale.ROOT).matches("(?s).*(@everyone|<@|<script|\\]\\(https://evil|`rm).*");
    }

    @Override
    public boolean hasSeen(Person person, String words) {
        return seen.getOrDefault(person, List.of()).stream()
                .anyMatch(answer -> words(answer.get("data")).contains(words));
    }

    @Override
    public void restart() {
        platform.stop();
        bot = bot.restarted();
        platform = connect();
    }

    @Override
    public void close() {
        platform.stop();
        discord.close();
    }
}
