package dev.carrel.platform.console;

import dev.carrel.chat.card.Form;
import dev.carrel.chat.command.Answer;
import dev.carrel.chat.command.CommandRouter;
import dev.carrel.chat.command.Completion;
import dev.carrel.chat.command.Nearest;
import dev.carrel.chat.command.Refusal;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Request;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.chat.spi.Outgoing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * The conversation at a terminal, line by line: what was typed goes in, what is shown comes out. One thread, but for
 * {@link #receive}.
 *
 * <p>It remembers who is speaking, the numbered controls of the newest answer that had some, and the form that is being filled in.
 */
final class ConsoleSession {
    /** The commands that only a terminal knows, for its greeting and for {@code /carrel help}. */
    static final String OWN_COMMANDS =
            "In this terminal also: /as student, /as organizer or /as moderator to see it with their eyes, /quit to leave.";

    /** So many are offered at once; a terminal at which nobody answers begins anew at 1. */
    private static final int MOST_NUMBERS = 500;

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(?:[\\s,]+\\d{1,6})*");
    private static final List<Suggestion> OWN = List.of(
            new Suggestion("/as student", "/as student"),
            new Suggestion("/as organizer", "/as organizer"),
            new Suggestion("/as moderator", "/as moderator"),
            new Suggestion("/quit", "/quit"));

    private final CommandRouter router;
    private ConsoleRenderer renderer;
    private final Locale locale;
    private Persona persona = Persona.STUDENT;
    private List<Control> controls = List.of();
    private Optional<FormFilling> filling = Optional.empty();
    private boolean over;
    private boolean broken;

    /** A conversation in which nothing has been said. */
    ConsoleSession(CommandRouter router, Screen screen, Locale locale) {
        this.router = router;
        this.renderer = new ConsoleRenderer(screen);
        this.locale = locale;
    }

    /** What is shown from now on is drawn for this screen. */
    void resize(Screen screen) {
        renderer = new ConsoleRenderer(screen);
    }

    /** What stands before the cursor. */
    String prompt() {
        return filling.map(FormFilling::prompt).orElse(persona.word() + "> ");
    }

    /** Whether the next line answers a question. */
    boolean asking() {
        return filling.isPresent();
    }

    /** Whether the person has left. */
    boolean over() {
        return over;
    }

    /** Whether an answer so far was a bug's reference. */
    boolean sawBroken() {
        return broken;
    }

    /** The controls that a number stands for now, from 1 on. */
    List<Control> controls() {
        return controls;
    }

    /** The form that is being asked, if one is. */
    Optional<FormFilling> filling() {
        return filling;
    }

    /** Stops asking, if something was asked. */
    synchronized String cancel() {
        boolean asked = asking();
        filling = Optional.empty();
        return asked ? renderer.say("Stopped asking; nothing was sent.", Ink.QUIET) : "";
    }

    /** What there is to show for something that the bot says by itself; any thread. */
    synchronized String receive(Outgoing message) {
        int before = controls.size() < MOST_NUMBERS ? controls.size() : 0;
        Control.Drawing drawing = renderer.draw(message.content(), before);
        // Whoever is about to type a number means what it stood for when they began.
        List<Control> both = new ArrayList<>(controls.subList(0, before));
        both.addAll(drawing.controls());
        controls = List.copyOf(both);
        return "\n" + renderer.say("Carrel, by itself:", Ink.QUIET) + drawing.text();
    }

    /** What there is to show for a line. */
    synchronized String accept(String line) {
        if (filling.isPresent()) {
            return fill(filling.get(), line);
        }
        String typed = line.strip();
        if (typed.isEmpty()) {
            return "";
        }
        if (NUMBERS.matcher(typed).matches()) {
            return press(typed);
        }
        String[] words = typed.split("\\s+", 2);
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "/quit", "/exit" -> {
                over = true;
                yield "";
            }
            case "/as" -> become(words.length > 1 ? words[1] : "");
            case "/carrel" -> ask(new Request.Typed(typed)) + own(words.length > 1 ? words[1] : "");
            default -> ask(new Request.Typed(typed));
        };
    }

    private String own(String rest) {
        return rest.strip().equalsIgnoreCase("help") ? "\n" + renderer.say(OWN_COMMANDS, Ink.QUIET) : "";
    }

    private String become(String word) {
        Optional<Persona> chosen = Persona.of(word);
        if (chosen.isEmpty()) {
            List<String> near = Nearest.to(
                    word, Arrays.stream(Persona.values()).map(Persona::word).toList());
            String which = near.isEmpty() ? "student" : near.getFirst();
            return renderer.say(
                    "One is a student, an organizer or a moderator here. This works: /as " + which, Ink.REFUSAL);
        }
        persona = chosen.get();
        controls = List.of();
        return renderer.say("You are now the " + persona.word() + ".", Ink.QUIET);
    }

    private String ask(Request request) {
        return show(router.answer(persona.origin(locale), request));
    }

    private String show(Answer answer) {
        Control.Drawing drawing = renderer.draw(answer);
        if (!drawing.controls().isEmpty()) {
            controls = drawing.controls();
        }
        return switch (answer.reply()) {
            case Reply.Show show -> drawing.text();
            case Reply.Refuse refuse -> {
                broken |= refuse.refusal().kind() == Refusal.Kind.BROKEN;
                yield drawing.text();
            }
            case Reply.Ask ask -> {
                Form form = ask.form();
                filling = Optional.of(new FormFilling(form, answer.ids().idOf(form.submit())));
                yield drawing.text() + renderer.question(form.inputs().getFirst());
            }
        };
    }

    private String fill(FormFilling form, String line) {
        if (line.strip().equals(FormFilling.STOP)) {
            return cancel();
        }
        Optional<String> problem = form.accept(line);
        if (problem.isPresent()) {
            return renderer.say(problem.get(), Ink.REFUSAL);
        }
        if (!form.done()) {
            return renderer.question(form.input());
        }
        filling = Optional.empty();
        return ask(new Request.Submitted(form.actionId(), form.answers()));
    }

    private String press(String typed) {
        SequencedSet<Integer> numbers = new LinkedHashSet<>();
        for (String number : typed.split("[\\s,]+", -1)) {
            numbers.add(Integer.parseInt(number));
        }
        Optional<Integer> beyond = numbers.stream()
                .filter(number -> number < 1 || number > controls.size())
                .findFirst();
        if (beyond.isPresent()) {
            return renderer.say(
                    controls.isEmpty()
                            ? "There is nothing to press yet. This works: /carrel help"
                            : "There is no " + beyond.get() + " to press. Type a number from 1 to " + controls.size()
                                    + ".",
                    Ink.REFUSAL);
        }
        List<Control> chosen =
                numbers.stream().map(number -> controls.get(number - 1)).toList();
        return switch (chosen.getFirst()) {
            case Control.Press press ->
                chosen.size() == 1
                        ? press(press)
                        : renderer.say(
                                "“" + press.label() + "” is pressed alone. Type " + numbers.getFirst() + ".",
                                Ink.REFUSAL);
            case Control.Pick pick -> choose(pick.menu(), chosen);
        };
    }

    /** Presses a button, whether or not it is on the screen still. */
    String press(Control.Press button) {
        return ask(new Request.Pressed(button.actionId(), List.of()));
    }

    private String choose(Control.Menu menu, List<Control> chosen) {
        List<String> values = new ArrayList<>();
        for (Control control : chosen) {
            if (!(control instanceof Control.Pick pick) || !pick.menu().equals(menu)) {
                return renderer.say("Choose from one list at a time.", Ink.REFUSAL);
            }
            values.add(pick.value());
        }
        if (values.size() < menu.least() || values.size() > menu.most()) {
            String wanted =
                    menu.least() == menu.most() ? String.valueOf(menu.most()) : menu.least() + " to " + menu.most();
            return renderer.say("Choose " + wanted + " of this list. This works: " + example(menu), Ink.REFUSAL);
        }
        return ask(new Request.Pressed(menu.actionId(), values));
    }

    /** The first numbers of a menu that would do. */
    private String example(Control.Menu menu) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < controls.size() && numbers.size() < Math.max(1, menu.least()); i++) {
            if (controls.get(i) instanceof Control.Pick pick && pick.menu().equals(menu)) {
                numbers.add(String.valueOf(i + 1));
            }
        }
        return String.join(" ", numbers);
    }

    /** What could stand at the end of a line: the router's offers and the terminal's own commands. */
    Completion complete(String line) {
        if (filling.isPresent()) {
            return new Completion(0, List.of());
        }
        Completion routed = router.complete(persona.origin(locale), line);
        List<Suggestion> own = line.isBlank()
                ? List.of()
                : OWN.stream()
                        .filter(offer -> offer.value().startsWith(line.stripLeading()))
                        .toList();
        if (own.isEmpty()) {
            return routed;
        }
        List<Suggestion> offers = new ArrayList<>(routed.offers());
        offers.addAll(own);
        return new Completion(routed.offers().isEmpty() ? 0 : routed.from(), offers);
    }
}
