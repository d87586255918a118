package dev.carrel.store;

import dev.carrel.chat.Sha256;
import java.nio.ByteBuffer;

/** How many rows there are, and a sum over what is in them that does not depend on their order. Not thread-safe. */
final class Checksum {
    private long rows;
    private long sum;

    /** Counts a row in. */
    void add(String line) {
        rows++;
        sum += ByteBuffer.wrap(Sha256.of(line)).getLong();
    }

    long rows() {
        return rows;
    }

    /** {@code 12 1a2b…}: the same for the same rows. */
    String text() {
        return rows + " " + Long.toHexString(sum);
    }
}
