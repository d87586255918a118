package dev.carrel.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The address of a page on the web, as somebody typed it. */
public final class WebAddress {
    /** Longer ones are refused. */
    public static final int LONGEST = 1000;

    private static final String WEBCAL = "webcal";

    private WebAddress() {}

    /**
     * The address, with a scheme where none was typed; nothing when it is no address of the web, names a user, or is too long. What calendars
     * write as {@code webcal:} is {@code https:}.
     */
    public static Optional<URI> parse(String typed) {
        String bare = typed.strip();
        if (bare.startsWith("<") && bare.endsWith(">")) {
            int label = bare.indexOf('|');
            bare = bare.substring(1, label < 0 ? bare.length() - 1 : label);
        }
        if (!bare.contains("://")) {
            bare = "https://" + bare;
        }
        try {
            URI address = new URI(bare);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (scheme.equals(WEBCAL)) {
                address = new URI("https" + bare.substring(WEBCAL.length()));
            } else if (!scheme.equals("https") && !scheme.equals("http")) {
                return Optional.empty();
            }
            boolean usable = address.getHost() != null
                    && address.getRawUserInfo() == null
                    && (address.getHost().contains(".") || address.getHost().contains(":"))
                    && address.toString().length() <= LONGEST;
            return usable ? Optional.of(withoutFragment(address)) : Optional.empty();
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    /** Where a link leads that was found at an address; nothing for what is no address of the web. */
    static Optional<URI> resolve(URI base, String link) {
        try {
            URI target = base.resolve(new URI(link.strip().replace(" ", "%20")));
            String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("https") || scheme.equals("http")) && target.getHost() != null;
            return web && target.toString().length() <= LONGEST ? Optional.of(target) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static URI withoutFragment(URI address) throws URISyntaxException {
        String text = address.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? address : new URI(text.substring(0, hash));
    }
}
