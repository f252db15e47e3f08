package com.quenty.pickup.routing;

import org.jspecify.annotations.Nullable;

/**
 * A limit that was moved, since pinned stops break it in any case.
 *
 * @param shift whose work breaks it
 * @param stop that is late; null where it is the shift's own limit
 * @param excess by how much, in the unit of the kind
 */
public record Eased(String shift, @Nullable String stop, Violation.Kind kind, double excess) {}
