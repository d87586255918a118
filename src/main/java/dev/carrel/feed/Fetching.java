package dev.carrel.feed;

import dev.carrel.feed.Fetched.Validators;
import java.net.URI;

/** Gets what is at an address. */
@FunctionalInterface
public interface Fetching {
    /**
     * What is there; may block for some seconds, and never throws for what a server does.
     *
     * @param known by what was sent before, {@link Validators#NONE} at first
     */
    Fetched fetch(URI address, Validators known);
}
