package dev.carrel.chat.command;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Platform;
import dev.carrel.chat.card.Pickable;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a channel or a person as clients write them: {@code <#C024BE91L|general>}, {@code <#81384788765712384>},
 * {@code <@U061F7AUR|bob>}, {@code <@!80351110224678912>} or the bare id.
 *
 * <p>Ids are of the caller's platform. Only their shape is judged here (Discord: API reference, snowflakes; Slack: a letter, then letters and digits):
 * whether there is such a channel, and whether it belongs to the caller's space, is the adapter's to know.
 */
final class TypedId {
    private static final Pattern MARKED = Pattern.compile("<(?<mark>#|@!?)(?<id>[^|<>]*)(?:\\|[^<>]*)?>");
    private static final Pattern DISCORD = Pattern.compile("\\d{1,20}");
    private static final Pattern SLACK_PLACE = Pattern.compile("[CGD][A-Z0-9]{2,30}");
    private static final Pattern SLACK_PERSON = Pattern.compile("[UW][A-Z0-9]{2,30}");
    private static final Pattern OUR_OWN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    private TypedId() {}

    /** What the typed text stands for, made into an id of the caller's platform. */
    static <T> Parsed<T> parse(String typed, Pickable kind, Caller caller, BiFunction<Platform, String, T> id) {
        Platform platform = caller.person().platform();
        return unmarked(typed, kind)
                .filter(raw -> shape(platform, kind).matcher(raw).matches())
                .map(raw -> Parsed.value(id.apply(platform, raw)))
                .orElseGet(() -> Parsed.problem(problem(typed, platform, kind), List.of()));
    }

    /** What stands between the marks of a typed channel or person, or the text itself where it has none. */
    static Optional<String> unmarked(String typed, Pickable kind) {
        Matcher marked = MARKED.matcher(typed.strip());
        if (!marked.matches()) {
            return Optional.of(typed.strip());
        }
        boolean isPlace = marked.group("mark").equals("#");
        return isPlace == (kind == Pickable.PLACE) ? Optional.of(marked.group("id")) : Optional.empty();
    }

    private static Pattern shape(Platform platform, Pickable kind) {
        return switch (platform) {
            case DISCORD -> DISCORD;
            case SLACK -> kind == Pickable.PLACE ? SLACK_PLACE : SLACK_PERSON;
            case CONSOLE, WEB -> OUR_OWN;
        };
    }

    private static String problem(String typed, Platform platform, Pickable kind) {
        String start = kind == Pickable.PLACE ? "#" : "@";
        String example = switch (platform) {
            case DISCORD -> kind == Pickable.PLACE ? "<#81384788765712384>" : "<@80351110224678912>";
            case SLACK -> kind == Pickable.PLACE ? "<#C024BE91L|general>" : "<@U061F7AUR|bob>";
            case CONSOLE, WEB -> kind == Pickable.PLACE ? "general" : "student";
        };
        String how = switch (platform) {
            case DISCORD, SLACK ->
                say(
                        "Type " + start + " and choose one, which sends ",
                        "Tapez " + start + " et choisissez, ce qui envoie ",
                        "Escriba " + start + " y elija, lo que envía ");
            case CONSOLE, WEB ->
                say(
                        "A name without blanks works, such as ",
                        "Un nom sans espaces convient, comme ",
                        "Vale un nombre sin espacios, como ");
        };
        String quoted = Quote.of(typed);
        String not = kind == Pickable.PLACE
                ? say(quoted + " is not a channel. ", quoted + " n’est pas un canal. ", quoted + " no es un canal. ")
                : say(
                        quoted + " is not a person. ",
                        quoted + " n’est pas une personne. ",
                        quoted + " no es una persona. ");
        return not + how + example + ".";
    }
}
