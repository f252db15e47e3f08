package com.quenty.pickup.series;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of what became of an occurrence.
 *
 * @param local by the rule, its name
 * @param takesPlaceAt null for one that does not take place
 * @param customised changed or skipped by hand, by itself or by its pickup
 * @param pickupId of the pickup, external
 */
public record BookedOccurrence(
        long id,
        LocalDateTime local,
        @Nullable LocalDateTime takesPlaceAt,
        OccurrenceOutcome outcome,
        @Nullable String code,
        @Nullable String reason,
        boolean customised,
        @Nullable String pickupId) {}
