package dev.carrel.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A file that holds one secret and nothing else, as container platforms mount them. */
final class SecretFile {
    /** No token is longer; a larger file is another file by mistake. */
    private static final long LARGEST = 16_384;

    private SecretFile() {}

    /** The value without surrounding white space; empty when there is none, after telling why in a sentence. */
    static Optional<String> read(Path directory, String name, Consumer<String> tell) {
        try {
            Path file = directory.resolve(name);
            if (Files.isDirectory(file)) {
                tell.accept(name + " is a folder.");
            } else if (Files.size(file) > LARGEST) {
                tell.accept(name + " is larger than " + LARGEST + " bytes.");
            } else {
                String value = Files.readString(file).strip();
                if (!value.isEmpty()) {
                    return Optional.of(value);
                }
                tell.accept(name + " is empty.");
            }
        } catch (NoSuchFileException missing) {
            tell.accept("There is no file " + name + ".");
        } catch (AccessDeniedException denied) {
            tell.accept("This user may not read " + name + ".");
        } catch (CharacterCodingException binary) {
            tell.accept(name + " is not a text file.");
        } catch (IOException | InvalidPathException unreadable) {
            tell.accept("The file cannot be read (" + unreadable.getClass().getSimpleName() + ").");
        }
        return Optional.empty();
    }
}
