package com.quenty.pickup.series;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.clients.customer.CustomerProblems.CompanyNotTrading;
import com.quenty.clients.customer.CustomerProblems.CompanyUnknown;
import com.quenty.clients.customer.CustomerProblems.CustomerInactive;
import com.quenty.clients.customer.CustomerProblems.CustomerUnknown;
import com.quenty.pickup.zones.ZoneQueries;
import com.quenty.platform.problem.ConcurrentUpdate;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.InvalidRequest;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Books the occurrences of series up to the horizon, each in a transaction of its own together with the row that says so: once, whatever
 * runs again, concurrently, or dies in between. One that is refused stays refused with its reason; when customer-service or the database
 * can't be asked, the run ends and the next one goes on.
 */
@Service
class SeriesExpansionService {

    private static final Logger log = LoggerFactory.getLogger(SeriesExpansionService.class);
    private static final int BATCH = 100;
    /** Nothing further ahead than this is looked for in order to tell whether a series is over. */
    private static final int YEARS_AHEAD = 500;

    private static final String RESUMED = "the occurrence was changed";

    private final SeriesStore series;
    private final OccurrenceRepository occurrences;
    private final ZoneQueries zones;
    private final CustomerDirectory customers;
    private final OccurrenceBookingService bookings;
    private final SeriesProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    SeriesExpansionService(
            SeriesStore series,
            OccurrenceRepository occurrences,
            ZoneQueries zones,
            CustomerDirectory customers,
            OccurrenceBookingService bookings,
            SeriesProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.series = series;
        this.occurrences = occurrences;
        this.zones = zones;
        this.customers = customers;
        this.bookings = bookings;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All that are due; one that can't be expanded now does not hold up the others. */
    void run() {
        // In the zone furthest ahead it is the next day already; each series looks at its own.
        var until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plus(properties.horizon())
                .plusDays(2);
        int after = 0;
        List<OccurrenceRepository.Due> batch;
        do {
            batch = occurrences.due(until, after, BATCH);
            for (var due : batch) {
                expandOrLog(due.seriesId());
                after = due.id();
            }
        } while (batch.size() == BATCH);
    }

    private void expandOrLog(String seriesId) {
        try {
            expand(seriesId);
        } catch (RuntimeException failure) {
            log.atWarn().setCause(failure).log("Series {} could not be expanded; the next run tries again", seriesId);
        }
    }

    /** Does nothing for a series that is not active, and ends one without occurrences ahead. */
    void expand(String seriesId) {
        var seen = series.find(RowScope.ALL, seriesId);
        if (!seen.isActive()) {
            return;
        }
        var zone = zones.byCode(seen.zoneCode());
        var until = LocalDate.ofInstant(clock.instant(), seen.zone())
                .plus(properties.horizon())
                .plusDays(1);
        var calculator = new OccurrenceCalculator(
                seen.recurrence(), zone, seen.schedule().holidayPolicy());
        var planned = calculator.between(
                seen.expandedUntil().atStartOfDay(), until.atStartOfDay(), OccurrenceBookingService.MOST_OCCURRENCES);
        var withdrawn = occurrences.withdrawn(seen);
        if (!(planned.isEmpty() && withdrawn.isEmpty()) && !isServed(seen)) {
            return;
        }
        for (var occurrence : withdrawn) {
            var as = new PlannedOccurrence(occurrence.local(), occurrence.takesPlaceAt(), RESUMED);
            if (!take(seen, as, current -> bookings.bookAgain(current, zone, as))) {
                return;
            }
        }
        for (var occurrence : planned) {
            if (!take(seen, occurrence, current -> bookings.book(current, zone, occurrence))) {
                return; // changed meanwhile, by something that lets it be expanded anew
            }
        }
        boolean all = planned.size() < OccurrenceBookingService.MOST_OCCURRENCES;
        var written = all ? until : planned.getLast().local().toLocalDate();
        boolean over = all
                && calculator
                        .between(
                                until.atStartOfDay(),
                                until.plusYears(YEARS_AHEAD).atStartOfDay(),
                                1)
                        .isEmpty();
        finish(seen, written, over);
    }

    private void finish(PickupSeries seen, LocalDate until, boolean over) {
        transaction.executeWithoutResult(status -> {
            var current = lock(seen);
            if (current == null || !current.expandedUntil().isBefore(until) && !over) {
                return;
            }
            if (current.expandedUntil().isBefore(until)) {
                occurrences.expandedUntil(current, until);
            }
            if (over && lastIsPast(current)) {
                current.end("no occurrence is left");
                series.save(current, "no occurrence is left");
            }
        });
    }

    /** While occurrences are still to come the series can be paused and changed. */
    private boolean lastIsPast(PickupSeries current) {
        var now = LocalDateTime.ofInstant(clock.instant(), current.zone());
        return occurrences.ahead(current, now, 1).isEmpty();
    }

    /** Null when the series is no longer what was seen. */
    private @Nullable PickupSeries lock(PickupSeries seen) {
        var current = series.lock(RowScope.ALL, seen.seriesId(), IfMatch.ANY);
        return current.isActive() && current.version() == seen.version() ? current : null;
    }

    /** Asked before the transactions. A series whose customer or company is no longer active is paused. */
    private boolean isServed(PickupSeries seen) {
        try {
            customers.requireActive(RowScope.ALL, seen.customerId(), "/customer_id");
            if (seen.companyId() != null) {
                customers.requireTrading(seen.companyId(), "/company_id");
            }
            return true;
        } catch (CustomerInactive | CustomerUnknown | CompanyNotTrading | CompanyUnknown refusal) {
            transaction.executeWithoutResult(status -> {
                var current = lock(seen);
                if (current != null) {
                    current.pause(refusal.detail());
                    series.save(current, refusal.detail());
                }
            });
            return false;
        }
    }

    /** @return false when the series has changed meanwhile */
    private boolean take(PickupSeries seen, PlannedOccurrence occurrence, Consumer<PickupSeries> booking) {
        try {
            return inLocked(seen, booking);
        } catch (ConcurrentUpdate retry) {
            throw retry;
        } catch (RuleViolation | Conflict | NotFound | InvalidRequest refusal) {
            return inLocked(seen, current -> bookings.refuse(current, occurrence, refusal));
        }
    }

    private boolean inLocked(PickupSeries seen, Consumer<PickupSeries> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var current = lock(seen);
            if (current != null) {
                work.accept(current);
            }
            return current != null;
        }));
    }
}
