package dev.carrel.chat.command;

import dev.carrel.chat.CommunityId;
import dev.carrel.chat.MemberId;
import java.util.Optional;

/** Keeps the actions whose text does not fit into a control's id. Both methods may block. */
public interface ActionShelf {
    /** Characters of the longest text that is kept. */
    int LONGEST = 4000;

    /**
     * A key, for a text of at most {@value #LONGEST} characters: at most 12 letters and digits; the same text in the same community gets the
     * same key.
     *
     * @param reader for whom the control is drawn, who may have typed what is in the text; 0 where everybody reads it
     */
    String put(CommunityId community, MemberId reader, String payload);

    /** What was put under the key, unless its time is over or it belongs to another community. */
    Optional<String> get(CommunityId community, String key);
}
