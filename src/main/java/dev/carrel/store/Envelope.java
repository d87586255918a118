package dev.carrel.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How the texts of a backup stand in its file: as they are, or {@linkplain Seal sealed}. */
interface Envelope {
    /** As they are. */
    Envelope OPEN = new Envelope() {
        @Override
        public OutputStream into(OutputStream file, String entry) {
            return new FilterOutputStream(file) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }

        @Override
        public InputStream from(InputStream file, String entry) {
            return file;
        }
    };

    /** Takes a text for the entry of this name; what is beneath stays open when it is closed. */
    OutputStream into(OutputStream file, String entry);

    /** The text of the entry of this name. */
    InputStream from(InputStream file, String entry);
}
