package com.quenty.pickup.series;

import com.quenty.pickup.pickups.BookPickup;
import com.quenty.pickup.pickups.PickupBookingService;
import com.quenty.pickup.pickups.PickupBookingService.Attempt;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.zones.Zone;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.security.RowScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books occurrences, or writes why they can't be booked, within the caller's transaction, in which their series is locked: one after the
 * other for the job, all that are within the horizon for a change of the series.
 */
@Service
class OccurrenceBookingService {

    /** An occurrence could not be booked; published within the transaction that says so. @param code of the problem */
    record Refused(String seriesId, String zoneCode, String code) {}

    /** That are looked at together. */
    static final int MOST_OCCURRENCES = 1000;

    private final SeriesStore series;
    private final OccurrenceRepository occurrences;
    private final PickupBookingService bookings;
    private final PickupStore pickups;
    private final ApplicationEventPublisher events;
    private final SeriesProperties properties;
    private final Clock clock;

    OccurrenceBookingService(
            SeriesStore series,
            OccurrenceRepository occurrences,
            PickupBookingService bookings,
            PickupStore pickups,
            ApplicationEventPublisher events,
            SeriesProperties properties,
            Clock clock) {
        this.series = series;
        this.occurrences = occurrences;
        this.bookings = bookings;
        this.pickups = pickups;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    /** The occurrences of a schedule from a day up to the horizon, the earliest. */
    List<PlannedOccurrence> planned(SeriesSchedule schedule, Zone zone, LocalDate from) {
        return new OccurrenceCalculator(schedule.in(zone.zoneId()), zone, schedule.holidayPolicy())
                .between(from.atStartOfDay(), horizon(zone).atStartOfDay(), MOST_OCCURRENCES);
    }

    private LocalDate horizon(Zone zone) {
        return zone.dateOf(clock.instant()).plus(properties.horizon()).plusDays(1);
    }

    /**
     * Books the occurrences of a changed series from a day up to the horizon. Those that can't be booked are written as refused, as by the
     * job.
     *
     * @return the refused ones
     * @throws SeriesProblems.Unbookable when none of them can be booked; the change has to end with that
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BookedOccurrence> bookAhead(PickupSeries changed, Zone zone, LocalDate from) {
        var planned = planned(changed.schedule(), zone, from);
        var refusals = new LinkedHashMap<PlannedOccurrence, DomainProblem>();
        boolean any = false;
        for (var occurrence : planned) {
            if (isDecided(changed, zone, occurrence)) {
                continue;
            }
            switch (bookings.attempt(booking(changed, occurrence))) {
                case Attempt.Booked booked -> {
                    occurrences.write(
                            changed,
                            occurrence,
                            OccurrenceOutcome.BOOKED,
                            null,
                            booked.pickup().id(),
                            false);
                    any = true;
                }
                case Attempt.Refused refused -> refusals.put(occurrence, refused.problem());
            }
        }
        if (!any && !refusals.isEmpty()) {
            throw new SeriesProblems.Unbookable(refusals);
        }
        refusals.forEach((occurrence, refusal) -> refuse(changed, occurrence, refusal));
        var until = planned.size() < MOST_OCCURRENCES
                ? horizon(zone)
                : planned.getLast().local().toLocalDate();
        occurrences.expandedUntil(changed, until.isAfter(from) ? until : from);
        return refusals.keySet().stream()
                .map(occurrence -> occurrences.find(changed, occurrence.local()).orElseThrow())
                .toList();
    }

    /** Books one of the rule; nothing happens to one that has been booked already, or is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(PickupSeries current, Zone zone, PlannedOccurrence occurrence) {
        if (!isDecided(current, zone, occurrence)) {
            var pickup = bookings.book(booking(current, occurrence));
            occurrences.write(current, occurrence, OccurrenceOutcome.BOOKED, null, pickup.id(), false);
        }
    }

    private static BookPickup booking(PickupSeries current, PlannedOccurrence occurrence) {
        return current.template()
                .booking(current.customerId(), current.companyId(), Objects.requireNonNull(occurrence.takesPlaceAt()));
    }

    /** There is a row for it, or it is over; or it does not take place, for which a row is written. */
    private boolean isDecided(PickupSeries current, Zone zone, PlannedOccurrence occurrence) {
        if (occurrences.find(current, occurrence.local()).isPresent() || isPast(zone, occurrence)) {
            return true;
        }
        if (occurrence.takesPlaceAt() == null) {
            occurrences.write(current, occurrence, OccurrenceOutcome.SKIPPED, null, null, false);
            return true;
        }
        return false;
    }

    /** One that was changed by hand before the series was paused: at its own time, with its own contact and hints. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bookAgain(PickupSeries current, Zone zone, PlannedOccurrence occurrence) {
        var row = occurrences.find(current, occurrence.local()).filter(OccurrenceBookingService::isWithdrawn);
        if (row.isEmpty()) {
            return;
        }
        if (isPast(zone, occurrence)) {
            var missed = new PlannedOccurrence(occurrence.local(), null, "the series was paused");
            occurrences.write(current, missed, OccurrenceOutcome.SKIPPED, null, null, true);
            return;
        }
        var before = pickups.facts(
                        RowScope.ALL, List.of(Objects.requireNonNull(row.get().pickupId())))
                .getFirst();
        var pickup = bookings.book(current.template()
                .with(before.contact(), before.specialInstructions())
                .booking(current.customerId(), current.companyId(), Objects.requireNonNull(occurrence.takesPlaceAt())));
        occurrences.write(current, occurrence, OccurrenceOutcome.BOOKED, null, pickup.id(), true);
    }

    private static boolean isWithdrawn(BookedOccurrence row) {
        return row.outcome() == OccurrenceOutcome.WITHDRAWN;
    }

    /** An occurrence that was over before the series was expanded is left out: the series began, or was resumed, later. */
    private boolean isPast(Zone zone, PlannedOccurrence occurrence) {
        var local = occurrence.takesPlaceAt() == null ? occurrence.local() : occurrence.takesPlaceAt();
        return !zone.moment(local.toLocalDate(), local.toLocalTime()).isAfter(clock.instant());
    }

    /** Writes why one can't be booked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(PickupSeries current, PlannedOccurrence occurrence, DomainProblem refusal) {
        var row = occurrences.find(current, occurrence.local());
        if (row.isEmpty() || isWithdrawn(row.get())) {
            var told = new PlannedOccurrence(occurrence.local(), occurrence.takesPlaceAt(), refusal.detail());
            occurrences.write(current, told, OccurrenceOutcome.REFUSED, refusal.code(), null, row.isPresent());
            series.refused(current, "%s: %s".formatted(occurrence.local(), refusal.detail()));
            events.publishEvent(new Refused(current.seriesId(), current.zoneCode(), refusal.code()));
        }
    }
}
