package dev.carrel.chat.command;

import dev.carrel.chat.CommunityId;
import java.util.Optional;

/** Keeps the actions whose text does not fit into a control's id. Both methods may block. */
public interface ActionShelf {
    /** Characters of the longest text that is kept. */
    int LONGEST = 4000;

    /** A key, for a text of at most {@value #LONGEST} characters: at most 12 letters and digits; the same text in the same community gets the same key. */
    String put(CommunityId community, String payload);

    /** What was put under the key, unless its time is over or it belongs to another community. */
    Optional<String> get(CommunityId community, String key);
}
