/** Says it once: durable deliveries, leases, retries, back-off, reconciliation. */
@NullMarked
package dev.carrel.outbox;

import org.jspecify.annotations.NullMarked;
