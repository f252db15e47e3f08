package com.quenty.pickup.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * A rule with its start, and the dates that differ from it.
 *
 * @param start DTSTART; an occurrence only if the rule says so, as RFC 5545 leaves open and libical, ical4j and lib-recur do
 * @param zone whose local times all of these are
 * @param added RDATE, before the start too
 * @param excluded EXDATE, of the rule's dates and of the added ones
 */
public record Recurrence(
        RecurrenceRule rule, LocalDateTime start, ZoneId zone, Set<LocalDateTime> added, Set<LocalDateTime> excluded) {

    public Recurrence {
        added = Set.copyOf(added);
        excluded = Set.copyOf(excluded);
    }
}
