package dev.carrel.catalogue.load;

/** Something wrong in a catalogue file, with the place where it is. */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
