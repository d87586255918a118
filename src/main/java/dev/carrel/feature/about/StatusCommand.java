package dev.carrel.feature.about;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Language;
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
                ? say("Everything works.", "Tout fonctionne.", "Todo funciona.")
                : String.join(say(" and ", " et ", " y "), ailing) + notReady(ailing.size() == 1);
        List<Block.Field> fields = new ArrayList<>();
        for (Status.Part part : now.parts()) {
            fields.add(Block.Field.of(
                    part.name(), Text.of(part.problem().orElse(say("works", "fonctionne", "funciona")))));
        }
        fields.add(Block.Field.of(say("Catalogue", "Catalogue", "Catálogo"), Text.of(catalogue(now.catalogue()))));
        fields.add(Block.Field.of(say("Answers", "Réponses", "Respuestas"), Text.of(speed(now))));
        fields.add(Block.Field.of(
                say("Up", "En marche", "En marcha"),
                Text.of(inWords(now.uptime()) + say(", version ", ", version ", ", versión ") + edition.version())));
        return Reply.show(new Card(
                ailing.isEmpty() ? Tone.GOOD : Tone.CAUTION,
                Text.of(headline),
                List.of(
                        new Block.Fields(fields),
                        Block.Buttons.of(Button.press(
                                say("Look again", "Regarder de nouveau", "Mirar de nuevo"),
                                Action.of("carrel", "status").inPlace())))));
    }

    private static String notReady(boolean one) {
        return one
                ? say(" is not ready.", " n’est pas prêt.", " no está listo.")
                : say(" are not ready.", " ne sont pas prêts.", " no están listos.");
    }

    private static String catalogue(Status.Catalogue catalogue) {
        String newest = catalogue
                .newest()
                .map(date -> say(", the newest of ", ", le plus récent du ", ", el más reciente del ")
                        + DATE.withLocale(Language.spoken().locale()).format(date))
                .orElse("");
        return String.format(
                Language.spoken().locale(),
                say("%,d programs, %,d facts%s", "%,d programmes, %,d faits%s", "%,d programas, %,d datos%s"),
                catalogue.programs(),
                catalogue.facts(),
                newest);
    }

    private static String speed(Status now) {
        return now.answers() == 0
                ? say("none yet", "aucune encore", "ninguna aún")
                : String.format(
                        Language.spoken().locale(),
                        say(
                                "%,d; half within %s, 99 of 100 within %s",
                                "%,d ; la moitié en moins de %s, 99 sur 100 en moins de %s",
                                "%,d; la mitad en menos de %s, 99 de 100 en menos de %s"),
                        now.answers(),
                        milliseconds(now.median()),
                        milliseconds(now.slowest99()));
    }

    private static String milliseconds(Duration duration) {
        double milliseconds = duration.toNanos() / 1e6;
        return String.format(Language.spoken().locale(), milliseconds < 10 ? "%.1f ms" : "%,.0f ms", milliseconds);
    }

    private record Unit(long count, String words) {}

    private static Unit unit(long count, String english, String french, String spanish) {
        String many = count == 1 ? "" : "s";
        return new Unit(count, count + " " + say(english + many, count == 0 ? french : french + many, spanish + many));
    }

    /** The two largest units that count: {@code 3 days 4 hours}. */
    static String inWords(Duration duration) {
        List<Unit> units = List.of(
                unit(duration.toDays(), "day", "jour", "día"),
                unit(duration.toHoursPart(), "hour", "heure", "hora"),
                unit(duration.toMinutesPart(), "minute", "minute", "minuto"),
                unit(duration.toSecondsPart(), "second", "seconde", "segundo"));
        String words = units.stream()
                .dropWhile(unit -> unit.count == 0)
                .limit(2)
                .filter(unit -> unit.count != 0)
                .map(Unit::words)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? say("0 seconds", "0 seconde", "0 segundos") : words;
    }
}
