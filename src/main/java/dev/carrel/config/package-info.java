/**
 * Turns files and environment into typed records, and reports every problem at once.
 *
 * <p>{@link dev.carrel.config.Declared} names each setting once; the reader, the names of the environment variables, the
 * documentation and the shipped {@code config/carrel.yaml} all follow from it. {@link dev.carrel.config.SettingsReader} is
 * the door.
 */
@NullMarked
package dev.carrel.config;

import org.jspecify.annotations.NullMarked;
