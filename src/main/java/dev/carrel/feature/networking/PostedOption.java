package dev.carrel.feature.networking;

import dev.carrel.calendar.WallClock;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.chat.command.Suggestion;
import dev.carrel.community.Seat;
import dev.carrel.gathering.OccurrenceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The option that names a posted event, by its number, which has a P before it, or by words of its title. */
final class PostedOption {
    private static final int MOST_SUGGESTIONS = 25;
    private static final Pattern NUMBER = Pattern.compile("#?[pP](\\d{1,15})");

    private final Supplier<Networking> networking;
    private final Option<String> option;

    PostedOption(Supplier<Networking> networking) {
        this.networking = networking;
        this.option = Option.text(
                        EventOption.NAME,
                        Words.of(
                                "The number of an event that was posted here, such as P17, or words of its title",
                                "Le numéro d’un événement publié ici, comme P17, ou des mots de son titre",
                                "El número de un evento publicado aquí, como P17, o palabras de su título"))
                .needed()
                .suggesting((typed, caller) -> suggestions(typed, caller).toList());
    }

    Option<String> option() {
        return option;
    }

    Stream<Suggestion> suggestions(String typed, Caller caller) {
        return alike(typed, caller).stream()
                .map(event -> new Suggestion(label(event), number(event.id())))
                .limit(MOST_SUGGESTIONS);
    }

    /** Times of a series are told apart by when they are. */
    private static String label(Posted event) {
        return event.gathering().isSeries()
                ? event.plan().title() + ", "
                        + WallClock.words(event.occurrence().local())
                : event.plan().title();
    }

    static String number(OccurrenceId id) {
        return "P" + id.value();
    }

    /** {@code /event verb} for this event. */
    static Action action(String verb, OccurrenceId id) {
        return Action.of("event", verb).with(EventOption.NAME, number(id));
    }

    /** Answers about the event that is meant. */
    Reply resolve(Invocation invocation, Function<Posted, Reply> answer) {
        String typed = invocation.get(option);
        return numbered(typed, invocation.caller())
                .or(() -> alike(typed, invocation.caller()).stream().findFirst())
                .map(answer)
                .orElseGet(() -> Reply.refuse(PostedCards.gone()));
    }

    /** The one of this number. */
    Optional<Posted> numbered(String typed, Caller caller) {
        Matcher number = NUMBER.matcher(typed.strip());
        return number.matches()
                ? networking.get().posted().find(Seat.of(caller), new OccurrenceId(Long.parseLong(number.group(1))))
                : Optional.empty();
    }

    /** Those ahead whose titles have the words, the soonest first. */
    List<Posted> alike(String typed, Caller caller) {
        String folded = typed.strip().toLowerCase(Locale.ROOT);
        return networking.get().posted().ahead(Seat.of(caller)).stream()
                .filter(event -> event.plan().title().toLowerCase(Locale.ROOT).contains(folded))
                .toList();
    }
}
