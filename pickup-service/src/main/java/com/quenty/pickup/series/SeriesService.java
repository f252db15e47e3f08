package com.quenty.pickup.series;

import com.quenty.pickup.pickups.OccurrencePickupStore;
import com.quenty.pickup.recurrence.RecurrenceCalculator;
import com.quenty.pickup.zones.Zone;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.identity.ExternalId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates series and changes them as a whole or from an occurrence on, within the caller's transaction. Pickups that are booked ahead
 * already are taken back where that costs nothing and nobody drives them yet, and booked anew as the series is then, in places that this
 * has freed too; a series or a change by which nothing could be booked is refused. Decisions about single occurrences stay: those that were cancelled
 * are not booked again, those that were changed stay as they are, and come back as they were changed after a pause. The end of a series
 * takes all of them back.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SeriesService {

    /**
     * A series that is new, or after a change for which its pickups were booked anew.
     *
     * @param refused the occurrences within the horizon that could not be booked, in order
     */
    public record Changed(PickupSeries series, List<BookedOccurrence> refused) {

        public Changed {
            refused = List.copyOf(refused);
        }
    }

    private static final LocalDateTime FIRST = LocalDate.of(1900, 1, 1).atStartOfDay();
    private static final int MOST_AHEAD = 10_000;
    private static final int MOST_BEFORE = 100_000;
    private static final String STARTS_AT = "/starts_at";
    private static final String PAUSED = "the series was paused";
    private static final String ENDED = "the series was ended";

    private final SeriesStore store;
    private final SeriesCheck check;
    private final OccurrenceRepository occurrences;
    private final OccurrencePickupStore pickups;
    private final OccurrenceBookingService bookings;
    private final Deliveries deliveries;
    private final Clock clock;

    SeriesService(
            SeriesStore store,
            SeriesCheck check,
            OccurrenceRepository occurrences,
            OccurrencePickupStore pickups,
            OccurrenceBookingService bookings,
            Deliveries deliveries,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.occurrences = occurrences;
        this.pickups = pickups;
        this.bookings = bookings;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Of a customer, and for a company, that have been asked for. Occurrences of a start in the past are over: they count, and are not
     * booked.
     *
     * @throws SeriesProblems.Unbookable when none of the occurrences that it would have within the horizon can be booked
     */
    public Changed create(
            String customerId, @Nullable String companyId, SeriesSchedule schedule, SeriesTemplate template) {
        var zone = check.require(schedule, template);
        var today = zone.dateOf(clock.instant());
        var series =
                new PickupSeries(ExternalId.next("SER"), customerId, companyId, schedule, template, zone, today, null);
        hold(series, List.of(), schedule, zone, today);
        return bookedAnew(store.save(series, null), zone, today);
    }

    /**
     * Changes all that is ahead. Another contact or other hints are written into the pickups that are booked.
     *
     * @param keepsAdded no other added dates were asked for, so they follow the start
     * @param keepsExcluded no other excluded dates were asked for, so they follow the occurrences
     * @throws SeriesProblems.Unbookable when none of the occurrences that it would have within the horizon can be booked
     */
    public Changed revise(
            PickupSeries series,
            SeriesSchedule wanted,
            SeriesTemplate template,
            boolean keepsAdded,
            boolean keepsExcluded) {
        series.requireNotEnded();
        var before = series.template();
        var now = now(series);
        var calculator = new ScheduleCalculator(series.zone());
        var schedule = calculator.revised(series.schedule(), wanted, now, keepsAdded, keepsExcluded);
        var zone = check.require(schedule, template);
        boolean sameTimes = schedule.equals(series.schedule());
        if (sameTimes && template.equals(before.with(template.contact(), template.specialInstructions()))) {
            series.take(template, zone);
            tellBooked(series);
            return new Changed(store.save(series, null), List.of());
        }
        var ahead = occurrences.ahead(series, now, MOST_AHEAD);
        hold(series, ahead, schedule, zone, firstOf(ahead, now.toLocalDate()));
        var first = takeBack(ahead, now.toLocalDate(), "the series was changed");
        var successors = new SuccessorCalculator(
                calculator.whole(series.schedule()),
                calculator.whole(schedule),
                schedule.rrule().equals(series.schedule().rrule()));
        series.take(schedule);
        series.take(template, zone);
        var saved = store.save(series, null);
        stand(saved, ahead, successors, now);
        occurrences.expandedUntil(saved, first);
        return bookedAnew(saved, zone, first);
    }

    private static LocalDate firstOf(List<BookedOccurrence> ahead, LocalDate day) {
        return ahead.isEmpty() || ahead.getFirst().local().toLocalDate().isAfter(day)
                ? day
                : ahead.getFirst().local().toLocalDate();
    }

    /** In one order, so that concurrent changes do not deadlock: the pickups that are booked, and then all slots. */
    private void hold(
            PickupSeries series, List<BookedOccurrence> ahead, SeriesSchedule schedule, Zone zone, LocalDate from) {
        var planned = series.isActive() ? bookings.planned(schedule, zone, from) : List.<PlannedOccurrence>of();
        var starts = planned.stream()
                .map(PlannedOccurrence::takesPlaceAt)
                .filter(Objects::nonNull)
                .map(at -> zone.moment(at.toLocalDate(), at.toLocalTime()))
                .toList();
        pickups.hold(booked(ahead), zone, starts);
    }

    /** The external ids of their pickups. */
    private static List<String> booked(List<BookedOccurrence> ahead) {
        return ahead.stream()
                .filter(each -> each.outcome() == OccurrenceOutcome.BOOKED)
                .map(each -> Objects.requireNonNull(each.pickupId()))
                .sorted()
                .toList();
    }

    /** A series that is paused books nothing until it is resumed. */
    private Changed bookedAnew(PickupSeries series, Zone zone, LocalDate from) {
        var refused = series.isActive() ? bookings.bookAhead(series, zone, from) : List.<BookedOccurrence>of();
        return new Changed(expanding(series), refused);
    }

    /** Rows that are left stand for occurrences of the changed series. */
    private void stand(
            PickupSeries series, List<BookedOccurrence> ahead, SuccessorCalculator successors, LocalDateTime now) {
        var first = ahead.isEmpty() || ahead.getFirst().local().isAfter(now)
                ? now
                : ahead.getFirst().local();
        var others =
                new HashSet<>(occurrences.locals(series, first.toLocalDate().atStartOfDay()));
        var standing =
                ahead.stream().filter(each -> others.remove(each.local())).toList();
        var successor = successors.successors(locals(standing), others, now, now);
        for (var each : standing) {
            var local = successor.getOrDefault(each.local(), each.local());
            if (!local.equals(each.local())) {
                occurrences.stand(each, series, local);
            }
        }
    }

    private static List<LocalDateTime> locals(List<BookedOccurrence> occurrences) {
        return occurrences.stream().map(BookedOccurrence::local).toList();
    }

    private void tellBooked(PickupSeries series) {
        for (var booked : occurrences.ahead(series, now(series), MOST_AHEAD)) {
            if (booked.outcome() == OccurrenceOutcome.BOOKED && !booked.customised()) {
                pickups.reviseIfMovable(
                        Objects.requireNonNull(booked.pickupId()),
                        series.template().contact(),
                        series.template().specialInstructions());
            }
        }
    }

    /**
     * Ends the series before an occurrence and begins another one with it, which is paused where this one is.
     *
     * @return the series that follows
     * @throws SeriesProblems.Unbookable when none of the occurrences that it would have within the horizon can be booked
     */
    public Changed divide(PickupSeries series, SeriesDivision division, SeriesTemplate template) {
        series.requireNotEnded();
        requireDivisible(series, division);
        var local = division.local();
        var calculator = new ScheduleCalculator(series.zone());
        var schedule = series.schedule();
        var following = calculator.following(schedule, division);
        var zone = check.require(following, template);
        var ahead = occurrences.from(series, local, MOST_AHEAD);
        var first = firstDay(following, zone.dateOf(clock.instant()));
        hold(series, ahead, following, zone, first);
        takeBack(ahead, local.toLocalDate(), "the series was divided");
        var standing = occurrences.from(series, local, MOST_AHEAD);
        series.take(schedule.before(local));
        var ended = store.save(series, null);
        var fresh = new PickupSeries(
                ExternalId.next("SER"),
                series.customerId(),
                series.companyId(),
                following,
                template,
                zone,
                first,
                ended);
        if (!ended.isActive()) {
            fresh.pause(ended.statusReason());
        }
        var later = store.save(fresh, ended.statusReason());
        var successors = new SuccessorCalculator(
                        calculator.whole(schedule), calculator.whole(following), division.rrule() == null)
                .successors(locals(standing), Set.copyOf(following.exdates()), local, following.startsAt());
        for (var each : standing) {
            occurrences.stand(each, later, successors.getOrDefault(each.local(), each.local()));
        }
        expanding(ended);
        return bookedAnew(later, zone, first);
    }

    /** The first day with an occurrence, and not before today. */
    private static LocalDate firstDay(SeriesSchedule schedule, LocalDate today) {
        var first = schedule.rdates().stream()
                .filter(date -> date.isBefore(schedule.startsAt()))
                .findFirst()
                .orElse(schedule.startsAt())
                .toLocalDate();
        return first.isAfter(today) ? first : today;
    }

    private void requireDivisible(PickupSeries series, SeriesDivision division) {
        var recurrence = series.recurrence();
        var local = division.local();
        var now = now(series);
        if (RecurrenceCalculator.between(recurrence, local, local.plusSeconds(1), 1)
                .isEmpty()) {
            throw new SeriesProblems.Indivisible("is no occurrence of the series");
        }
        if (!local.isAfter(now)) {
            throw new SeriesProblems.Indivisible("is over");
        }
        var earlier = SuccessorCalculator.locals(recurrence, FIRST, local, MOST_BEFORE);
        if (earlier.isEmpty()) {
            throw new SeriesProblems.Indivisible("is the first occurrence: change the series as a whole");
        }
        var start = division.startsAt();
        if (start != null && !start.isAfter(now)) {
            throw new SeriesProblems.Indivisible(STARTS_AT, "is over");
        }
        if (start != null && !start.isAfter(earlier.getLast())) {
            throw new SeriesProblems.Indivisible(
                    STARTS_AT, "must be after the occurrence before, which is %s".formatted(earlier.getLast()));
        }
    }

    /** Pickups that are free to go are taken back, those that were changed by hand too. */
    public PickupSeries pause(PickupSeries series, @Nullable String reason) {
        series.pause(reason);
        var now = now(series);
        var ahead = occurrences.ahead(series, now, MOST_AHEAD);
        pickups.hold(booked(ahead));
        var first = takeBack(ahead, now.toLocalDate(), PAUSED);
        for (var each : ahead) {
            if (each.customised()
                    && each.outcome() == OccurrenceOutcome.BOOKED
                    && pickups.takeBack(Objects.requireNonNull(each.pickupId()), PAUSED)) {
                occurrences.withdraw(each, PAUSED);
            }
        }
        var saved = store.save(series, reason);
        occurrences.expandedUntil(saved, first);
        return saved;
    }

    public PickupSeries resume(PickupSeries series, @Nullable String reason) {
        series.resume();
        var saved = store.save(series, reason);
        // An occurrence of the days before may have been moved ahead by a holiday.
        var first = now(series).toLocalDate().minusDays(OccurrenceCalculator.MOST_DAYS);
        if (saved.expandedUntil().isBefore(first)) {
            occurrences.expandedUntil(saved, first);
        }
        return expanding(saved);
    }

    /** No driver comes any more, but for pickups that a route has already. */
    public PickupSeries end(PickupSeries series, @Nullable String reason) {
        series.end(reason);
        var ahead = occurrences.ahead(series, now(series), MOST_AHEAD);
        pickups.hold(booked(ahead));
        for (var each : ahead) {
            boolean isBooked = each.outcome() == OccurrenceOutcome.BOOKED;
            boolean isTakenBack = isBooked && pickups.takeBackAtItsFee(Objects.requireNonNull(each.pickupId()), ENDED);
            if (!each.customised() && (isTakenBack || !isBooked)) {
                occurrences.delete(each);
            } else if (each.outcome() == OccurrenceOutcome.WITHDRAWN) {
                occurrences.write(
                        series,
                        new PlannedOccurrence(each.local(), null, ENDED),
                        OccurrenceOutcome.SKIPPED,
                        null,
                        null,
                        true);
            }
        }
        return store.save(series, reason);
    }

    /**
     * Takes back what follows from the schedule alone, so that it is planned anew.
     *
     * @return the first day from which on it has to be, this one at the latest
     */
    private LocalDate takeBack(List<BookedOccurrence> ahead, LocalDate day, String reason) {
        var first = day;
        for (var each : ahead) {
            boolean isPlannedAnew = !each.customised()
                    && (each.outcome() != OccurrenceOutcome.BOOKED
                            || pickups.takeBack(Objects.requireNonNull(each.pickupId()), reason));
            if (isPlannedAnew) {
                occurrences.delete(each);
                var date = each.local().toLocalDate();
                first = date.isBefore(first) ? date : first;
            }
        }
        return first;
    }

    private PickupSeries expanding(PickupSeries series) {
        deliveries.send(
                SeriesExpansionDelivery.class,
                series.seriesId(),
                new SeriesExpansionDelivery.Changed(series.seriesId()),
                clock.instant());
        return series;
    }

    private LocalDateTime now(PickupSeries series) {
        return LocalDateTime.ofInstant(clock.instant(), series.zone());
    }
}
