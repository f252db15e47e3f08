package com.quenty.pickup.slots;

import com.quenty.pickup.zones.LocalSpan;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A window of a zone's day.
 *
 * @param date day of the zone on which it begins
 * @param span as clocks of the zone show it
 * @param startsAt inclusive
 * @param endsAt exclusive
 */
public record Window(LocalDate date, LocalSpan span, Instant startsAt, Instant endsAt) {}
