package dev.carrel.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What values a setting may have.
 *
 * @param allowed what is allowed, to be read after "Allowed:"
 * @param choices the possible values if they can be listed, for the nearest one to a typing error
 * @param parse reads a text that has been stripped and is not empty; empty when it does not fit
 */
record Kind<T>(String allowed, List<String> choices, Function<String, Optional<T>> parse) {

    private static Kind<String> text(String allowed, Function<String, Boolean> fits) {
        return new Kind<>(allowed, List.of(), text -> fits.apply(text) ? Optional.of(text) : Optional.empty());
    }

    /** A host name or an address, without port or scheme. */
    static Kind<String> host() {
        return text(
                "a host name or an address such as 127.0.0.1", text -> text.matches("[A-Za-z0-9._:\\[\\]-]{1,253}"));
    }

    /** A short word without spaces. */
    static Kind<String> word() {
        return text("a word without spaces", text -> text.matches("\\S{1,200}"));
    }

    /** The beginning of a command's name. */
    static Kind<String> prefix() {
        return text("up to 12 lower-case letters, digits, - and _", text -> text.matches("[a-z0-9_-]{1,12}"));
    }

    /** A JDBC address of one of the two databases, without a password in it. */
    static Kind<String> databaseUrl() {
        return text(
                "jdbc:h2:file:… or jdbc:postgresql://…, with the password in CARREL_DATABASE_PASSWORD and not in the address",
                text -> (text.startsWith("jdbc:h2:") || text.startsWith("jdbc:postgresql:"))
                        && !text.toLowerCase(Locale.ROOT).matches(".*(password=|//[^/]*:[^/]*@).*"));
    }

    /** A whole number within bounds, both included. */
    static Kind<Integer> number(int least, int most, String note) {
        return new Kind<>(
                "a whole number from " + least + " to " + most + note,
                List.of(),
                text -> text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most
                        ? Optional.of(Integer.parseInt(text))
                        : Optional.empty());
    }

    /** Yes or no, as YAML writes them. */
    static Kind<Boolean> flag() {
        return new Kind<>(
                "true or false",
                List.of("true", "false"),
                text -> text.matches("(?i)true|false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty());
    }

    /** One of a few words, written in lower case. */
    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        return choice(type, choice -> choice.name().toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> Kind<E> choice(Class<E> type, Function<E, String> name) {
        List<E> values = List.of(type.getEnumConstants());
        List<String> names = values.stream().map(name).toList();
        return new Kind<>(
                String.join(", ", names),
                names,
                text -> values.stream()
                        .filter(value -> name.apply(value).equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    /** A path, absolute or relative to where Carrel is started. */
    static Kind<Path> path() {
        return new Kind<>("a path", List.of(), text -> {
            try {
                return Optional.of(Path.of(text));
            } catch (InvalidPathException notAPath) {
                return Optional.empty();
            }
        });
    }

    /** An absolute address with one of these schemes. */
    static Kind<URI> address(String... schemes) {
        return new Kind<>("an address beginning with " + String.join(":// or ", schemes) + "://", List.of(), text -> {
            try {
                URI address = new URI(text);
                boolean fits = address.getHost() != null
                        && address.getUserInfo() == null
                        && Arrays.asList(schemes).contains(address.getScheme());
                return fits ? Optional.of(address) : Optional.empty();
            } catch (URISyntaxException notAnAddress) {
                return Optional.empty();
            }
        });
    }
}
