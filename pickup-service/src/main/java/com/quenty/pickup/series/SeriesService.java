package com.quenty.pickup.series;

import com.quenty.pickup.pickups.OccurrencePickupStore;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.recurrence.Recurrence;
import com.quenty.pickup.recurrence.RecurrenceCalculator;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.identity.ExternalId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates series and changes them as a whole or from an occurrence on, within the caller's transaction. Pickups that are booked ahead
 * already are taken back where that costs nothing and nobody drives them yet, and booked anew as the series is then; those that were
 * changed one by one stay.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SeriesService {

    private static final LocalDateTime FIRST = LocalDate.of(1900, 1, 1).atStartOfDay();
    private static final int MOST_AHEAD = 10_000;
    private static final Set<PickupStatus> FREE = EnumSet.of(PickupStatus.REQUESTED, PickupStatus.SCHEDULED);

    private final SeriesStore store;
    private final SeriesCheck check;
    private final OccurrenceRepository occurrences;
    private final OccurrencePickupStore pickups;
    private final Deliveries deliveries;
    private final Clock clock;

    SeriesService(
            SeriesStore store,
            SeriesCheck check,
            OccurrenceRepository occurrences,
            OccurrencePickupStore pickups,
            Deliveries deliveries,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.occurrences = occurrences;
        this.pickups = pickups;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Of a customer, and for a company, that have been asked for. */
    public PickupSeries create(
            String customerId, @Nullable String companyId, SeriesSchedule schedule, SeriesTemplate template) {
        var zone = check.require(schedule, template);
        var series = new PickupSeries(
                ExternalId.next("SER"),
                customerId,
                companyId,
                schedule,
                template,
                zone,
                LocalDate.ofInstant(clock.instant(), zone.zoneId()),
                null);
        return expanding(store.save(series, null));
    }

    /** Changes all that is ahead. Another contact or other hints are written into the pickups that are booked. */
    public PickupSeries revise(PickupSeries series, SeriesSchedule schedule, SeriesTemplate template) {
        series.requireNotEnded();
        var before = series.template();
        var zone = check.require(schedule, template);
        boolean sameTimes = schedule.equals(series.schedule());
        if (sameTimes && template.equals(before.with(template.contact(), template.specialInstructions()))) {
            series.take(template, zone);
            tellBooked(series);
            return store.save(series, null);
        }
        var from = withdraw(series, now(series), "the series was changed");
        series.take(schedule);
        series.take(template, zone);
        var saved = store.save(series, null);
        occurrences.expandedUntil(saved, from);
        return expanding(saved);
    }

    private void tellBooked(PickupSeries series) {
        for (var booked : occurrences.from(series, now(series), MOST_AHEAD)) {
            if (booked.outcome() == OccurrenceOutcome.BOOKED && !booked.customised()) {
                pickups.reviseIfMovable(
                        Objects.requireNonNull(booked.pickupId()),
                        series.template().contact(),
                        series.template().specialInstructions());
            }
        }
    }

    /**
     * Ends the series before an occurrence and begins another one with it.
     *
     * @param schedule null for what is left of the series' own
     * @return the series that follows
     */
    public PickupSeries divide(
            PickupSeries series, LocalDateTime local, @Nullable SeriesSchedule schedule, SeriesTemplate template) {
        series.requireNotEnded();
        requireDivisible(series, local);
        var following = schedule == null ? rest(series, local) : schedule;
        var zone = check.require(following, template);
        var from = withdraw(series, local, "the series was divided");
        series.take(series.schedule().before(local));
        var ended = store.save(series, null);
        var first = LocalDate.ofInstant(clock.instant(), zone.zoneId());
        var later = store.save(
                new PickupSeries(
                        ExternalId.next("SER"),
                        series.customerId(),
                        series.companyId(),
                        following,
                        template,
                        zone,
                        from.isAfter(first) ? from : first,
                        ended),
                null);
        occurrences.hand(ended, later, local);
        expanding(ended);
        return expanding(later);
    }

    private void requireDivisible(PickupSeries series, LocalDateTime local) {
        var recurrence = series.recurrence();
        if (RecurrenceCalculator.between(recurrence, local, local.plusSeconds(1), 1)
                .isEmpty()) {
            throw new SeriesProblems.Indivisible("is no occurrence of the series");
        }
        if (!local.isAfter(now(series))) {
            throw new SeriesProblems.Indivisible("is over");
        }
        if (RecurrenceCalculator.between(recurrence, FIRST, local, 1).isEmpty()) {
            throw new SeriesProblems.Indivisible("is the first occurrence: change the series as a whole");
        }
    }

    /** From an occurrence on; begins with one of the rule's own, in whose periods it goes on counting. */
    private static SeriesSchedule rest(PickupSeries series, LocalDateTime local) {
        var schedule = series.schedule();
        var rule = schedule.rule();
        var alone = new Recurrence(rule, schedule.startsAt(), series.zone(), Set.of(), Set.of());
        var start = RecurrenceCalculator.between(alone, local, local.plusYears(100), 1).stream()
                .findFirst()
                .orElseThrow(() -> new SeriesProblems.Indivisible("is followed by added dates only"))
                .local();
        var left =
                rule.count() == 0 ? rule : rule.counting(rule.count() - RecurrenceCalculator.countBefore(alone, local));
        return new SeriesSchedule(
                left.toString(),
                start,
                schedule.rdates().stream().filter(date -> !date.isBefore(local)).toList(),
                schedule.exdates().stream()
                        .filter(date -> !date.isBefore(local))
                        .toList(),
                schedule.holidayPolicy());
    }

    public PickupSeries pause(PickupSeries series, @Nullable String reason) {
        series.pause(reason);
        var from = withdraw(series, now(series), "the series was paused");
        var saved = store.save(series, reason);
        occurrences.expandedUntil(saved, from);
        return saved;
    }

    public PickupSeries resume(PickupSeries series, @Nullable String reason) {
        series.resume();
        var saved = store.save(series, reason);
        var today = now(series).toLocalDate();
        if (saved.expandedUntil().isBefore(today)) {
            occurrences.expandedUntil(saved, today);
        }
        return expanding(saved);
    }

    public PickupSeries end(PickupSeries series, @Nullable String reason) {
        series.end(reason);
        withdraw(series, now(series), "the series was ended");
        return store.save(series, reason);
    }

    /** @return the day from which on occurrences are to be booked again, after those that stay booked */
    private LocalDate withdraw(PickupSeries series, LocalDateTime from, String reason) {
        var first = from.toLocalDate();
        for (var booked : occurrences.from(series, from, MOST_AHEAD)) {
            if (booked.customised()) {
                continue;
            }
            boolean taken = booked.outcome() == OccurrenceOutcome.BOOKED
                    && !pickups.cancelIfFree(Objects.requireNonNull(booked.pickupId()), FREE, reason);
            if (taken) {
                first = booked.local().toLocalDate().plusDays(1);
            } else {
                occurrences.delete(booked);
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
