/**
 * Keeps rows: data source, transactions and migrations, on H2 and on PostgreSQL.
 *
 * <p>{@link dev.carrel.store.Store} is the door. Other packages write their SQL in their own {@code *Store} classes against
 * the {@code handle} that the store lends them; nobody else opens connections. The SQL is standard and runs on both
 * databases unchanged. What is promised and why: {@code src/docs/decisions/0005-store.md}.
 */
@NullMarked
package dev.carrel.store;

import org.jspecify.annotations.NullMarked;
