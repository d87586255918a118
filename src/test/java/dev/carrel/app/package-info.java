/** Runs the whole bot, and holds the documents to what it says. */
@NullMarked
package dev.carrel.app;

import org.jspecify.annotations.NullMarked;
