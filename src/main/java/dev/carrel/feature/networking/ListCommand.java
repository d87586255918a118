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
import dev.carrel.chat.command.Suggestion;
import dev.carrel.community.Seat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /event list}: what is ahead, or what of it is sought. */
final class ListCommand implements Command {
    private static final int MOST_SUGGESTIONS = 25;
    private static final Option<String> WORDS = Option.text(
                    "words",
                    Words.of(
                            "Only what has one of these words",
                            "Seulement ce qui contient ces mots",
                            "Solo lo que tiene estas palabras"))
            .takingTheRest();
    private static final Option<String> REGION = Option.text(
            "region",
            Words.of(
                    "Only there: online, or a town or region",
                    "Seulement là : online, ou une ville ou région",
                    "Solo allí: online, o una ciudad o región"));
    private static final Option<Boolean> NO_COST = Option.flag(
            "no-cost",
            Words.of("Yes: only what is free", "Oui : seulement ce qui est gratuit", "Sí: solo lo que es gratis"));

    private final Supplier<Networking> networking;
    private final InstantSource clock;
    private final Option<String> topic;
    private final Declaration declaration;

    ListCommand(Supplier<Networking> networking, InstantSource clock) {
        this.networking = networking;
        this.clock = clock;
        this.topic = Option.text(
                        "topic", Words.of("Only what is about this", "Seulement sur ce sujet", "Solo sobre este tema"))
                .suggesting(this::topics);
        this.declaration = Declaration.of(
                        "event list",
                        Words.of(
                                "Networking events ahead, and what was posted lately",
                                "Les événements à venir et les annonces récentes",
                                "Eventos próximos y anuncios recientes"),
                        WORDS,
                        topic,
                        PostOptions.SORT,
                        REGION,
                        NO_COST,
                        CommonOptions.FROM)
                .example("")
                .example("archives")
                .example("kind:webinar region:online no-cost:yes");
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    /** Topics of what is ahead. */
    private List<Suggestion> topics(String typed, Caller caller) {
        String folded = typed.strip().toLowerCase(Locale.ROOT);
        return networking.get().posted().next(Seat.of(caller)).stream()
                .flatMap(event -> event.details().particulars().topicList().stream())
                .filter(known -> known.toLowerCase(Locale.ROOT).contains(folded))
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .map(known -> new Suggestion(known, known))
                .toList();
    }

    @Override
    public Reply run(Invocation invocation) {
        Sought sought = new Sought(
                invocation.find(WORDS).orElse(""),
                invocation.find(topic).orElse(""),
                invocation.find(PostOptions.SORT),
                invocation.find(REGION).orElse(""),
                invocation.find(NO_COST).orElse(false));
        Caller caller = invocation.caller();
        Map<Sought.Fit, List<Row>> rows = rows(sought, caller).collect(Collectors.groupingBy(Row::fit));
        List<Row> ahead = rows.getOrDefault(Sought.Fit.YES, List.of()).stream()
                .sorted(Comparator.comparing(Row::begins))
                .toList();
        int maybe = rows.getOrDefault(Sought.Fit.NOT_SAID, List.of()).size();
        if (ahead.isEmpty()) {
            return Reply.show(EventCards.nothingAhead(caller.role(), sought, maybe));
        }
        int from = CommonOptions.from(invocation, ahead.size());
        return Reply.show(EventCards.ahead(
                ahead.subList(from, Math.min(ahead.size(), from + EventCards.WINDOW)).stream()
                        .map(row -> row.entry().get())
                        .toList(),
                from,
                ahead.size(),
                invocation.action(),
                EventCards.mightBe(sought, maybe)));
    }

    /** One event or post; posts, which have no time, come last and stay in their order. */
    private record Row(Sought.Fit fit, Instant begins, Supplier<Block.Entry> entry) {}

    private Stream<Row> rows(Sought sought, Caller reader) {
        Instant now = clock.instant();
        return Stream.concat(
                networking.get().posted().next(Seat.of(reader)).stream()
                        .map(event -> new Row(
                                sought.fit(event),
                                event.occurrence().start(),
                                () -> PostedCards.entry(event, reader, now))),
                networking.get().events().ahead(reader.community()).stream()
                        .map(item -> new Row(
                                sought.fit(item), item.begins(now), () -> EventCards.entry(item, now, reader))));
    }
}
