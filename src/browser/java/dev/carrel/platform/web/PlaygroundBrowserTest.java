package dev.carrel.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The playground in a real browser, as people use it: by keyboard, on a phone, in the dark, without scripts. */
class PlaygroundBrowserTest {
    private static Browser browser;

    private final RunningWeb web = RunningWeb.playground();
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> visitors = new ArrayList<>();

    @BeforeAll
    static void open_the_browser() {
        browser = new Browser();
    }

    @AfterAll
    static void close_the_browser() {
        browser.close();
    }

    @AfterEach
    void stop_and_see_that_nothing_complained() {
        visitors.forEach(BrowserContext::close);
        web.close();
        assertThat(complaints).isEmpty();
    }

    private Page open(int width, ColorScheme scheme, String address) {
        return open(browser.visitor(width, width < 500 ? 740 : 900, scheme), address);
    }

    private Page open(String address) {
        return open(1280, ColorScheme.LIGHT, address);
    }

    private Page open(BrowserContext visitor, String address) {
        visitors.add(visitor);
        Page page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(web.address() + address);
        return page;
    }

    private static Locator line(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Ask Carrel"));
    }

    private static void say(Page page, String words) {
        line(page).fill(words);
        line(page).press("Escape");
        line(page).press("Enter");
    }

    private static Locator entry(Page page, int number) {
        return page.locator("#m-" + number);
    }

