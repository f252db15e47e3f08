package com.quenty.pickup.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to search. The same problem, seed and iterations give the same plan on every machine; a limit of time ends the search earlier
 * on a slow one.
 *
 * @param seed of all chance
 * @param iterations of each of the two chains at most
 * @param limit time at most; null for none
 */
public record Effort(long seed, long iterations, @Nullable Duration limit) {

    /** As many iterations as fit into the time. */
    public static Effort of(Duration limit) {
        return new Effort(1, Long.MAX_VALUE, limit);
    }

    /** The same on every machine. */
    public static Effort of(long seed, long iterations) {
        return new Effort(seed, iterations, null);
    }
}
