/**
 * Speaks browser: the playground page, and what an operator asks of a running bot ({@code /healthz}, {@code /readyz},
 * {@code /metrics}).
 *
 * <p>The log of the playground has one writer for the page: the stream of server-sent events. A post only acknowledges, so
 * every tab shows the same, and a page without scripts shows the same after a redirect.
 */
@NullMarked
package dev.carrel.platform.web;

import org.jspecify.annotations.NullMarked;
