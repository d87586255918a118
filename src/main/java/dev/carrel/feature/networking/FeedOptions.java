package dev.carrel.feature.networking;

import dev.carrel.chat.Words;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Parsed;
import dev.carrel.feed.WebAddress;
import java.net.URI;
import java.util.List;

/** The options of commands about feeds. */
final class FeedOptions {
    static final String FEED = "feed";

    /** An address, or the name of one of the feeds that are offered. */
    static final Option<URI> ADDRESS = Option.parsed(
                    "address",
                    Words.of(
                            "The address of a calendar, a feed or a page of events or jobs",
                            "L’adresse d’un calendrier, d’un flux ou d’une page d’événements ou d’offres d’emploi",
                            "La dirección de un calendario, una fuente o una página de eventos o empleos"),
                    (raw, caller) -> OfferedFeeds.named(raw)
                            .or(() -> WebAddress.parse(raw))
                            .map(Parsed::value)
                            .orElseGet(() -> Parsed.problem(
                                    "That is not the address of a page on the web.", OfferedFeeds.nearest(raw))))
            .needed()
            .suggesting((typed, caller) -> OfferedFeeds.alike(typed));

    static final Option<TopicFilter> WORDS = Option.parsed(
            "words",
            Words.of(
                    "Only what has one of these, by commas; a minus leaves out: archives, -conservation",
                    "Seulement ce qui a un de ces mots (virgules) ; un moins exclut : archives, -vente",
                    "Solo lo que tiene una de estas, con comas; un menos excluye: archivos, -venta"),
            (raw, caller) -> new TopicFilter(raw).words().length() <= TopicFilter.LONGEST
                    ? Parsed.value(new TopicFilter(raw))
                    : Parsed.problem("Those are more than " + TopicFilter.LONGEST + " characters.", List.of()));

    static final Option<Boolean> JOBS = Option.flag(
            "jobs",
            Words.of(
                    "Yes for a job board: what it tells is listed in /career jobs, not announced",
                    "Oui pour des offres d’emploi : dans /career jobs, pas annoncées",
                    "Sí para ofertas de empleo: van a /career jobs, no se anuncian"));

    private FeedOptions() {}
}