    private static void assertAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .toList())
                        .toList())
                .isEmpty();
    }

    private static void assertNothingSticksOut(Page page) {
        Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wide).as("pixels that stick out").isEqualTo(0);
    }

    @Test
    void a_first_visitor_is_shown_what_to_ask_and_gets_an_answer_by_one_click() {
        Page page = open("/");
        Browser.picture(page, "first-visit");
        assertAccessible(page);

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("/program find archives online no gre under 30k"))
                .click();

        assertThat(entry(page, 1).locator("figure.discord")).containsText("9 match");
        assertThat(entry(page, 1).locator("figure.slack")).containsText("9 match");
        assertThat(page.locator("#welcome")).hasCount(0);
        Browser.picture(page, "answer-both");
        assertAccessible(page);
    }

    @Test
    void the_composer_is_used_by_keyboard_alone() {
        Page page = open("/?view=web");

        page.keyboard().press("/");
        assertThat(line(page)).isFocused();
        Locator offers = page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Completions"));
        assertThat(offers).isVisible();
        page.keyboard().type("gr");
        assertThat(offers.getByRole(AriaRole.OPTION)).hasCount(1);
        page.keyboard().press("ArrowDown");
        assertThat(line(page)).hasAttribute("aria-activedescendant", "offer-0");
        Browser.picture(page, "completion");
        assertAccessible(page);
        page.keyboard().press("Tab");
        assertThat(line(page)).hasValue("/group create ");
        assertThat(offers).containsText("Cataloguing Circle");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(line(page)).hasValue(Pattern.compile("/group create \"Cataloguing Circle\" ?"));
        page.keyboard().press("Escape");
        assertThat(offers).isHidden();
        page.keyboard().press("Enter");

        Locator kind = entry(page, 1).getByLabel("Kind");
        assertThat(kind).isVisible();
        assertThat(entry(page, 1).getByLabel("Name")).isFocused();
        assertThat(entry(page, 1).getByLabel("Name")).hasValue("Cataloguing Circle");
        Browser.picture(page, "form-web");
        assertAccessible(page);
        page.keyboard().press("Tab");
        page.keyboard().type("study");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(entry(page, 1)).containsText("Cataloguing Circle is a study group.");
        assertThat(entry(page, 1)).isFocused();
    }

    @Test
    void escape_gives_up_the_completions_that_are_still_under_way() {
        Page page = open("/?view=web");
        List<Route> held = new ArrayList<>();
        List<String> givenUp = new ArrayList<>();
        page.route("**/playground/complete?*", held::add);
        page.onRequestFailed(request -> givenUp.add(request.url()));

        line(page).pressSequentially("/");
        page.waitForCondition(() -> !held.isEmpty());
        line(page).press("Escape");
        page.waitForCondition(() -> !givenUp.isEmpty());

        assertThat(page.locator("#offers")).isHidden();
    }

    @Test
    void earlier_lines_come_back_with_arrow_up() {
        Page page = open("/?view=text");
        say(page, "/say one");
        assertThat(entry(page, 1)).isVisible();
        say(page, "/say two");
        assertThat(entry(page, 2)).isVisible();
        assertThat(line(page)).hasValue("");

        line(page).press("ArrowUp");
        assertThat(line(page)).hasValue("/say two");
        line(page).press("ArrowUp");
        assertThat(line(page)).hasValue("/say one");
        line(page).press("ArrowDown");
        line(page).press("ArrowDown");
        assertThat(line(page)).hasValue("");
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void every_view_is_accessible_with_every_block_in_it(View view) {
        Page page = open("/?view=" + view.key());
        say(page, "/program find archives");
        assertThat(entry(page, 1)).containsText("9 match");
        say(page, "/program compare");
        assertThat(entry(page, 2)).containsText("side by side");
        say(page, "/group create Archives");
        assertThat(entry(page, 3).getByLabel("Kind").first()).isVisible();
        say(page, "/nonsense");
        assertThat(entry(page, 4)).containsText("no such command");

        assertAccessible(page);
        assertNothingSticksOut(page);
        for (int i = 1; i <= 3; i++) {
            entry(page, i).scrollIntoViewIfNeeded();
            Browser.picture(page, "view-" + view.key() + "-" + i);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"DISCORD", "SLACK", "WEB"})
    void a_button_a_menu_and_a_form_work_in_every_drawing(View view) {
        Page page = open("/?view=" + view.key());
        say(page, "/count");
        Locator more = entry(page, 1).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("One more"));
        more.focus();
        page.keyboard().press("Enter");
        assertThat(entry(page, 1)).containsText("The count is 1.");
        assertThat(entry(page, 1)).isFocused();
        more.click();
        assertThat(entry(page, 1)).containsText("The count is 2.");

        say(page, "/program find archives");
        entry(page, 2)
                .getByLabel("Order by", new Locator.GetByLabelOptions().setExact(true))
                .selectOption("tuition");
        entry(page, 2)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Choose: Order by"))
                .click();
        assertThat(entry(page, 3)).containsText("tuition");
        entry(page, 2).getByLabel("Missouri").check();
        entry(page, 2).getByLabel("Alabama").check();
        entry(page, 2)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Choose: Compare"))
                .click();
        assertThat(entry(page, 4)).containsText("ua");

        say(page, "/group create");
        entry(page, 5).getByLabel("Name").fill("Archives");
        entry(page, 5).getByLabel("Kind").selectOption("cohort");
        entry(page, 5).getByLabel("Kind").press("Tab");
        page.keyboard().press("Enter");
        assertThat(entry(page, 5)).containsText("Archives is a cohort group.");
    }

    @Test
    void every_tab_follows_and_private_answers_stay_with_their_persona() {
        Page student = open("/?view=web");
        Page moderator = open("/?as=moderator&view=web");
        say(student, "/program find archives");
        assertThat(entry(student, 1)).isVisible();
        assertThat(line(student)).hasValue("");
        say(student, "/say hello all");

        assertThat(entry(moderator, 2)).containsText("hello all");
        assertThat(entry(moderator, 1)).hasCount(0);
        assertThat(entry(student, 1)).containsText("Only you can see this");
        student.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Moderator"))
                .click();
        assertThat(student.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Moderator")))
                .hasAttribute("aria-current", "true");
        say(student, "/moderate audit");
        assertThat(entry(student, 3)).containsText("Nobody did anything.");
        assertThat(entry(moderator, 3)).containsText("Nobody did anything.");
    }

    @Test
    void the_clock_is_moved_by_keyboard_and_told_in_every_tab() {
        Page page = open("/?view=web");
        Page other = open("/?view=web");
        page.getByText("Move the clock").focus();
        page.keyboard().press("Enter");
        Browser.picture(page, "clock");
        assertAccessible(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#now")).containsText("7 days ahead");
        assertThat(other.locator("#now")).containsText("7 days ahead");
    }

    @Test
    void a_phone_and_the_dark_are_no_obstacle() {
        Page page = open(360, ColorScheme.DARK, "/");
        assertNothingSticksOut(page);
        Browser.picture(page, "phone-dark-first");
        assertAccessible(page);
        say(page, "/program find archives");
        assertThat(entry(page, 1).locator("figure.slack")).containsText("9 match");
        assertNothingSticksOut(page);
        Browser.picture(page, "phone-dark-answer");
        for (View view : View.values()) {
            page.navigate(web.address() + "/?view=" + view.key());
            say(page, "/program compare");
            say(page, "/group create x");
            assertThat(page.getByLabel("Kind").last()).isVisible();
            assertNothingSticksOut(page);
            assertAccessible(page);
            Browser.picture(page, "phone-dark-" + view.key());
        }
    }

    @Test
    void the_dark_is_as_legible_on_a_desk() {
        Page page = open(1280, ColorScheme.DARK, "/?view=both");
        say(page, "/program find archives");
        assertThat(entry(page, 1).locator("figure.slack")).containsText("9 match");
        assertAccessible(page);
        Browser.picture(page, "dark-both");
    }

    @Test
    void works_without_scripts() {
        Page page = open(browser.visitor(1280, 900, ColorScheme.LIGHT, false), "/?view=web");
        line(page).fill("/count");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("One more"))
                .click();

        assertThat(entry(page, 1)).containsText("The count is 1.");
        assertThat(page).hasURL(Pattern.compile(".*view=web#m-1"));
    }

    @Test
    void notices_are_designed_too() {
        Page page = open("/");
        page.navigate(web.address() + "/nothing");
        complaints.clear();
        assertAccessible(page);
        Browser.picture(page, "notice");
    }

    @Test
    void a_bot_that_is_gone_is_said_and_a_new_one_is_found() {
        Page page = open("/?view=web");
        say(page, "/say before");
        assertThat(entry(page, 1)).isVisible();

        web.close();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The connection to the bot is gone");
        complaints.clear();
    }
}
