package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.feature.moderate.Moderation;
import dev.carrel.testkit.CommunityDesk;
import dev.carrel.testkit.Machine;
import dev.carrel.testkit.ManualClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A menu of channels or people is an entry on a page, in every drawing of the same card. */
class PickerPageTest {
    private static final String CONTROL = "=moderate.setup>channel?step=clock";

    private final ManualClock clock = ManualClock.at("2026-11-24T12:00:00Z");
    private final CommunityDesk desk = new CommunityDesk(
            clock, (communities, outbox) -> new Moderation(communities, outbox, Machine::allWell, clock).commands());
    private final RunningWeb web = RunningWeb.of(desk.router());

    @AfterEach
    void stop() {
        web.close();
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "discord", "slack"})
    void what_is_entered_is_chosen_and_the_card_takes_its_own_place(String view) throws Exception {
        Tab tab = new Tab(web, "moderator", view);
        tab.say("/moderate setup");
        assertThat(tab.page()).contains("name=\"chosen." + CONTROL);

        tab.post(
                "/playground/press",
                List.of(
                        Map.entry("entry", "1"),
                        Map.entry("control", CONTROL),
                        Map.entry("chosen." + CONTROL, "general")));

        assertThat(tab.page())
                .contains("Announcements go to general. Step 2 of 3")
                .doesNotContain("m-2");
    }

    @Test
    void what_is_no_channel_is_refused_with_an_example_that_works() throws Exception {
        Tab tab = new Tab(web, "moderator", "web");
        tab.say("/moderate setup");

        tab.post(
                "/playground/press",
                List.of(
                        Map.entry("entry", "1"),
                        Map.entry("control", CONTROL),
                        Map.entry("chosen." + CONTROL, "<script>")));

        assertThat(tab.page())
                .contains("is not a channel")
                .contains("such as general")
                .doesNotContain("<script>”");
    }
}
