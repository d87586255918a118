/** Jobs that job boards tell of, and what somebody looks for among them. Knows no rows and no commands. */
@NullMarked
package dev.carrel.job;

import org.jspecify.annotations.NullMarked;
