package dev.carrel.group;

import dev.carrel.chat.MemberId;
import java.time.Instant;

/** Somebody who stands to a group in some way, since this moment. */
public record Fellow(MemberId member, Standing standing, Instant since) {}
