package dev.carrel.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.Language;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.store.Store;
import dev.carrel.store.StoreSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
    @Test
    void opens() {
        try (Store store = Store.open(StoreSettings.inMemory("x"))) {
            Communities communities =
                    new Communities(store, InstantSource.fixed(Instant.parse("2026-11-01T09:30:00Z")));
            var caller = communities.callerOf(
                    new SpaceId(Platform.WEB, "playground"),
                    new PersonId(Platform.WEB, "ada"),
                    Optional.empty(),
                    Role.MODERATOR);
            assertThat(caller.language()).isEqualTo(Language.ENGLISH);
        }
    }
}
