package com.quenty.pickup.series;

import com.quenty.pickup.pickups.Contact;
import com.quenty.pickup.pickups.OccurrencePickupStore;
import com.quenty.pickup.pickups.PickupBookingService;
import com.quenty.pickup.recurrence.RecurrenceCalculator;
import com.quenty.pickup.zones.ZoneQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes single occurrences, booked or not yet, within the caller's transaction, in which their series is locked. From then on they are
 * left alone when the series changes.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OccurrenceService {

    private static final String CHANGED = "the occurrence was changed";
    private static final String SKIPPED = "the occurrence was skipped";

    private final OccurrenceRepository occurrences;
    private final OccurrencePickupStore pickups;
    private final PickupBookingService bookings;
    private final ZoneQueries zones;
    private final Clock clock;

    OccurrenceService(
            OccurrenceRepository occurrences,
            OccurrencePickupStore pickups,
            PickupBookingService bookings,
            ZoneQueries zones,
            Clock clock) {
        this.occurrences = occurrences;
        this.pickups = pickups;
        this.bookings = bookings;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Moves its pickup or tells it other things; one that has no pickup, because it is not booked yet, was skipped or refused, is booked.
     * Nulls leave things as they are.
     *
     * @param local by the rule
     */
    public BookedOccurrence change(
            PickupSeries series,
            LocalDateTime local,
            @Nullable LocalDate date,
            @Nullable LocalTime start,
            @Nullable Contact contact,
            @Nullable String instructions) {
        series.requireNotEnded();
        var row = occurrences.find(series, local);
        var current = requireAhead(series, local, row);
        var wanted =
                (date == null ? current.toLocalDate() : date).atTime(start == null ? current.toLocalTime() : start);
        int pickup;
        if (isBooked(row)) {
            boolean moved = !wanted.equals(current);
            pickup = pickups.change(
                    Objects.requireNonNull(row.orElseThrow().pickupId()),
                    wanted.toLocalDate(),
                    moved ? wanted.toLocalTime() : null,
                    contact,
                    instructions,
                    CHANGED);
        } else {
            var template = series.template();
            pickup = bookings.book(template.with(
                                    contact == null ? template.contact() : contact,
                                    instructions == null ? template.specialInstructions() : instructions)
                            .booking(series.customerId(), series.companyId(), wanted))
                    .id();
        }
        var planned = new PlannedOccurrence(local, wanted, CHANGED);
        occurrences.write(series, planned, OccurrenceOutcome.BOOKED, null, pickup, true);
        return occurrences.find(series, local).orElseThrow();
    }

    /** It does not take place; its pickup is cancelled by the rules of pickups. */
    public BookedOccurrence skip(PickupSeries series, LocalDateTime local, @Nullable String reason) {
        series.requireNotEnded();
        var row = occurrences.find(series, local);
        requireAhead(series, local, row);
        if (isBooked(row)) {
            pickups.cancel(Objects.requireNonNull(row.orElseThrow().pickupId()), reason == null ? SKIPPED : reason);
        }
        var planned = new PlannedOccurrence(local, null, reason);
        occurrences.write(series, planned, OccurrenceOutcome.SKIPPED, null, null, true);
        return occurrences.find(series, local).orElseThrow();
    }

    private static boolean isBooked(Optional<BookedOccurrence> row) {
        return row.filter(booked -> booked.outcome() == OccurrenceOutcome.BOOKED)
                .isPresent();
    }

    /** @return when it takes place, or would */
    private LocalDateTime requireAhead(PickupSeries series, LocalDateTime local, Optional<BookedOccurrence> row) {
        var zone = zones.byCode(series.zoneCode());
        var planned = new OccurrenceCalculator(
                        series.recurrence(), zone, series.schedule().holidayPolicy())
                .between(local, local.plusSeconds(1), 1).stream().findFirst().map(PlannedOccurrence::takesPlaceAt);
        if (row.isEmpty() && planned.isEmpty() && !isOfRule(series, local)) {
            throw new SeriesProblems.OccurrenceUnknown();
        }
        var at = row.map(BookedOccurrence::takesPlaceAt).or(() -> planned).orElse(local);
        if (!zone.moment(at.toLocalDate(), at.toLocalTime()).isAfter(clock.instant())) {
            throw new SeriesProblems.OccurrencePast(local);
        }
        return at;
    }

    /** One that a holiday leaves out is an occurrence all the same. */
    private static boolean isOfRule(PickupSeries series, LocalDateTime local) {
        return !RecurrenceCalculator.between(series.recurrence(), local, local.plusSeconds(1), 1)
                .isEmpty();
    }
}
