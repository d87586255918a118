/**
 * Says something as data: a {@link dev.carrel.chat.card.Card} of sealed {@link dev.carrel.chat.card.Block}s, and a
 * {@link dev.carrel.chat.card.Form} that asks.
 *
 * <p>Nobody outside a renderer writes markup. A renderer is one exhaustive {@code switch} without {@code default}, so a new
 * kind of block does not compile until every platform draws it.
 */
@NullMarked
package dev.carrel.chat.card;

import org.jspecify.annotations.NullMarked;
