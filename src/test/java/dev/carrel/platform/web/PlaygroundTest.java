package dev.carrel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaygroundTest {
    private final RunningWeb web = RunningWeb.playground();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void a_typed_line_gets_a_card() throws Exception {
        Tab tab = new Tab(web, "student", "web");

        HttpResponse<String> answer = tab.say("/program find archives online");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/?as=student&view=web#m-1");
        assertThat(tab.page())
                .contains("<strong>9 match</strong>, 14 more might.")
                .contains("Only you can see this")
                .doesNotContain("id=\"welcome\"");
    }

    @Test
    void a_private_answer_is_seen_by_nobody_else() throws Exception {
        Tab student = new Tab(web, "student", "web");
        Tab moderator = new Tab(web, "moderator", "web");

        student.say("/program find secret plans");
        student.say("/say hello all");

        assertThat(student.page()).contains("secret plans").contains("hello all");
        assertThat(moderator.page()).contains("hello all").doesNotContain("secret plans");
    }

    @Test
    void a_role_decides_what_may_be_asked() throws Exception {
        Tab student = new Tab(web, "student", "web");
        Tab moderator = new Tab(web, "moderator", "web");

        student.say("/moderate audit");
        moderator.say("/moderate audit");

        assertThat(student.page()).contains("is for moderators").doesNotContain("Nobody did anything.");
        assertThat(moderator.page()).contains("Nobody did anything.");
    }

    @Test
    void a_replacing_button_changes_its_own_message() throws Exception {
        Tab tab = new Tab(web, "student", "web");
        tab.say("/count");

        tab.press(1, control(tab.page(), "One more"));
        tab.press(1, control(tab.page(), "One more"));

        assertThat(tab.page())
                .contains("The count is 2.")
                .doesNotContain("The count is 1.")
                .doesNotContain("m-2");
    }

    @Test
    void an_answering_button_adds_a_message_that_names_it() throws Exception {
        Tab tab = new Tab(web, "student", "web");
        tab.say("/program compare");

        tab.press(1, control(tab.page(), "Show what Carrel can do"));

        assertThat(tab.page())
                .contains("<span class=\"line\">Show what Carrel can do</span>")
                .contains("id=\"m-2\"");
    }

    @Test
    void what_is_missing_is_asked_for_and_the_answer_takes_the_place_of_the_form() throws Exception {
        Tab tab = new Tab(web, "organizer", "web");
        tab.say("/group create \"Cataloguing Circle\"");
        String form = tab.page();

        assertThat(form).contains("value=\"Cataloguing Circle\"").contains("name=\"answer.kind\"");
        tab.post(
                "/playground/submit",
                Map.of(
                        "entry", "1",
                        "control", control(form, "Send"),
                        "answer.name", "Cataloguing Circle",
                        "answer.kind", "study"));

        assertThat(tab.page()).contains("Cataloguing Circle is a study group.").doesNotContain("answer.kind");
    }

    @Test
    void a_bug_shows_its_reference() throws Exception {
        Tab tab = new Tab(web, "student", "web");

        tab.say("/break");

        assertThat(tab.page()).contains("REF1");
    }

    @Test
    void the_clock_moves_and_the_bot_says_what_it_would_say_then() throws Exception {
        Tab tab = new Tab(web, "student", "web");

        tab.post("/playground/clock", Map.of("step", "P7D"));
        tab.say("/when");

        assertThat(tab.page()).contains("7 days ahead").contains("Tue 1 Dec 2026 12:00");
        tab.post("/playground/clock", Map.of("step", "now"));
        assertThat(tab.page()).doesNotContain("7 days ahead");
    }

    @Test
    void a_line_is_completed() throws Exception {
        Tab tab = new Tab(web, "student", "web");

        assertThat(tab.get("/playground/complete?as=student&line=%2Fprogram")).contains("\"value\":\"/program find \"");
        assertThat(tab.get("/playground/complete?as=student&line=%2Fmod")).doesNotContain("audit");
    }

    @Test
    void what_people_type_never_becomes_markup() throws Exception {
        Tab tab = new Tab(web, "student", "web");

        tab.say("/say <script>alert(1)</script> \" onload=x");

        assertThat(tab.page()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    /** The id of the first control with this label. */
    static String control(String page, String label) {
        Matcher matcher = Pattern.compile("name=\"control\" value=\"([^\"]+)\"[^>]*>" + Pattern.quote(label))
                .matcher(page);
        assertThat(matcher.find())
                .as("a control labelled %s on %s", label, page)
                .isTrue();
        return matcher.group(1).replace("&amp;", "&").replace("&gt;", ">").replace("&#34;", "\"");
    }
}
