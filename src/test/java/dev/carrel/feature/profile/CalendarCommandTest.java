package dev.carrel.feature.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.chat.PersonId;
import dev.carrel.chat.Platform;
import dev.carrel.chat.Role;
import dev.carrel.chat.SpaceId;
import dev.carrel.chat.card.PlainText;
import dev.carrel.community.CalendarLinks;
import dev.carrel.community.Seat;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.ManualClock;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarCommandTest {
    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private Optional<URI> address = Optional.of(URI.create("https://carrel.example.org/"));
    private final CommunityDesk desk = new CommunityDesk(
            clock, (communities, outbox) -> new Profiles(communities, outbox, clock, () -> address).commands());
    private final PersonId person = new PersonId(Platform.DISCORD, "1");
    private final CommunityDesk.Visitor ada = desk.visitor(new SpaceId(Platform.DISCORD, "4711"), person, Role.STUDENT);
    private final CommunityDesk.Visitor eve =
            desk.visitor(new SpaceId(Platform.SLACK, "T1"), new PersonId(Platform.SLACK, "U1"), Role.MODERATOR);

    @AfterEach
    void close() {
        desk.close();
    }

    private CalendarLinks links() {
        return desk.communities().calendarLinks();
    }

    private static Seat seat(CommunityDesk.Visitor who) {
        return new Seat(who.caller().community(), who.caller().member());
    }

    private static String token(String words) {
        int from = words.indexOf("/calendar/") + "/calendar/".length();
        return words.substring(from, words.indexOf(".ics"));
    }

    @Test
    void tells_an_address_once_and_takes_it_back() {
        String token = token(PlainText.of(ada.card("/profile calendar on")));
        assertThat(links().memberOf(token)).contains(seat(ada));
        assertThat(PlainText.of(ada.card("/profile calendar"))).doesNotContain(token, ".ics");
        assertThat(PlainText.of(ada.card("/profile calendar renew"))).startsWith("Make a new address?");
        assertThat(links().memberOf(token)).isPresent();
        String other = token(PlainText.of(ada.card("/profile calendar renew sure:yes")));
        assertThat(links().memberOf(token)).isEmpty();
        assertThat(links().memberOf(other)).contains(seat(ada));

        assertThat(PlainText.of(eve.card("/profile calendar off sure:yes"))).startsWith("There is no address");
        assertThat(links().memberOf(other)).isPresent();
        ada.card("/profile calendar off sure:yes");
        assertThat(links().memberOf(other)).isEmpty();
    }

    @Test
    void says_why_it_cannot_where_the_address_of_the_page_is_not_known_and_still_turns_off() {
        ada.card("/profile calendar on");
        address = Optional.empty();

        assertThat(PlainText.of(ada.card("/profile calendar")))
                .startsWith("Calendars cannot be fetched from this Carrel")
                .contains("Turn off");
        assertThat(PlainText.of(eve.card("/profile calendar on"))).doesNotContain(".ics", "Turn off");
        assertThat(PlainText.of(ada.press("Turn off"))).startsWith("Turn the calendar off?");
        ada.press("Turn it off");
        assertThat(links().since(seat(ada))).isEmpty();
    }

    @Test
    void an_address_of_one_entry_leads_to_it_and_to_nothing_else() {
        CalendarLinks.Entry entry = new CalendarLinks.Entry(seat(ada).community(), "session", 17);
        String token = links().issue(entry);

        assertThat(links().issue(entry)).isEqualTo(token);
        assertThat(links().entryOf(token)).contains(entry);
        assertThat(links().entryOf(token.replace(".17.", ".18."))).isEmpty();
        assertThat(links().entryOf(token.replace("session", "event"))).isEmpty();
        assertThat(links().entryOf(token.substring(0, token.length() - 1))).isEmpty();
        assertThat(links().memberOf(token)).isEmpty();
        assertThat(links().issue(new CalendarLinks.Entry(seat(eve).community(), "session", 17)))
                .isNotEqualTo(token);
    }
}
