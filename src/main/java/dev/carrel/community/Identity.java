package dev.carrel.community;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.PersonId;
import java.util.Map;

/** A person as one community knows them; in another community the same person may be another member. */
record Identity(CommunityId community, PersonId person) {
    /** The pair as named values for a statement: {@code :community}, {@code :platform} and {@code :raw}. */
    Map<String, Object> key() {
        return Map.of(
                "community", community.value(),
                "platform", person.platform().key(),
                "raw", person.raw());
    }
}
