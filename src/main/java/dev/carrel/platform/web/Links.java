package dev.carrel.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes ways to other pages. Only {@code http} and {@code https} become links: anything else could run in the reader's browser. */
final class Links {
    private static final Pattern PICTURE = Pattern.compile(".*/picture/([A-Za-z0-9_-]+\\.png)");

    private Links() {}

    static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getRawAuthority() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /**
     * Shows a picture that this server has, whatever address others reach it at; of any other one, which the page's policy would not load,
     * there are only the words.
     */
    static void picture(Markup html, URI address, String alternative) {
        Matcher own = PICTURE.matcher(String.valueOf(address.getRawPath()));
        if (!own.matches()) {
            html.line("p", "missing", alternative);
            return;
        }
        html.open("img").attribute("src", "/picture/" + own.group(1)).attribute("alt", alternative);
        html.attribute("width", "440").attribute("height", "180").close();
    }

    /** Begins a link, or an element without a target where the address is not a web page's; the caller closes it. */
    static Markup open(Markup html, String address, String cssClass) {
        if (!isWeb(address)) {
            return html.open("span", cssClass);
        }
        return html.open("a", cssClass)
                .attribute("href", address)
                .attribute("rel", "noopener noreferrer")
                .attribute("target", "_blank");
    }
}
