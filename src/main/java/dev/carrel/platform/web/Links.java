package dev.carrel.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Writes ways to other pages. Only {@code http} and {@code https} become links: anything else could run in the reader's browser. */
final class Links {
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
