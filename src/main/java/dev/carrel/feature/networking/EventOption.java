package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The option that names an event, by its number or by words of its title. */
final class EventOption {
    static final String NAME = "event";

    private static final int MOST_SUGGESTIONS = 25;
    private static final int LONGEST_QUOTE = 60;
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

    private final Supplier<Networking> networking;
    private final PostedOption posted;
    private final Option<String> option;

    EventOption(Supplier<Networking> networking) {
        this.networking = networking;
        this.posted = new PostedOption(networking);
        this.option = Option.text(
                        NAME,
                        Words.of(
                                "The number of the event, or words of its title",
                                "Le numéro de l’événement, ou des mots de son titre",
                                "El número del evento, o palabras de su título"))
                .needed()
                .takingTheRest()
                .suggesting((typed, caller) -> Stream.concat(
                                posted.suggestions(typed, caller),
                                alike(typed, caller).stream()
                                        .map(item -> new Suggestion(EventCards.title(item), Long.toString(item.id()))))
                        .limit(MOST_SUGGESTIONS)
                        .toList());
    }

    Option<String> option() {
        return option;
    }

    /** The event posted here that is meant, the soonest of those whose title has the words. */
    Optional<Posted> posted(String typed, Caller caller) {
        return NUMBER.matcher(typed.strip()).matches()
                ? Optional.empty()
                : posted.numbered(typed, caller)
                        .or(() -> posted.alike(typed, caller).stream().findFirst());
    }

    /** The event of a feed that is meant, the soonest of those whose title has the words. */
    Optional<EventItem> resolve(String typed, Caller caller) {
        var number = NUMBER.matcher(typed.strip());
        return number.matches()
                ? networking.get().events().find(caller.community(), Long.parseLong(number.group(1)))
                : alike(typed, caller).stream().findFirst();
    }

    private List<EventItem> alike(String typed, Caller caller) {
        String folded = typed.strip().toLowerCase(Locale.ROOT);
        return networking.get().events().ahead(caller.community()).stream()
                .filter(item -> item.title().toLowerCase(Locale.ROOT).contains(folded))
                .toList();
    }

    static String quoted(String typed) {
        if (NUMBER.matcher(typed.strip()).matches()) {
            return typed.strip();
        }
        return say("called “", "intitulé “", "llamado “")
                + (typed.length() <= LONGEST_QUOTE ? typed : typed.substring(0, LONGEST_QUOTE) + "…") + "”";
    }
}
