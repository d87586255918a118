/** Reads catalogue files, checks them, compares them and imports public data sets into them. */
@NullMarked
package dev.carrel.catalogue.load;

import org.jspecify.annotations.NullMarked;
