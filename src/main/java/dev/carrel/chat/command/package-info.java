/**
 * Asks something: a {@link dev.carrel.chat.command.Command} is declared once, as a value, and every platform is drawn from the
 * declaration.
 *
 * <p>Whatever way a person asks (a typed line, a slash command with options, a button, a form), the
 * {@link dev.carrel.chat.command.CommandRouter} turns it into the same raw values, checks the same permission and parses with the
 * same options.
 */
@NullMarked
package dev.carrel.chat.command;

import org.jspecify.annotations.NullMarked;
