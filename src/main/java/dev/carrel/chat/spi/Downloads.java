package dev.carrel.chat.spi;

import java.util.Optional;

/** Files for whoever knows their address, for whoever runs the web server. Called from many threads; may block for the database. */
@FunctionalInterface
public interface Downloads {
    /** The file at this address, or nothing: an address that never was, one that was taken back and one that is no address are alike. */
    Optional<byte[]> find(String token);

    /** No files at all. */
    static Downloads none() {
        return token -> Optional.empty();
    }
}
