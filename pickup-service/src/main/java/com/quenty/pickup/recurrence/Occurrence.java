package com.quenty.pickup.recurrence;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/**
 * One of the times of a recurrence.
 *
 * @param local by the rule, which names the occurrence also where the clock skips it
 * @param at what it is in the zone: after a gap as much later as the gap is long, and of a time that comes twice the first
 */
public record Occurrence(LocalDateTime local, ZonedDateTime at) {}
