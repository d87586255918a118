package dev.carrel.feature.networking;

import java.net.URI;
import java.util.Optional;

/**
 * What there is of a posted event besides what is kept of everything that people meet for.
 *
 * @param link where it is on the web, http or https
 * @param forGoing whether only those who go see the link
 */
record Details(Sort sort, Optional<URI> link, boolean forGoing, Particulars particulars) {}
