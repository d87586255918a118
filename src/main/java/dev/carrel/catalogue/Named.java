package dev.carrel.catalogue;

import java.util.Locale;
import java.util.Optional;

/** A choice that catalogue files write as lower-case words joined by hyphens: {@code ON_CAMPUS} is {@code on-campus}. */
public interface Named {
    /** The constant's Java name; every enum has it. */
    String name();

    /** The name as catalogue files write it. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of this enum that a file's word names. */
    static <E extends Enum<E> & Named> Optional<E> read(Class<E> choices, String key) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.key().equals(key)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
