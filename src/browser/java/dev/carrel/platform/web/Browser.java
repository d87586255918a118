package dev.carrel.platform.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's Chromium ({@code CHROMIUM=/path} names another one). What a page writes to its console fails the test. */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        String path = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(path))
                        .setArgs(FLAGS));
    }

    /** A new visitor with a window of this size. */
    BrowserContext visitor(int width, int height, ColorScheme scheme) {
        return visitor(width, height, scheme, true);
    }

    /** A new visitor, whose browser may run no scripts. */
    BrowserContext visitor(int width, int height, ColorScheme scheme, boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts)
                .setTimezoneId("Europe/London")
                .setLocale("en-GB"));
        context.setDefaultTimeout(10_000);
        return context;
    }

    /** Keeps a picture for people to look at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
