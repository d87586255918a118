package dev.carrel.feature.moderate;

import dev.carrel.audit.Act;
import dev.carrel.audit.ActKind;
import dev.carrel.chat.Caller;
import dev.carrel.chat.Language;
import dev.carrel.chat.MemberId;
import dev.carrel.chat.PersonId;
import dev.carrel.chat.PlaceId;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.Action;
import dev.carrel.chat.card.Block;
import dev.carrel.chat.card.Button;
import dev.carrel.chat.card.Card;
import dev.carrel.chat.card.Choice;
import dev.carrel.chat.card.Inline;
import dev.carrel.chat.card.Style;
import dev.carrel.chat.card.Text;
import dev.carrel.community.SpaceWords;
import dev.carrel.community.ZoneWords;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code /moderate audit} shows.
 *
 * @param area what the reader wants to know of; everything where it is left out
 * @param person whose acts the reader wants to know
 * @param names those who are there of whom the acts tell
 */
record AuditCards(
        Caller caller, Optional<ActKind.Area> area, Optional<PersonId> person, Map<MemberId, List<PersonId>> names) {
    private static final Block.Note KEPT = new Block.Note(Text.of(
            "Decisions for everybody, roles, spaces, feeds, events, groups that everybody sees, and sessions and dates that"
                    + " everybody may look into. Kept for a year, without what people wrote."));

    Card acts(List<Act> acts, int from, int total) {
        List<Block> blocks = new ArrayList<>();
        if (!acts.isEmpty()) {
            blocks.add(new Block.Listing(
                    acts.stream().map(this::entry).toList(),
                    from,
                    Math.max(total, from + acts.size()),
                    asked(area, person)));
        }
        if (total > 0 || isNarrowed()) {
            blocks.add(new Block.Menu(
                    "Only: " + area.map(AuditCards::label).orElse("everything"),
                    Arrays.stream(ActKind.Area.values())
                            .map(one -> Choice.of(label(one), AuditCommand.key(one)))
                            .toList(),
                    1,
                    1,
                    asked(Optional.empty(), person).choosing(AuditCommand.AREA.name())));
            blocks.add(Block.Picker.person(
                    "Only what one person did", asked(area, Optional.empty()).choosing(AuditCommand.PERSON.name())));
        }
        blocks.add(
                isNarrowed()
                        ? Block.Buttons.of(Button.press("See everything", asked(Optional.empty(), Optional.empty())))
                        : Block.Buttons.of(Button.press("Set Carrel up", Action.of("moderate", "setup"))));
        blocks.add(KEPT);
        return Card.of(headline(total), blocks.toArray(Block[]::new));
    }

    private boolean isNarrowed() {
        return area.isPresent() || person.isPresent();
    }

    private Text headline(int total) {
        if (total == 0) {
            return Text.of(
                    isNarrowed()
                            ? "Nothing of that has been done here in the last year."
                            : "No moderator or organizer has changed anything here yet.");
        }
        String concerning =
                area.map(one -> " about " + label(one).toLowerCase(Locale.ROOT)).orElse("");
        Text what = Text.strong(total + (total == 1 ? " act" : " acts"));
        return person.map(one -> what.then(concerning + " of ").then(Inline.Name.of(one)))
                .orElse(what.then(concerning + " of moderators and organizers"))
                .then(" in the last year" + (total == 1 ? "." : ", the newest first."));
    }

    private static Action asked(Optional<ActKind.Area> area, Optional<PersonId> person) {
        Action action = AuditCommand.AUDIT.inPlace();
        if (area.isPresent()) {
            action = action.with(AuditCommand.AREA.name(), AuditCommand.key(area.get()));
        }
        return person.isPresent()
                ? action.with(AuditCommand.PERSON.name(), person.get().raw())
                : action;
    }

    private Block.Entry entry(Act act) {
        Text when =
                Text.of(new Inline.When(act.at(), Style.DATE_TIME, caller.zone().orElse(ZoneId.of("UTC"))));
        return new Block.Entry("", sentence(act), List.of(when), Optional.empty());
    }

    private Text sentence(Act act) {
        Text by = name(act.by(), "Somebody");
        String what = act.what();
        return switch (act.kind()) {
            case ANNOUNCES_IN -> by.then(" lets Carrel announce in ").then(place(what));
            case ANNOUNCES_NOWHERE -> by.then(" lets Carrel announce nothing in " + space(what));
            case ZONE_SET -> by.then(" set the time zone to ").thenStrong(ZoneWords.name(ZoneId.of(what)));
            case LANGUAGE_SET -> by.then(" set the language to ").thenStrong(language(what));
            case PAGE_SHOWN ->
                by.then(" showed the events to everybody on a page").then(named(what));
            case PAGE_SWITCHED_OFF -> by.then(" switched the page for everybody off");
            case SUMMARY_TOLD_IN ->
                by.then(" lets Carrel sum up the last week in ").then(place(what));
            case SUMMARY_STOPPED -> by.then(" lets Carrel sum up the last week nowhere");
            case WEEK_TOLD_IN ->
                by.then(" lets Carrel tell what is on in a week in ").then(place(what));
            case WEEK_STOPPED_IN ->
                by.then(" lets Carrel tell no more what is on in a week in ").then(place(what));
            case MIRROR_SWITCHED_ON -> by.then(" lets Carrel show events in the calendar of " + space(what));
            case MIRROR_SWITCHED_OFF ->
                by.then(" lets Carrel show no events any more in the calendar of " + space(what));
            case ROLE_GIVEN -> by.then(" gave ").then(somebody(act)).then(" the role of " + role(what));
            case ROLE_TAKEN ->
                by.then(" took the role of " + role(what) + " back from ").then(somebody(act));
            case SPACE_LINKED -> by.then(" linked " + space(what));
            case SPACE_TAKEN_OUT -> by.then(" took " + space(what) + " out");
            case FEED_ADDED -> by.then(" added the feed ").thenStrong(what);
            case FEED_CHANGED -> by.then(" changed the feed ").thenStrong(what);
            case FEED_REMOVED -> by.then(" removed the feed ").thenStrong(what);
            case ENTRY_APPROVED -> by.then(" approved the entry ").thenStrong(what);
            case ENTRY_DISMISSED -> by.then(" dismissed the entry ").thenStrong(what);
            case GROUP_ARCHIVED -> by.then(" archived the group ").thenStrong(what);
            case GROUP_RESTORED -> by.then(" brought back the group ").thenStrong(what);
            case DATE_ADDED -> by.then(" added the date ").thenStrong(what);
            case DATE_CHANGED -> by.then(" changed the date ").thenStrong(what);
            case DATE_REMOVED -> by.then(" took out the date ").thenStrong(what);
            case DATES_TAKEN_IN -> by.then(" took in dates of the cohort ").thenStrong(what);
            case DATES_CLEARED ->
                by.then(" took out all dates ahead of the cohort ").thenStrong(what);
            case DATES_TOLD_ANEW ->
                by.then(" changed when the cohort ").thenStrong(what).then(" is told of its dates");
            case SESSION_CANCELLED -> by.then(" cancelled the session ").thenStrong(what);
            case SESSION_SKIPPED ->
                by.then(" left out one time of the session ").thenStrong(what);
            case EVENT_POSTED -> by.then(" posted the event ").thenStrong(what);
            case REPORT_FETCHED -> by.then(" got the report as a file");
            case EVENT_CANCELLED -> by.then(" cancelled the event ").thenStrong(what);
            case EVENT_SKIPPED -> by.then(" left out one time of the event ").thenStrong(what);
        };
    }

    private static Text named(String what) {
        return what.isEmpty() ? Text.empty() : Text.of(" called ").thenStrong(what);
    }

    private Text somebody(Act act) {
        return name(act.to().orElse(Act.NOBODY), "somebody");
    }

    /** By the name that the reader's platform shows for them, else by one on another platform. */
    private Text name(MemberId member, String somebody) {
        List<PersonId> known = names.getOrDefault(member, List.of());
        return known.stream()
                .filter(one -> one.platform() == caller.person().platform())
                .findFirst()
                .or(() -> known.stream().findFirst())
                .map(one -> Text.of(Inline.Name.of(one)))
                .orElse(Text.of(somebody
                        + (member.equals(Act.NOBODY) ? " who has been forgotten" : " who is not here any more")));
    }

    private static Text place(String place) {
        return PlaceId.parse(place).map(one -> Text.of(Inline.Name.of(one))).orElse(Text.of(place));
    }

    private static String space(String space) {
        return SpaceId.parse(space).map(SpaceWords::name).orElse(space);
    }

    private static String language(String tag) {
        return Language.nearest(Locale.forLanguageTag(tag)).ownName();
    }

    private static String role(String role) {
        return Role.valueOf(role).name().toLowerCase(Locale.ROOT);
    }

    /** What a choice of the menu says. */
    static String label(ActKind.Area area) {
        return switch (area) {
            case SETUP -> "Setup";
            case ROLES -> "Roles";
            case SPACES -> "Spaces";
            case FEEDS -> "Feeds";
            case GROUPS -> "Groups";
            case COHORTS -> "Dates of cohorts";
            case GATHERINGS -> "Sessions and events";
            case REPORTS -> "Reports";
        };
    }
}
