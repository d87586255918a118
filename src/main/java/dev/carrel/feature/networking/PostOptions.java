package dev.carrel.feature.networking;

import static dev.carrel.chat.Words.say;

import dev.carrel.chat.Words;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.feed.WebAddress;
import dev.carrel.gathering.Gatherings;
import dev.carrel.gathering.PlanOptions;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What whoever posts an event says of it, besides what is said of everything that people meet for. */
final class PostOptions {
    private static final String NO_LINK = "none";

    static final Option<String> TITLE = Option.parsed(
            "title",
            Words.of("What it is called", "Son titre", "Cómo se llama"),
            (raw, caller) ->
                    PlanOptions.within(raw, Gatherings.LONGEST_TITLE, say("A title", "Un titre", "Un título")));

    static final Option<Sort> SORT = Option.pick(
            "kind",
            Words.of("What kind of event it is", "Le genre d’événement", "Qué tipo de evento es"),
            Sort.ALL,
            Sort::choice);

    static final Option<Optional<URI>> LINK = link(
            "page",
            Words.of(
                    "Where it is on the web; none for nowhere",
                    "Son adresse web ; none s’il n’y en a pas",
                    "Su dirección web; none si no tiene"));

    static final Option<Boolean> HIDE = Option.flag(
            "hide",
            Words.of(
                    "Yes: only those who go see the link",
                    "Oui : seuls ceux qui viennent voient le lien",
                    "Sí: solo quienes van ven el enlace"));

    static final Option<String> ABOUT = Option.parsed(
            "about",
            Words.of("What it is about", "De quoi il s’agit", "De qué trata"),
            (raw, caller) -> PlanOptions.within(
                    raw, Gatherings.LONGEST_ABOUT, say("What it is about", "La description", "La descripción")));

    private PostOptions() {}

    /** The address of a page on the web, or none. */
    static Option<Optional<URI>> link(String name, Words description) {
        return Option.parsed(
                name,
                description,
                (raw, caller) -> raw.strip().toLowerCase(Locale.ROOT).equals(NO_LINK)
                        ? Parsed.value(Optional.empty())
                        : WebAddress.parse(raw)
                                .map(address -> Parsed.value(Optional.of(address)))
                                .orElseGet(() -> Parsed.problem(
                                        say(
                                                "That is not the address of a page on the web.",
                                                "Ce n’est pas l’adresse d’une page web.",
                                                "Esa no es la dirección de una página web."),
                                        List.of("https://example.org/webinar"))));
    }
}
