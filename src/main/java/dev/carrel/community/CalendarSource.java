package dev.carrel.community;

import dev.carrel.calendar.ical.CalendarEntry;
import dev.carrel.chat.CommunityId;
import java.util.List;

/** What a feature puts into calendars. Called from many threads; may block for the database. */
public interface CalendarSource {
    /** What its entries are called in addresses and UIDs: one lower-case word, {@code session}. */
    String kind();

    /** Everything of this kind that is in the member's own calendar, and nothing that this member may not see; a few hundred at most. */
    List<CalendarEntry> entries(Seat seat);

    /**
     * One entry for whoever was given its address, as it is now, and what goes on after it; nothing when it is over, was cancelled long
     * ago, or is never given out. What only members may see must not be given out: an address can be passed on.
     */
    default List<CalendarEntry> given(CommunityId community, long number) {
        return List.of();
    }
}
