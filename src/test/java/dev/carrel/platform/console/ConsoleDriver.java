package dev.carrel.platform.console;

import dev.carrel.chat.Role;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.testkit.PlatformDriver;
import dev.carrel.testkit.SampleBot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;

/** Two people, each at a terminal of their own. */
final class ConsoleDriver implements PlatformDriver {
    private static final Screen SCREEN = new Screen(100, true, true);

    private final Map<Person, ConsoleSession> sessions = new EnumMap<>(Person.class);
    private final Map<Person, StringBuilder> seen = new EnumMap<>(Person.class);
    private final Map<Person, String> newest = new EnumMap<>(Person.class);
    private SampleBot bot;
    private List<Control> onScreen = List.of();

    ConsoleDriver(SampleBot bot) {
        this.bot = bot;
        for (Person person : Person.values()) {
            sessions.put(person, new ConsoleSession(bot.router(), SCREEN, Locale.ROOT));
            seen.put(person, new StringBuilder());
        }
    }

    @Override
    public void say(Person person, Role role, String line) {
        session(person).accept("/as " + role.name());
        type(person, line);
    }

    private void type(Person person, String line) {
        record(person, session(person).accept(line));
    }

    private void record(Person person, String shown) {
        newest.put(person, shown);
        seen(person).append(shown);
    }

    @Override
    public void press(String label) {
        if (session(Person.ADA).controls().isEmpty()) {
            record(Person.ADA, session(Person.ADA).press(beforeTheRestart(label)));
        } else {
            type(Person.ADA, String.valueOf(numberOf(label)));
        }
    }

    /** What a person still sees above a terminal that was started anew. */
    private Control.Press beforeTheRestart(String label) {
        return onScreen.stream()
                .filter(Control.Press.class::isInstance)
                .map(Control.Press.class::cast)
                .filter(press -> press.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<String> labels() {
        return session(Person.ADA).controls().stream().map(Control::label).toList();
    }

    private int numberOf(String label) {
        List<Control> controls = session(Person.ADA).controls();
        for (int i = 0; i < controls.size(); i++) {
            if (controls.get(i).label().equals(label)) {
                return i + 1;
            }
        }
        return Assertions.fail("there is no control '" + label + "' in " + controls);
    }

    @Override
    public void choose(List<String> labels) {
        type(
                Person.ADA,
                String.join(
                        " ",
                        labels.stream()
                                .map(label -> String.valueOf(numberOf(label)))
                                .toList()));
    }

    @Override
    public void submit(Map<String, String> values) {
        ConsoleSession session = session(Person.ADA);
        while (session.filling().isPresent()) {
            String name = session.filling().get().input().name();
            type(Person.ADA, values.getOrDefault(name, ""));
            if (session.filling().isPresent() && session.filling().get().atStart()) {
                return;
            }
        }
    }

    @Override
    public Map<String, String> form() {
        Map<String, String> held = new LinkedHashMap<>();
        session(Person.ADA).filling().ifPresent(filling -> held.putAll(filling.held()));
        return held;
    }

    @Override
    public void forge(String actionId) {
        record(Person.ADA, session(Person.ADA).press(new Control.Press("forged", actionId)));
    }

    @Override
    public List<String> complete(String line) {
        return session(Person.ADA).complete(line).offers().stream()
                .map(Suggestion::value)
                .toList();
    }

    @Override
    public String answer(Person person) {
        return newest.getOrDefault(person, "").replaceAll("\u001b\\[[0-9;]*m|\u001b\\]8;;[^\u001b]*\u001b\\\\", "");
    }

    /** Only the renderer's own sequences are left: ink that begins and ends, and links to the addresses of the cards. */
    @Override
    public boolean isInert(String hostile) {
        String plain = answer(Person.ADA);
        List<String> obeyed = new ArrayList<>();
        plain.codePoints()
                .filter(point -> point != '\n' && (Character.isISOControl(point) || point == 0x202e))
                .forEach(point -> obeyed.add(Integer.toHexString(point)));
        return obeyed.isEmpty();
    }

    @Override
    public boolean hasSeen(Person person, String words) {
        return seen(person).indexOf(words) >= 0;
    }

    @Override
    public void restart() {
        onScreen = session(Person.ADA).controls();
        bot = bot.restarted();
        sessions.replaceAll((person, session) -> new ConsoleSession(bot.router(), SCREEN, Locale.ROOT));
    }

    @Override
    public void close() {
        sessions.clear();
    }

    private ConsoleSession session(Person person) {
        return Objects.requireNonNull(sessions.get(person));
    }

    private StringBuilder seen(Person person) {
        return Objects.requireNonNull(seen.get(person));
    }
}
