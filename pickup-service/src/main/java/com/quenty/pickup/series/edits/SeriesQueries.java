package com.quenty.pickup.series.edits;

import com.quenty.pickup.recurrence.Recurrence;
import com.quenty.pickup.recurrence.RecurrenceCalculator;
import com.quenty.pickup.recurrence.RecurrenceRule;
import com.quenty.pickup.series.BookedOccurrence;
import com.quenty.pickup.series.HolidayPolicy;
import com.quenty.pickup.series.OccurrenceCalculator;
import com.quenty.pickup.series.OccurrenceRepository;
import com.quenty.pickup.series.PickupSeries;
import com.quenty.pickup.series.PlannedOccurrence;
import com.quenty.pickup.series.SeriesService;
import com.quenty.pickup.series.SeriesStatus;
import com.quenty.pickup.series.SeriesStore;
import com.quenty.pickup.series.edits.PreviewResponse.PreviewedOccurrence;
import com.quenty.pickup.zones.Zone;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads series and their occurrences, and computes those that are ahead. */
@Component
class SeriesQueries {

    private static final LocalDateTime FIRST = LocalDate.of(1900, 1, 1).atStartOfDay();
    private static final LocalDateTime LAST = LocalDate.of(9998, 12, 31).atStartOfDay();
    /** More than a series can have had. */
    private static final int MOST_PAST = 100_000;

