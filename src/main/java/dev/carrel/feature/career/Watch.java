package dev.carrel.feature.career;

import dev.carrel.community.Seat;
import dev.carrel.job.Wanted;
import java.time.Instant;

/**
 * Jobs that a member wants to be told of.
 *
 * @param toldTo until when everything that was listed was told
 * @param due when there may be something to tell next
 */
record Watch(long id, Seat seat, Wanted wanted, Instant toldTo, Instant due) {}
