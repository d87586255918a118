package dev.carrel.community;

import dev.carrel.chat.Language;
import java.time.ZoneId;
import java.util.Optional;

/** What a community has decided for all who have not decided for themselves. */
public record CommunitySettings(Optional<ZoneId> zone, Optional<Language> language) {}