    private static final Listing<SeriesSummary> LISTING = Listing.of(SeriesSummary.class)
            .select(
                    "s.series_id, s.customer_id, s.company_id, s.zone_code, s.status, s.rrule, s.starts_at, s.time_zone,"
                            + " s.holiday_policy, s.created_at, s.updated_at")
            .from("pickup_series s")
            .tieBreaker("s.id")
            .sortable("created_at", "s.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private static final Listing<OccurrenceResponse> OCCURRENCES = Listing.of(OccurrenceResponse.class)
            .select(
                    "to_char(o.local_time, 'YYYYMMDD\"T\"HH24MISS') AS recurrence_id, o.local_time, o.takes_place_at, o.outcome, o.code, o.reason, o.customised, p.pickup_id")
            .from("pickup_occurrences o LEFT JOIN pickups p ON p.id = o.pickup_id")
            .tieBreaker("o.id")
            .sortable("local_time", "o.local_time", SortType.LOCAL_TIME)
            .defaultSort("local_time")
            .build();

    private final Listings listings;
    private final SeriesStore series;
    private final OccurrenceRepository occurrences;
    private final ZoneQueries zones;
    private final StateHistory history;
    private final Clock clock;

    SeriesQueries(
            Listings listings,
            SeriesStore series,
            OccurrenceRepository occurrences,
            ZoneQueries zones,
            StateHistory history,
            Clock clock) {
        this.listings = listings;
        this.series = series;
        this.occurrences = occurrences;
        this.zones = zones;
        this.history = history;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    SeriesResponse get(Caller caller, String seriesId) {
        return response(series.find(RowScope.of(caller), seriesId));
    }

    SeriesResponse response(PickupSeries found) {
        return SeriesResponse.of(found, series.continued(found).orElse(null), null, null);
    }

    SeriesResponse response(SeriesService.Changed changed) {
        return SeriesResponse.of(
                changed.series(),
                series.continued(changed.series()).orElse(null),
                past(changed.series()),
                changed.refused());
    }

    private int past(PickupSeries found) {
        var now = LocalDateTime.ofInstant(clock.instant(), found.zone());
        return RecurrenceCalculator.between(found.recurrence(), FIRST, now, MOST_PAST)
                .size();
    }

    PageResponse<SeriesSummary> list(Caller caller, SeriesFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .visibleTo(RowScope.of(caller), "s.customer_id", "s.company_id")
                        .andIf("s.status = :?", filter.status())
                        .andIf("s.customer_id = :?", filter.customerId())
                        .andIf("s.company_id = :?", filter.companyId()),
                page);
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String seriesId, PageRequest page) {
        return history.of(
                SeriesStore.SUBJECT, series.find(RowScope.of(caller), seriesId).seriesId(), page);
    }

    /** The outcomes of occurrences so far. */
    @Transactional(readOnly = true)
    PageResponse<OccurrenceResponse> occurrences(
            Caller caller, String seriesId, OccurrenceFilter filter, PageRequest page) {
        return listings.page(
                OCCURRENCES,
                SqlFilter.all()
                        .andIf(
                                "o.series_id = :?",
                                series.find(RowScope.of(caller), seriesId).id())
                        .andIf("o.outcome = :?", filter.outcome())
                        .andIf("o.local_time >= :?", filter.localTimeFrom())
                        .andIf("o.local_time < :?", filter.localTimeUntil()),
                page);
    }

    /** The next ones, booked or not yet. */
    @Transactional(readOnly = true)
    List<OccurrenceResponse> upcoming(Caller caller, String seriesId, int limit) {
        var found = series.find(RowScope.of(caller), seriesId);
        var now = LocalDateTime.ofInstant(clock.instant(), found.zone());
        var all = new TreeMap<LocalDateTime, OccurrenceResponse>();
        if (found.status() != SeriesStatus.ENDED) {
            var calculator = new OccurrenceCalculator(
                    found.recurrence(),
                    zones.byCode(found.zoneCode()),
                    found.schedule().holidayPolicy());
            calculator.between(now, LAST, limit).forEach(planned -> all.put(planned.local(), response(planned)));
        }
        for (BookedOccurrence row : occurrences.ahead(found, now, limit)) {
            all.put(row.local(), OccurrenceResponse.of(row));
        }
        return all.values().stream().limit(limit).toList();
    }

    private static OccurrenceResponse response(PlannedOccurrence planned) {
        return new OccurrenceResponse(
                RecurrenceId.of(planned.local()),
                planned.local(),
                planned.takesPlaceAt(),
                null,
                null,
                planned.reason(),
                false,
                null);
    }

    /** Occurrences of a rule that is not yet a series. */
    PreviewResponse preview(PreviewFilter filter) {
        var rule = RecurrenceRule.parse("rrule", filter.rrule());
        var zone = zone(filter);
        var timeZone = timeZone(filter, zone);
        var recurrence = new Recurrence(rule, filter.startsAt(), timeZone, set(filter.rdates()), set(filter.exdates()));
        var from = Objects.requireNonNullElse(filter.localTimeFrom(), FIRST);
        var until = Objects.requireNonNullElse(filter.localTimeUntil(), LAST);
        int limit = filter.size() + 1;
        var planned = zone == null
                ? RecurrenceCalculator.between(recurrence, from, until, limit).stream()
                        .map(occurrence -> new PlannedOccurrence(
                                occurrence.local(), occurrence.at().toLocalDateTime(), null))
                        .toList()
                : new OccurrenceCalculator(
                                recurrence,
                                zone,
                                Objects.requireNonNullElse(filter.holidayPolicy(), HolidayPolicy.SKIP))
                        .between(from, until, limit);
        return new PreviewResponse(
                rule.toString(),
                timeZone.getId(),
                planned.stream()
                        .limit(filter.size())
                        .map(occurrence -> previewed(occurrence, timeZone))
                        .toList(),
                planned.size() > filter.size());
    }

    private @Nullable Zone zone(PreviewFilter filter) {
        if (filter.postalCode() == null) {
            return null;
        }
        if (filter.country() == null) {
            throw ValidationFailed.of("country", "must be given with the postal code");
        }
        return zones.forPostalCode(filter.country(), filter.postalCode(), "postal_code");
    }

    private static ZoneId timeZone(PreviewFilter filter, @Nullable Zone zone) {
        if (filter.timeZone() == null) {
            return zone == null ? ZoneId.of("UTC") : zone.zoneId();
        }
        if (!ZoneId.getAvailableZoneIds().contains(filter.timeZone())) {
            throw ValidationFailed.of("time_zone", "must be a time zone of the IANA database");
        }
        return ZoneId.of(filter.timeZone());
    }

    private static Set<LocalDateTime> set(@Nullable List<LocalDateTime> times) {
        return times == null ? Set.of() : new HashSet<>(times);
    }

    private static PreviewedOccurrence previewed(PlannedOccurrence planned, ZoneId zone) {
        var at = planned.takesPlaceAt();
        return new PreviewedOccurrence(
                planned.local(),
                at,
                at == null ? null : ZonedDateTime.of(at, zone).toInstant(),
                planned.reason());
    }
}
