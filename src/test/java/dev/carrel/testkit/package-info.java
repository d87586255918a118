/** What tests share: golden files, a clock that is advanced by hand, and fakes of production quality. */
@NullMarked
package dev.carrel.testkit;

import org.jspecify.annotations.NullMarked;
