package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.carrel.chat.Role;
import dev.carrel.testkit.PlatformDriver;
import dev.carrel.testkit.SampleBot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two people in the playground, over its real socket. There people are personas: Ada is whichever her role says, Bob is always the
 * organizer, so the contract's Bob and Ada are never the same one.
 */
final class WebDriver implements PlatformDriver {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Person, Screen> screens = new LinkedHashMap<>();
    private final Map<Persona, Tab> tabs = new EnumMap<>(Persona.class);
    private SampleBot bot;
    private RunningWeb web;
    private Role ada = Role.STUDENT;

    WebDriver(SampleBot bot) {
        this.bot = bot;
        this.web = RunningWeb.of(bot);
    }

    /** Something that is done in a tab. */
    private interface Deed<T> {
        T in(Tab tab) throws IOException, InterruptedException;
    }

    private <T> T in(Person person, Deed<T> deed) {
        Persona persona = person == Person.BOB ? Persona.ORGANIZER : Persona.valueOf(ada.name());
        try {
            // A tab stays open: loading the page again would renew what its buttons stand for.
            if (!tabs.containsKey(persona)) {
                tabs.put(persona, new Tab(web, persona.key(), "web"));
            }
            return deed.in(Objects.requireNonNull(tabs.get(persona)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Posts, and looks at what the page shows then. */
    private void act(Person person, Deed<HttpResponse<String>> deed) {
        HttpResponse<String> answer = in(person, deed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        screens.put(person, Screen.newest(in(person, Tab::page)));
    }

    private Screen screen() {
        return screens.getOrDefault(Person.ADA, Screen.empty());
    }

    @Override
    public void say(Person person, Role role, String line) {
        ada = person == Person.ADA ? role : ada;
        act(person, tab -> tab.say(line));
    }

    @Override
    public void press(String label) {
        Screen before = screen();
        String control = Objects.requireNonNull(before.buttons().get(label), () -> label + " is not on " + before);
        act(Person.ADA, tab -> tab.press(before.entry(), control));
    }

    @Override
    public List<String> labels() {
        return List.copyOf(screen().buttons().keySet());
    }

    @Override
    public void choose(List<String> labels) {
        Screen before = screen();
        List<Screen.Box> chosen = before.boxes().stream()
                .filter(box -> labels.contains(box.label()))
                .toList();
        assertThat(chosen).hasSameSizeAs(labels);
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry("entry", Long.toString(before.entry())));
        fields.add(Map.entry(Controls.CONTROL, chosen.getFirst().menu()));
        chosen.forEach(box -> fields.add(Map.entry(Controls.CHOSEN + box.menu(), box.value())));
        act(Person.ADA, tab -> tab.post(Controls.PRESS, fields));
    }

    @Override
    public void submit(Map<String, String> values) {
        Screen before = screen();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("entry", Long.toString(before.entry()));
        fields.put(Controls.CONTROL, Objects.requireNonNull(before.buttons().get("Send")));
        before.form().forEach((name, value) -> fields.put(Controls.ANSWER + name, values.getOrDefault(name, value)));
        act(Person.ADA, tab -> tab.post(Controls.SUBMIT, fields));
    }

    @Override
    public Map<String, String> form() {
        return screen().form();
    }

    @Override
    public void forge(String actionId) {
        act(Person.ADA, tab -> tab.press(screen().entry(), actionId));
    }

    @Override
    public List<String> complete(String line) {
        String query = "&line=" + URLEncoder.encode(line, StandardCharsets.UTF_8);
        String answer = in(Person.ADA, tab -> tab.get("/playground/complete?as=student" + query));
        try {
            List<String> values = new ArrayList<>();
            for (JsonNode offer : json.readTree(answer).get("offers")) {
                values.add(offer.get("value").asText());
            }
            return values;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(answer, unreadable);
        }
    }

    @Override
    public String answer(Person person) {
        return screens.getOrDefault(person, Screen.empty()).words();
    }

    /** No tag or attribute of its own, and nothing that turns the direction of reading or is no character at all. */
    @Override
    public boolean isInert(String hostile) {
        String html = screen().html();
        boolean markup = html.contains("<script") || html.contains("href=\"https://evil");
        boolean drives = html.codePoints()
                .anyMatch(point -> point != '\n' && (Character.isISOControl(point) || point == 0x202e));
        return !markup && !drives;
    }

    @Override
    public boolean hasSeen(Person person, String words) {
        return in(person, Tab::page).contains(words);
    }

    @Override
    public void restart() {
        web.close();
        tabs.clear();
        bot = bot.restarted();
        web = RunningWeb.of(bot);
    }

    @Override
    public void close() {
        web.close();
    }
}
