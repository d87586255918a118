package dev.carrel.feature.networking;

import dev.carrel.chat.Role;
import dev.carrel.chat.Words;
import dev.carrel.chat.command.Command;
import dev.carrel.chat.command.CommonOptions;
import dev.carrel.chat.command.Declaration;
import dev.carrel.chat.command.Invocation;
import dev.carrel.chat.command.Option;
import dev.carrel.chat.command.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

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
        List<EventItem> ahead = networking
                .get()
                .events()
                .ahead(invocation.caller().community())
                .stream()
                .filter(item -> said(item).contains(words.toLowerCase(Locale.ROOT)))
                .toList();
        if (ahead.isEmpty()) {
            return Reply.show(EventCards.nothingAhead(invocation.caller().role().covers(Role.MODERATOR), words));
        }
        int from = CommonOptions.from(invocation, ahead.size());
        return Reply.show(EventCards.ahead(
                ahead.subList(from, Math.min(ahead.size(), from + EventCards.WINDOW)),
                from,
                ahead.size(),
                invocation.action(),
                clock.instant(),
                invocation.caller()));
    }

    private static String said(EventItem item) {
        return String.join(" ", item.title(), item.summary(), item.place(), item.feedName())
                .toLowerCase(Locale.ROOT);
    }
}
