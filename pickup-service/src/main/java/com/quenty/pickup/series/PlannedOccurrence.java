package com.quenty.pickup.series;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence as the rule and the holidays of the zone have it.
 *
 * @param local by the rule
 * @param takesPlaceAt as clocks of the zone show it; null for one that does not take place
 * @param reason of a move or of not taking place
 */
public record PlannedOccurrence(
        LocalDateTime local,
        @Nullable LocalDateTime takesPlaceAt,
        @Nullable String reason) {}
