package dev.carrel.feature.networking;

import dev.carrel.chat.Caller;
import dev.carrel.chat.Words;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code /event list}: what is ahead. */
final class ListCommand implements Command {
    private static final Option<String> WORDS = Option.text(
                    "words",
                    Words.of(
                            "Only what has one of these words",
                            "Seulement ce qui contient ces mots",
                            "Solo lo que tiene estas palabras"))
            .takingTheRest();
    private static final Declaration DECLARATION = Declaration.of(
                    "event list",
                    Words.of(
                            "Networking events ahead, and what was posted lately",
                            "Les événements à venir et les annonces récentes",
                            "Eventos próximos y anuncios recientes"),
                    WORDS,
                    CommonOptions.FROM)
            .example("")
            .example("archives");

    private final Supplier<Networking> networking;
    private final InstantSource clock;

    ListCommand(Supplier<Networking> networking, InstantSource clock) {
        this.networking = networking;
        this.clock = clock;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Reply run(Invocation invocation) {
        String words = invocation.find(WORDS).orElse("").strip();
        Caller caller = invocation.caller();
        Instant now = clock.instant();
        List<Row> ahead = Stream.concat(
                        networking.get().posted().ahead(Seat.of(caller)).stream()
                                .map(event -> row(event, caller, now)),
                        networking.get().events().ahead(caller.community()).stream()
                                .map(item -> row(item, caller, now)))
                .filter(row -> row.said().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(Row::begins))
                .toList();
        if (ahead.isEmpty()) {
            return Reply.show(EventCards.nothingAhead(caller.role(), words));
        }
        int from = CommonOptions.from(invocation, ahead.size());
        return Reply.show(EventCards.ahead(
                ahead.subList(from, Math.min(ahead.size(), from + EventCards.WINDOW)).stream()
                        .map(row -> row.entry().get())
                        .toList(),
                from,
                ahead.size(),
                invocation.action()));
    }

    /** One event or post; posts, which have no time, come last and stay in their order. */
    private record Row(Instant begins, String said, Supplier<Block.Entry> entry) {}

    private static Row row(Posted event, Caller reader, Instant now) {
        String said = String.join(
                " ",
                event.plan().title(),
                event.plan().about(),
                event.plan().venue(),
                event.details().sort().words());
        return new Row(event.occurrence().start(), said, () -> PostedCards.entry(event, reader, now));
    }

    private static Row row(EventItem item, Caller reader, Instant now) {
        return new Row(item.begins(now), said(item), () -> EventCards.entry(item, now, reader));
    }

    private static String said(EventItem item) {
        return String.join(" ", item.title(), item.summary(), item.place(), item.feedName());
    }
}
