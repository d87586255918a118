/** Holds the documents to the code they speak of. */
@NullMarked
package dev.carrel.docs;

import org.jspecify.annotations.NullMarked;
