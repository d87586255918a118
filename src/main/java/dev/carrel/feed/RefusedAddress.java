package dev.carrel.feed;

import java.io.IOException;

/** The address of a host is one that nothing is fetched from. */
final class RefusedAddress extends IOException {
    private static final long serialVersionUID = 1;

    RefusedAddress() {
        super("an address that is not public");
    }
}
