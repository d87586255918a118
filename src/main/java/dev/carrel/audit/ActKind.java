package dev.carrel.audit;

import java.util.Arrays;
import java.util.List;

/** What can be done to a community, and which part of it that concerns. */
public enum ActKind {
    /** What it was done to is the place. */
    ANNOUNCES_IN(Area.SETUP),
    /** It announces nothing in the space that it was done to. */
    ANNOUNCES_NOWHERE(Area.SETUP),
    /** What it was done to is the id of a zone. */
    ZONE_SET(Area.SETUP),
    /** What it was done to is the tag of a language. */
    LANGUAGE_SET(Area.SETUP),
    /** What it was done to is the name of the page, or nothing. */
    PAGE_SHOWN(Area.SETUP),
    PAGE_SWITCHED_OFF(Area.SETUP),
    /** What it was done to is the place that gets the summary of the last week. */
    SUMMARY_TOLD_IN(Area.SETUP),
    SUMMARY_STOPPED(Area.SETUP),
    /** What it was done to is the place that gets what is on in a week. */
    WEEK_TOLD_IN(Area.SETUP),
    WEEK_STOPPED_IN(Area.SETUP),
    /** What it was done to is the space in whose own calendar events stand. */
    MIRROR_SWITCHED_ON(Area.SETUP),
    MIRROR_SWITCHED_OFF(Area.SETUP),
    ROLE_GIVEN(Area.ROLES),
    ROLE_TAKEN(Area.ROLES),
    SPACE_LINKED(Area.SPACES),
    SPACE_TAKEN_OUT(Area.SPACES),
    FEED_ADDED(Area.FEEDS),
    /** It is followed with other words, or tried again. */
    FEED_CHANGED(Area.FEEDS),
    FEED_REMOVED(Area.FEEDS),
    ENTRY_APPROVED(Area.FEEDS),
    ENTRY_DISMISSED(Area.FEEDS),
    GROUP_ARCHIVED(Area.GROUPS),
    GROUP_RESTORED(Area.GROUPS),
    DATE_ADDED(Area.COHORTS),
    DATE_CHANGED(Area.COHORTS),
    DATE_REMOVED(Area.COHORTS),
    /** What it was done to is the cohort. */
    DATES_TAKEN_IN(Area.COHORTS),
    DATES_CLEARED(Area.COHORTS),
    /** It is told of its dates at other times. */
    DATES_TOLD_ANEW(Area.COHORTS),
    SESSION_CANCELLED(Area.GATHERINGS),
    /** One time of a series is left out. */
    SESSION_SKIPPED(Area.GATHERINGS),
    EVENT_POSTED(Area.GATHERINGS),
    EVENT_CANCELLED(Area.GATHERINGS),
    EVENT_SKIPPED(Area.GATHERINGS),
    /** The report on how many take part was asked for as a file. */
    REPORT_FETCHED(Area.REPORTS);

    /** A part of what moderators and organizers look after. */
    public enum Area {
        SETUP,
        ROLES,
        SPACES,
        FEEDS,
        GROUPS,
        /** The dates of their terms. */
        COHORTS,
        /** Sessions and events. */
        GATHERINGS,
        REPORTS;

        List<ActKind> kinds() {
            return Arrays.stream(ActKind.values())
                    .filter(kind -> kind.area == this)
                    .toList();
        }
    }

    private final Area area;

    ActKind(Area area) {
        this.area = area;
    }

    public Area area() {
        return area;
    }
}
