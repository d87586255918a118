package dev.carrel.feature.about;

import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Text;
import dev.carrel.chat.card.Tone;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Reply;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code /carrel status}: whether everything works, and how quickly. */
final class StatusCommand implements Command {
    private static final Declaration DECLARATION = Declaration.of(
                    "carrel status",
                    Words.of(
                            "How Carrel is doing: its parts, its catalogue, its speed",
                            "L’état de Carrel : ses parties, son catalogue, sa rapidité",
                            "Cómo está Carrel: sus partes, su catálogo, su rapidez"))
            .onlyFor(Role.MODERATOR);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Edition edition;
    private final Supplier<Status> status;

    StatusCommand(Edition edition, Supplier<Status> status) {
        this.edition = edition;
        this.status = status;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        Status now = status.get();
        List<String> ailing = now.parts().stream()
                .filter(part -> part.problem().isPresent())
                .map(Status.Part::name)
                .toList();
        String headline = ailing.isEmpty()
                ? "Everything works."
                : String.join(" and ", ailing) + (ailing.size() == 1 ? " is" : " are") + " not ready.";
        List<Block.Field> fields = new ArrayList<>();
        for (Status.Part part : now.parts()) {
            fields.add(Block.Field.of(part.name(), Text.of(part.problem().orElse("works"))));
        }
        fields.add(Block.Field.of("Catalogue", Text.of(catalogue(now.catalogue()))));
        fields.add(Block.Field.of("Answers", Text.of(speed(now))));
        fields.add(Block.Field.of("Up", Text.of(inWords(now.uptime()) + ", version " + edition.version())));
        return Reply.show(new Card(
                ailing.isEmpty() ? Tone.GOOD : Tone.CAUTION,
                Text.of(headline),
                List.of(
                        new Block.Fields(fields),
                        Block.Buttons.of(Button.press(
                                "Look again", Action.of("carrel", "status").inPlace())))));
    }

    private static String catalogue(Status.Catalogue catalogue) {
        String newest = catalogue
                .newest()
                .map(date -> ", the newest of " + DATE.format(date))
                .orElse("");
        return String.format(Locale.ROOT, "%,d programs, %,d facts%s", catalogue.programs(), catalogue.facts(), newest);
    }

    private static String speed(Status now) {
        return now.answers() == 0
                ? "none yet"
                : String.format(
                        Locale.ROOT,
                        "%,d; half within %s, 99 of 100 within %s",
                        now.answers(),
                        milliseconds(now.median()),
                        milliseconds(now.slowest99()));
    }

    private static String milliseconds(Duration duration) {
        double milliseconds = duration.toNanos() / 1e6;
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f ms" : "%,.0f ms", milliseconds);
    }

    /** The two largest units that count: {@code 3 days 4 hours}. */
    static String inWords(Duration duration) {
        record Unit(long count, String name) {}
        List<Unit> units = List.of(
                new Unit(duration.toDays(), "day"),
                new Unit(duration.toHoursPart(), "hour"),
                new Unit(duration.toMinutesPart(), "minute"),
                new Unit(duration.toSecondsPart(), "second"));
        String words = units.stream()
                .dropWhile(unit -> unit.count == 0)
                .limit(2)
                .filter(unit -> unit.count != 0)
                .map(unit -> unit.count + " " + unit.name + (unit.count == 1 ? "" : "s"))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "0 seconds" : words;
    }
}
