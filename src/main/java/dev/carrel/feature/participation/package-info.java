/** Shows members what they took part in, and lets them say who else may see it; {@link dev.carrel.feature.participation.TakingPart} is the door. */
@NullMarked
package dev.carrel.feature.participation;

import org.jspecify.annotations.NullMarked;
