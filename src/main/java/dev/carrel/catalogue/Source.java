package dev.carrel.catalogue;

import java.util.Optional;

/**
 * Where a fact was read: a public page, a file in it, and the date the page bears.
 *
 * @param link the page's address; absent where a fact was worked out rather than read
 * @param place which file of a data set, where the link alone does not say
 * @param asOf the date printed on or implied by the page, as printed
 */
public record Source(
        Optional<String> link, Optional<String> place, AsOf asOf, SourceKind kind, Optional<String> note) {}
