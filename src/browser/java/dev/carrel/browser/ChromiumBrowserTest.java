package dev.carrel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Shows that the browser and axe see anything at all, so that a clean page elsewhere means something. */
class ChromiumBrowserTest {
    @Test
    void sees_a_barrier_where_there_is_one_and_none_where_there_is_none() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.page(360, 740);

            page.setContent("<html lang=en><title>A</title><main><h1>A</h1><p>Text</p></main></html>");
            assertThat(Chromium.barriers(page)).isEmpty();

            page.setContent("<html lang=en><title>A</title><main><h1>A</h1><input></main></html>");
            assertThat(Chromium.barriers(page)).singleElement().asString().startsWith("label");
        }
    }
}
