package dev.carrel.privacy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every table and column of the database, and what it holds of a person. Forgetting, handing out and the document on privacy go by
 * this list; a test compares it with the real schema, so that a new column has to be put here by whoever adds it.
 */
public final class PersonalData {
    private static final String WHOSE = "whose it is";
    private static final String UNTIL_ERASED = "until erased";
    private static final String DELIVERED = "90 days after it was sent, or could not be";

    /** A table stands after those that its rows refer to. */
    private static final List<Table> TABLES = List.of(
            Table.of("community", "What a community has decided", "as long as the community")
                    .besides("id", "zone", "language_tag", "created_at"),
            Table.of("space", "Which spaces are one community", "as long as the community")
                    .besides("platform", "raw", "community_id", "created_at", "announcement_place"),
            Table.of("member", "You as a member, and what you have chosen", UNTIL_ERASED)
                    .ofMember("id")
                    .holding("id", "tells members apart")
                    .holding("zone", "the zone you write and read times in")
                    .holding("language_tag", "the language you are answered in")
                    .holding(
                            "app_language",
                            "the language of your app, to write to you in it where you have chosen none")
                    .holding("text_mode", "whether you are answered in sentences")
                    .holding("zone_offers", "so that you are not asked for your zone a third time")
                    .holding("quiet_from", "when you do not want to be written to")
                    .holding("quiet_until", "when you do not want to be written to")
                    .holding("preferred_platform", "where you are written to first")
                    .holding("sharing", "whether what you take part in is counted, and shown")
                    .holding(
                            "free_hours",
                            "when you are free in a week, so that a group finds a time; others see only counts")
                    .holding("created_at", "when you were first seen")
                    .besides("community_id"),
            Table.of("person", "Your identities", "until erased, or 30 days after you were seen to leave")
                    .ofMember("member_id")
                    .ofIdentity()
                    .holding("platform", "to know you when you ask, and to write to you")
                    .holding("raw", "the id that the platform gives you: to know you, and to write to you")
                    .holding("member_id", "which identities are one member")
                    .holding("created_at", "when you were first seen there")
                    .holding("left_at", "when you were seen to leave, so that you are forgotten in time")
                    .besides("community_id"),
            Table.of("member_role", "Roles that a moderator gave you", "until taken back or erased")
                    .ofMember("member_id")
                    .holding("member_id", WHOSE)
                    .holding("role_name", "what you may do")
                    .holding("granted_at", "since when")
                    .besides("community_id"),
            Table.of("member_way", "How you want to be told", UNTIL_ERASED)
                    .ofMember("member_id")
                    .holding("member_id", WHOSE)
                    .holding("notice", "which kind of message")
                    .holding("way", "where it goes")
                    .besides("community_id"),
            Table.of("action", "Buttons whose command is long", "30 days after the button was last drawn")
                    .ofMember("drawn_for")
                    .mentioning("payload")
                    .expiring("expires_at", Duration.ZERO)
                    .holding("payload", "the command with the words typed in it, so that the button works later")
                    .holding("payload_hash", "so that it is kept once")
                    .holding("drawn_for", WHOSE)
                    .besides("id", "community_id", "created_at", "expires_at"),
            Table.of("scheduled_tasks", "When something is due in a community", "until it was done")
                    .besides(
                            "task_name",
                            "task_instance",
                            "task_data",
                            "execution_time",
                            "picked",
                            "picked_by",
                            "last_success",
                            "last_failure",
                            "consecutive_failures",
                            "last_heartbeat",
                            "version",
                            "priority"),
            Table.of("delivery", "Messages to you, sent or to be sent", DELIVERED)
                    .ofMember("member_id")
                    .mentioning("subject", "dedupe_key", "address")
                    .holding("dedupe_key", "so that it is sent once")
                    .holding("subject", "what it is about, as numbers; what it says is worked out when it is sent")
                    .holding("member_id", "whom it is for")
                    .holding("address", "where it goes: an identity or a channel")
                    .holding("due_at", "when it ought to be read")
                    .holding("remote_place", "where it was sent to, to find it again")
                    .holding("remote_id", "the platform’s id of it, to find it again")
                    .holding("last_error", "why it could not be sent, for moderators")
                    .besides(
                            "id",
                            "community_id",
                            "topic",
                            "platform",
                            "address_kind",
                            "not_before",
                            "expires_at",
                            "state",
                            "attempts",
                            "fallbacks",
                            "leased_by",
                            "leased_until",
                            "uncertain_since",
                            "ended_at"),
            Table.of("reminder", "Your reminders", "until cancelled, or 90 days after it was over")
                    .ofMember("member_id")
                    .holding("member_id", WHOSE)
                    .holding("what", "the words you gave it")
                    .holding("zone", "the zone you meant")
                    .holding("first_at", "the time you meant")
                    .holding("rule", "how it repeats")
                    .holding("due_at", "when it comes next")
                    .holding("platform", "where it comes, if in a channel")
                    .holding("place", "where it comes, if in a channel")
                    .holding("origin", "what it was set from")
                    .holding("created_at", "when you set it")
                    .holding("over_at", "so that it is forgotten in time")
                    .holding("changed_at", "for your calendar application")
                    .besides("id", "community_id", "revision"),
            Table.of("link_code", "A code you asked for, to link accounts or spaces", "an hour at most, and a day")
                    .ofMember("member_id")
                    .expiring("expires_at", Duration.ZERO)
                    .holding("member_id", "who asked for it")
                    .holding("code_hash", "to know the code again; the code itself is not kept")
                    .besides("community_id", "purpose", "created_at", "expires_at"),
            Table.of("link_attempt", "Wrong codes that you typed", "an hour, then for a day")
                    .expiring("tried_at", Duration.ofHours(1))
                    .ofIdentity()
                    .holding("platform", "who typed it")
                    .holding("raw", "who typed it")
                    .holding("tried_at", "so that nobody can try them all")
                    .besides("id", "community_id"),
            Table.of("community_group", "Groups", "as long as the group")
                    .besides(
                            "id",
                            "community_id",
                            "name",
                            "folded_name",
                            "listed_name",
                            "kind",
                            "privacy",
                            "about",
                            "program",
                            "start_term",
                            "created_at",
                            "archived_at",
                            "joins_told_at"),
            Table.of(
                            "group_member",
                            "Groups you are in, are invited to or ask to join",
                            "until you leave or are erased")
                    .ofMember("member_id")
                    .holding("group_id", "which group")
                    .holding("member_id", WHOSE)
                    .holding("standing", "how you stand to it")
                    .holding("since", "since when")
                    .holding("expires_at", "until when an invitation or a request waits: 14 days")
                    .besides("community_id"),
            Table.of("group_home", "Channels that groups are at home in", "as long as the group")
                    .besides("community_id", "group_id", "platform", "space", "place", "own"),
            Table.of(
                            "group_room",
                            "Private channels and threads that Carrel keeps for groups",
                            "until an organizer closes it, or nobody is in the group any more; 30 days where it cannot be kept")
                    .naming("wanted_by", "who is told when it cannot be kept; it stays without them")
                    .besides(
                            "community_id",
                            "group_id",
                            "platform",
                            "space",
                            "below",
                            "place",
                            "created_at",
                            "ending",
                            "gone",
                            "due_at",
                            "leased_until",
                            "looked_at",
                            "problem",
                            "problem_since"),
            Table.of(
                            "room_guest",
                            "Private channels and threads of groups that you were let into",
                            "until you are out of the room, where you are taken when you leave the group or are erased; as long as the room"
                                    + " at most")
                    .ofIdentityUntilDone()
                    .holding("group_id", "whose room")
                    .holding("platform", "where it is")
                    .holding("space", "where it is")
                    .holding("raw", "your id there: to let you in, and to take you out when you leave")
                    .holding("standing", "whether you are in it")
                    .holding("tried_at", "since when")
                    .besides("community_id"),
            Table.of(
                            "term_date",
                            "Dates of the terms of cohorts",
                            "until they are taken out, at most as long as the group")
                    .besides(
                            "id",
                            "community_id",
                            "group_id",
                            "what",
                            "zone",
                            "begins_at",
                            "ends_at",
                            "whole_days",
                            "starts_at",
                            "over_at",
                            "revision",
                            "changed_at"),
            Table.of("cohort_calendar", "How the dates of the term of a cohort are kept", "as long as the group")
                    .besides("community_id", "group_id", "zone", "leads", "digest", "done_to", "due_at"),
            Table.of("program_watch", "Programs you watch", "until you stop watching or are erased")
                    .ofMember("member_id")
                    .holding("member_id", WHOSE)
                    .holding("program", "which program")
                    .holding("seen", "which facts of it you know")
                    .holding("told", "how often you were told")
                    .holding("created_at", "since when")
                    .besides("id", "community_id"),
            Table.of("job_watch", "Jobs you want to be told of", "until you stop it or are erased")
                    .ofMember("member_id")
                    .holding("member_id", WHOSE)
                    .holding("wish", "so that it is kept once")
                    .holding("wanted_role", "what it is called")
                    .holding("wanted_place", "where it is")
                    .holding("remote", "whether it has to be remote")
                    .holding("created_at", "since when")
                    .holding("told_to", "until when you were told")
                    .holding("due_at", "when next")
                    .besides("id", "community_id"),
            Table.of("goal", "Your goals", "until you let them go or are erased")
                    .ofMember("member_id")
                    .holding("member_id", WHOSE)
                    .holding("words", "what you want to get done")
                    .holding("starts_on", "in which week")
                    .holding("done_in", "in which week it was done")
                    .holding("weekly", "whether it comes back")
                    .holding("reason", "why it matters to you")
                    .holding("counted", "whether it was counted as taking part")
                    .holding("created_at", "when you set it")
                    .besides("id", "community_id", "follows"),
            Table.of("goal_reason", "Why you study", "until you are erased")
                    .ofMember("member_id")
                    .holding("member_id", WHOSE)
                    .holding("reason", "your words")
                    .besides("community_id"),
            Table.of("participation_weekly", "When you are told of your week", "until you stop it or are erased")
                    .ofMember("member_id")
                    .holding("member_id", WHOSE)
                    .holding("due_at", "when next")
                    .besides("community_id"),
            Table.of("goal_checkin", "When you are asked about your goals", "until you stop it or are erased")
                    .ofMember("member_id")
                    .holding("member_id", WHOSE)
                    .holding("falls_on", "on which day of the week, Monday being 1")
                    .holding("falls_at", "how many minutes after midnight")
                    .holding("zone", "by the clock of which zone")
                    .holding("due_at", "when next")
                    .besides("community_id"),
            Table.of("focus_part", "Sprints that you are in", "a day after you joined, or until you are erased")
                    .ofMember("member_id")
                    .expiring("joined_at", Duration.ofDays(1))
                    .holding("sprint_id", "which one")
                    .holding("member_id", WHOSE)
                    .holding("starter", "whether you have started it, and can end it for all")
                    .holding("joined_at", "since when, so that your minutes are counted")
                    .holding("left_at", "until when")
                    .besides("community_id"),
            Table.of("focus_sprint", "Minutes in which people work at the same time", "a day after they were over")
                    .expiring("ends_at", Duration.ofDays(1))
                    .besides(
                            "id",
                            "community_id",
                            "goal",
                            "minutes",
                            "pause",
                            "places",
                            "starts_at",
                            "ends_at",
                            "over_at"),
            Table.of("program_seen", "Public facts of programs", "90 days after they were last spoken of")
                    .besides("program", "digest", "facts", "used_at"),
            Table.of("calendar_link", "The address of your calendar", "until you take it back or are erased")
                    .ofMember("member_id")
                    .holding("member_id", "whose calendar it is")
                    .holding("token_hash", "to know the address again; the address itself is not kept")
                    .holding("created_at", "since when it works")
                    .besides("community_id"),
            Table.of("calendar_key", "What signs the addresses of single entries", "as long as the community")
                    .besides("id", "community_id", "secret", "created_at"),
            Table.of("export_link", "The address at which you fetch what is kept of you", "a day, then for another")
                    .expiring("expires_at", Duration.ZERO)
                    .ofMember("member_id")
                    .holding("member_id", "whose data it is")
                    .holding("token_hash", "to know the address again; the address itself is not kept")
                    .besides("community_id", "created_at", "expires_at"),
            Table.of(
                            "participation",
                            "How much you took part, as numbers",
                            "by day for 30 days, then by week; until erased, or you say that you are not to be counted")
                    .ofMember("member_id")
                    .holding("member_id", WHOSE)
                    .holding("kind", "what was counted; what was said is never kept")
                    .holding("span", "whether of a day or of a week")
                    .holding("starts_on", "which day, or week")
                    .holding("amount", "how many")
                    .besides("community_id"),
            Table.of("participation_thanks", "Whom you thanked", "a day")
                    .ofMember("member_id")
                    .holding("member_id", "who thanked")
                    .holding("receiver_id", "who was thanked")
                    .holding("thanked_on", "so that one thank counts once a day")
                    .besides("community_id"),
            Table.of("act", "What moderators and organizers did to the community", "a year")
                    .naming("done_by", "who did it; the rest stays without them")
                    .naming("done_to", "whom it was done to, such as who was given a role; the rest stays without them")
                    .expiring("done_at", Duration.ofDays(365))
                    .besides("id", "community_id", "done_at", "kind", "what", "group_id"),
            Table.of("feed", "Feeds that a community follows", "until a moderator removes it")
                    .naming("added_by", "who is told when it fails for long; it stays without them")
                    .besides(
                            "id",
                            "community_id",
                            "address",
                            "name",
                            "format",
                            "words",
                            "jobs",
                            "created_at",
                            "tag",
                            "modified",
                            "due_at",
                            "claimed_by",
                            "claimed_until",
                            "checked_at",
                            "failing_since",
                            "failures",
                            "problem",
                            "decided"),
            Table.of("feed_item", "What feeds have told in public", "as long as the feed")
                    .besides(
                            "id",
                            "community_id",
                            "feed_id",
                            "identity",
                            "digest",
                            "link",
                            "title",
                            "summary",
                            "place",
                            "employer",
                            "topics",
                            "closes_at",
                            "listed_at",
                            "published_at",
                            "is_event",
                            "cancelled",
                            "revision",
                            "standing",
                            "news",
                            "at_moment",
                            "seen_at",
                            "created_at",
                            "changed_at"),
            Table.of("feed_item_time", "When public events are", "as long as the feed")
                    .besides("community_id", "item_id", "starts_at", "ends_at", "zone", "all_day", "cancelled"),
            Table.of("gathering", "What people meet for", "as long as its group")
                    .naming("organizer_id", "who planned it; it stays without them")
                    .besides(
                            "id",
                            "community_id",
                            "kind",
                            "group_id",
                            "series_id",
                            "title",
                            "about",
                            "venue",
                            "zone",
                            "first_at",
                            "rule",
                            "minutes",
                            "capacity",
                            "leads",
                            "revision",
                            "created_at",
                            "changed_at",
                            "cancelled_at"),
            Table.of("posted_event", "Public events that organizers have posted", "as long as the event")
                    .besides(
                            "community_id",
                            "gathering_id",
                            "sort",
                            "link",
                            "for_going",
                            "speakers",
                            "topics",
                            "region",
                            "cost",
                            "language"),
            Table.of("public_page", "Where a community shows its events to everybody", "until moderators switch it off")
                    .besides("community_id", "slug", "name", "paused", "created_at"),
            Table.of("occurrence", "When people meet", "as long as what they meet for")
                    .besides(
                            "id",
                            "community_id",
                            "gathering_id",
                            "rule_at",
                            "local_at",
                            "minutes",
                            "starts_at",
                            "ends_at",
                            "state",
                            "notes",
                            "arrivals",
                            "done_to",
                            "due_at"),
            Table.of(
                            "attendance",
                            "What you said you would come to, and came to",
                            "until you leave the group or are erased")
                    .ofMember("member_id")
                    .holding("occurrence_id", "which one")
                    .holding("member_id", WHOSE)
                    .holding("answer", "whether you come")
                    .holding("arrival", "how many had answered before you, so that the waitlist is fair")
                    .holding("answered_at", "when you last said")
                    .holding("offered_until", "until when a place is kept for you")
                    .holding(
                            "checked_in_at",
                            "that you were there, as you said or as ten minutes in its voice channel showed")
                    .holding(
                            "pressed_in",
                            "in which server’s own calendar you pressed “Interested”, if that is your answer")
                    .besides("community_id"),
            Table.of("own_reminders", "When you are reminded of what you come to", UNTIL_ERASED)
                    .ofMember("member_id")
                    .holding("series_id", "of which session or event, or of all")
                    .holding("member_id", WHOSE)
                    .holding("leads", "how long before")
                    .besides("community_id"),
            Table.of("event_recording", "Where public events can be seen again", "as long as the event")
                    .besides("community_id", "occurrence_id", "link"),
            Table.of("event_feedback", "What you said of events that you came to", UNTIL_ERASED)
                    .ofMember("member_id")
                    .holding("occurrence_id", "which one")
                    .holding("member_id", WHOSE)
                    .holding("mark", "how it was for you; others see only counts")
                    .holding("words", "what you said of it, which only who posted it reads")
                    .holding("signed", "whether who posted it is told that the words are yours")
                    .holding("given_at", "when you last said")
                    .besides("community_id"),
            Table.of(
                            "time_poll",
                            "Times that groups are asked about",
                            "90 days and until the next question, or as long as the group")
                    .besides(
                            "id",
                            "community_id",
                            "group_id",
                            "open_group",
                            "zone",
                            "minutes",
                            "starts",
                            "opened_at",
                            "closes_at",
                            "closed_at"),
            Table.of(
                            "time_vote",
                            "At which times you could meet",
                            "90 days, or until you leave the group or are erased")
                    .ofMember("member_id")
                    .expiring("voted_at", Duration.ofDays(90))
                    .holding("poll_id", "which question")
                    .holding("member_id", WHOSE)
                    .holding("picks", "the times that you chose")
                    .holding("voted_at", "when you first voted, so that it is forgotten in time")
                    .besides("community_id"),
            Table.of("posting", "Messages that are kept true", "as long as what they show may change")
                    .besides(
                            "id",
                            "community_id",
                            "topic",
                            "subject",
                            "platform",
                            "place",
                            "mark",
                            "remote_place",
                            "remote_id",
                            "drawn_changes",
                            "digest",
                            "drawn_at",
                            "changes",
                            "changed_at",
                            "not_before"),
            Table.of(
                            "mirror_space",
                            "Spaces whose own calendar shows what was posted",
                            "until a moderator switches it off")
                    .naming("switched_on_by", "who is told when it cannot be kept true; it stays without them")
                    .besides(
                            "community_id",
                            "platform",
                            "space",
                            "created_at",
                            "ending",
                            "due_at",
                            "leased_until",
                            "problem",
                            "left_out"),
            Table.of("mirror_event", "What stands in such a calendar", "until the event is over")
                    .besides(
                            "community_id",
                            "platform",
                            "space",
                            "occurrence_id",
                            "remote_id",
                            "digest",
                            "ends_at",
                            "gone",
                            "ask_at",
                            "leased_until"),
            Table.of("digest_place", "Channels that are told of a week", "until a moderator stops it")
                    .besides(
                            "id",
                            "community_id",
                            "platform",
                            "space",
                            "place",
                            "kept",
                            "for_moderators",
                            "week_of",
                            "due_at"),
            Table.of("slack_installation", "Workspaces that added Carrel", "until the workspace removes Carrel")
                    .besides(
                            "team",
                            "enterprise",
                            "team_name",
                            "bot_person",
                            "access_token",
                            "refresh_token",
                            "expires_at",
                            "revision",
                            "renewing_until",
                            "installed_at"),
            Table.of("slack_install_state", "Browsers that are about to add Carrel", "some minutes")
                    .besides("state_hash", "browser_hash", "expires_at", "used_at"));

    private PersonalData() {}

    /** All tables; one stands after those that its rows refer to. */
    public static List<Table> tables() {
        return TABLES;
    }

    /** Those whose rows can be somebody's. */
    static Stream<Table> personal() {
        return TABLES.stream().filter(Table::isPersonal);
    }

    /** The list as {@code src/docs/privacy.md} has it. */
    public static String document() {
        return PrivacyDocument.of(TABLES);
    }
}
