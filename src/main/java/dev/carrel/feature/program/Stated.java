package dev.carrel.feature.program;

import dev.carrel.catalogue.OtherValue;
import dev.carrel.catalogue.Source;
import dev.carrel.chat.card.Text;
import java.util.List;
import java.util.Optional;

/**
 * A value as it was printed, and who said so: what is remembered of a fact when the catalogue has changed.
 *
 * <p>It is kept in English and said in the language of whoever reads.
 *
 * @param kind what sort of source it was, in words
 * @param asOf its date as printed, or {@code undated}
 * @param link its page, or empty
 */
record Stated(String printed, String kind, String asOf, String link) {
    static final int COLUMNS = 4;

    static Stated of(String printed, Optional<Source> source) {
        return new Stated(
                line(printed),
                source.map(from -> from.kind().words()).orElseGet(Provenance::notNoted),
                source.map(from -> Provenance.date(from.asOf()))
                        .map(Stated::line)
                        .orElse(""),
                source.flatMap(Source::link).map(Stated::line).orElse(""));
    }

    static Stated of(OtherValue other) {
        return of(other.printed(), Optional.of(other.source()));
    }

    static Stated of(List<String> columns) {
        return new Stated(columns.get(0), columns.get(1), columns.get(2), columns.get(3));
    }

    List<String> columns() {
        return List.of(printed, kind, asOf, link);
    }

    /** The value for a reader. */
    String value() {
        return OwnWords.said(printed);
    }

    /** {@code the program's own site, 2022-2023}, leading to the page. */
    Text source() {
        return Text.of(Links.to(OwnWords.said(kind), Optional.of(link).filter(page -> !page.isEmpty())))
                .then(asOf.isEmpty() ? "" : ", " + OwnWords.said(asOf));
    }

    /** {@code 36 (the program's own site, 2022-2023)}. */
    Text whole() {
        return Text.of(value() + " (").then(source()).then(")");
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
