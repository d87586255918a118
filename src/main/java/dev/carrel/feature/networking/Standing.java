package dev.carrel.feature.networking;

/** How an item of a feed stands with the moderators. */
enum Standing {
    /** It waits for one of them. */
    REVIEW,
    /** It waits until they have looked over those before it. */
    HELD,
    /** Everybody may see it. */
    APPROVED,
    /** Nobody is shown it. */
    DISMISSED
}
