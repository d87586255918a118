package dev.carrel.app;

import dev.carrel.chat.Caller;
import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Naming;
import dev.carrel.chat.card.Pickable;
import dev.carrel.chat.command.Names;
import dev.carrel.chat.spi.ChatPlatform;
import dev.carrel.community.Communities;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the platforms what people and channels are called, for readers elsewhere. Only the spaces of the reader's own community are asked,
 * and only about people whom it knows. Nothing is stored: the platforms remember for a while. Thread-safe.
 */
final class ForeignNames implements Names {
    private static final Logger log = LoggerFactory.getLogger(ForeignNames.class);

    /** No thread that asks is ever interrupted: what is told too late is remembered for the next card. */
    private static final Executor THREADS = Thread.ofVirtual().name("name")::start;

    private final Communities communities;
    private final Supplier<List<ChatPlatform>> platforms;

    /** @param platforms those that are connected or may be soon, asked again each time */
    ForeignNames(Communities communities, Supplier<List<ChatPlatform>> platforms) {
        this.communities = communities;
        this.platforms = platforms;
    }

    @Override
    public Card named(Card card, Caller reader, Duration patience) {
        Set<Inline.Name> foreign = Naming.foreignTo(reader.person().platform(), card);
        if (foreign.isEmpty()) {
            return card;
        }
        Map<Inline.Name, CompletableFuture<Optional<String>>> asked = ask(reader.community(), foreign);
        await(asked.values(), patience);
        return Naming.with(name -> said(name, asked), card);
    }

    private static Inline said(Inline.Name name, Map<Inline.Name, CompletableFuture<Optional<String>>> asked) {
        return Optional.ofNullable(asked.get(name))
                .flatMap(told -> told.getNow(Optional.empty()))
                .<Inline>map(name::called)
                .orElse(name);
    }

    /** All at once. */
    private Map<Inline.Name, CompletableFuture<Optional<String>>> ask(CommunityId community, Set<Inline.Name> names) {
        Set<PersonId> known = communities.known(
                community,
                names.stream()
                        .filter(name -> name.kind() == Pickable.PERSON)
                        .map(ForeignNames::person)
                        .toList());
        List<SpaceId> spaces = communities.spacesOf(community);
        Map<Inline.Name, CompletableFuture<Optional<String>>> asked = new HashMap<>();
        for (Inline.Name name : names) {
            if (name.kind() == Pickable.PLACE || known.contains(person(name))) {
                asked.put(name, CompletableFuture.supplyAsync(() -> tell(spaces, name), THREADS));
            }
        }
        return asked;
    }

    /** In whichever space of the community it is. */
    private Optional<String> tell(List<SpaceId> spaces, Inline.Name name) {
        try {
            return platforms.get().stream()
                    .filter(chat -> chat.platform() == name.platform())
                    .flatMap(chat -> spaces.stream()
                            .filter(space -> space.platform() == name.platform())
                            .flatMap(space -> tell(chat, space, name).stream()))
                    .findFirst();
        } catch (RuntimeException bug) {
            log.error("What somebody on {} is called could not be asked", name.platform(), bug);
            return Optional.empty();
        }
    }

    private static Optional<String> tell(ChatPlatform chat, SpaceId space, Inline.Name name) {
        return switch (name.kind()) {
            case PERSON -> chat.name(space, person(name));
            case PLACE -> chat.name(space, new PlaceId(name.platform(), name.raw()));
        };
    }

    private static PersonId person(Inline.Name name) {
        return new PersonId(name.platform(), name.raw());
    }

    private static void await(Collection<CompletableFuture<Optional<String>>> asked, Duration patience) {
        try {
            CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            log.debug("Some names were not told in time");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
