package com.quenty.pickup.routing;

import java.util.List;
import java.util.Set;

/**
 * A day that was planned again.
 *
 * @param moved stops that another shift serves now, or none any more
 * @param eased windows and ends of shifts that the plan does not keep, and by how much
 * @param released pinned stops that their shift can't serve, and that were therefore free to go
 */
public record Replanned(Plan plan, List<String> moved, List<Eased> eased, Set<String> released) {}
