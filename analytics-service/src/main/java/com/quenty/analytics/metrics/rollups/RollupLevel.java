package com.quenty.analytics.metrics.rollups;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The spans that are rolled up: hours of UTC, days and months of the business zone, which have as many hours as the zone gives them. */
public enum RollupLevel implements Coded {
    HOUR,
    DAY,
    MONTH;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    /** The zone by whose clock buckets of this level begin. */
    public ZoneId zone(ZoneId business) {
        return this == HOUR ? ZoneOffset.UTC : business;
    }

    /** The level that is made of this one; null for the last. */
    @Nullable
    RollupLevel coarser() {
        return switch (this) {
            case HOUR -> DAY;
            case DAY -> MONTH;
            case MONTH -> null;
        };
    }

    /** As it stands in the table. */
    public String zoneId(ZoneId business) {
        return this == HOUR ? "UTC" : business.getId();
    }

    public Instant startOf(Instant time, ZoneId business) {
        var local = time.atZone(zone(business));
        return switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> startOfDay(local).toInstant();
            case MONTH ->
                local.toLocalDate()
                        .withDayOfMonth(1)
                        .atStartOfDay(local.getZone())
                        .toInstant();
        };
    }

    /** @param start of a bucket */
    public Instant endOf(Instant start, ZoneId business) {
        var local = start.atZone(zone(business));
        return switch (this) {
            case HOUR -> start.plus(1, ChronoUnit.HOURS);
            case DAY ->
                local.toLocalDate().plusDays(1).atStartOfDay(local.getZone()).toInstant();
            case MONTH ->
                local.toLocalDate()
                        .withDayOfMonth(1)
                        .plusMonths(1)
                        .atStartOfDay(local.getZone())
                        .toInstant();
        };
    }

    private static ZonedDateTime startOfDay(ZonedDateTime local) {
        return local.toLocalDate().atStartOfDay(local.getZone());
    }
}
