package com.quenty.pickup.series;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a series is divided, and when the one that follows recurs.
 *
 * @param local of the first occurrence that changes, by the rule
 * @param rrule a rule of its own, in capitals; null for what is left of the rule
 * @param startsAt null where nothing moves
 * @param holidayPolicy null for that of the series
 */
public record SeriesDivision(
        LocalDateTime local,
        @Nullable String rrule,
        @Nullable LocalDateTime startsAt,
        @Nullable HolidayPolicy holidayPolicy) {}
