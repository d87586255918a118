package dev.carrel.catalogue;

import dev.carrel.chat.Words;
import java.util.Optional;

/**
 * What kind of figure a program's tuition is.
 *
 * @param kind who states it
 * @param asOf its date as printed
 */
public record TuitionBasis(SourceKind kind, AsOf asOf, Scope scope) {
    /** For whom the rate holds. */
    public enum Scope implements Named {
        /** The program's own rate. */
        PROGRAM,
        /** A rate for all graduate or online students of the university; the program may add surcharges. */
        UNIVERSITY_WIDE
    }

    /** The three kinds of figure that are never one ranking. */
    public enum Rank {
        OWN(Words.of(
                "the program's own figures", "les chiffres du programme lui-même", "las cifras del propio programa")),
        UNIVERSITY_WIDE(Words.of(
                "a university-wide rate, surcharges possible",
                "un tarif de toute l’université, suppléments possibles",
                "una tarifa de toda la universidad, con posibles recargos")),
        DIRECTORY(Words.of("a directory's figures", "les chiffres d’un répertoire", "las cifras de un directorio"));

        private final Words words;

        Rank(Words words) {
            this.words = words;
        }

        /** The heading of this ranking. */
        public String words() {
            return words.said();
        }
    }

    /** The ranking in which such a figure may stand. */
    public Rank rank() {
        return switch (kind) {
            case AGGREGATOR, STUDENT_POST, DATASET, NOT_NOTED -> Rank.DIRECTORY;
            case PROGRAM_SITE, ALA, PRESS, MIRROR, DERIVED -> scope == Scope.PROGRAM ? Rank.OWN : Rank.UNIVERSITY_WIDE;
        };
    }

    static Optional<TuitionBasis> of(Optional<Source> source) {
        return source.map(from -> new TuitionBasis(from.kind(), from.asOf(), Scope.PROGRAM));
    }
}
