/** Understands what a student asks and answers it from the catalogue with yes, no or unknown. */
@NullMarked
package dev.carrel.catalogue.search;

import org.jspecify.annotations.NullMarked;
