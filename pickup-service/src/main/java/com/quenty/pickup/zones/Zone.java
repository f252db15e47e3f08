package com.quenty.pickup.zones;

import com.quenty.pickup.travel.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A set of postal codes with the hours in which drivers come, in its own time zone.
 *
 * @param id key of its row; never leaves the service
 * @param timeZone name of the IANA database
 * @param centre where a pickup lies whose address came without coordinates
 * @param slotCapacity pickups that a slot has room for
 * @param leadMinutes how long before its start a slot closes for booking
 * @param cancelMinutes until how long before its window a pickup is cancelled free of charge
 * @param active whether pickups may be booked
 */
public record Zone(
        int id,
        String code,
        String name,
        String country,
        String timeZone,
        GeoPoint centre,
        int slotMinutes,
        int slotCapacity,
        int leadMinutes,
        int cancelMinutes,
        boolean active,
        List<String> postalPrefixes,
        List<OpeningHours> hours,
        List<Holiday> holidays,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public Zone {
        postalPrefixes = List.copyOf(postalPrefixes);
        hours = List.copyOf(hours);
        holidays = List.copyOf(holidays);
    }

    /** All postal codes of its country that have no other zone. */
    public boolean isWholeCountry() {
        return postalPrefixes.contains("*");
    }

    public ZoneId zoneId() {
        return ZoneId.of(timeZone);
    }

    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zoneId());
    }

    public boolean isHoliday(LocalDate date) {
        return holiday(date).isPresent();
    }

    public Optional<Holiday> holiday(LocalDate date) {
        return holidays.stream().filter(holiday -> holiday.date().equals(date)).findFirst();
    }

    /** When drivers come on that day, in order; nothing on a holiday. */
    public List<LocalSpan> hours(LocalDate date) {
        if (isHoliday(date)) {
            return List.of();
        }
        int weekday = date.getDayOfWeek().getValue();
        return hours.stream()
                .filter(span -> span.weekday() == weekday)
                .map(OpeningHours::span)
                .sorted(Comparator.comparingInt(LocalSpan::fromMinute))
                .toList();
    }

    /**
     * The first moment at which clocks in the zone show this time of that day, or a later one: of a time that is
     * skipped in spring the moment of the change, of one that comes twice in autumn the first.
     *
     * @param minute after midnight, from 0 to 1440
     */
    public Instant moment(LocalDate date, int minute) {
        return minute == LocalSpan.MINUTES_OF_A_DAY
                ? moment(date.plusDays(1), LocalTime.MIDNIGHT)
                : moment(date, LocalTime.ofSecondOfDay(minute * 60L));
    }

    /** As {@link #moment(LocalDate, int)}. */
    public Instant moment(LocalDate date, LocalTime time) {
        var zone = zoneId();
        var shown =
                ZonedDateTime.of(date, time, zone).withEarlierOffsetAtOverlap().toInstant();
        return skips(date, time)
                // Java goes on by the length of the gap, which is the change itself or later.
                ? zone.getRules().previousTransition(shown.plusNanos(1)).getInstant()
                : shown;
    }

    /** Whether clocks in the zone never show this time of that day, because they are set forward across it. */
    public boolean skips(LocalDate date, LocalTime time) {
        return SkippedTimes.isSkipped(date, time, zoneId());
    }

    /** Whether drivers come during the whole window; spans that touch at midnight or within a day are one. */
    public boolean isServed(Instant windowStartsAt, Instant windowEndsAt) {
        var covered = windowStartsAt;
        var last = dateOf(windowEndsAt);
        // The day before: its hours may end on the next one where clocks change at midnight.
        for (var date = dateOf(windowStartsAt).minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            for (var span : hours(date)) {
                if (!moment(date, span.fromMinute()).isAfter(covered)
                        && moment(date, span.untilMinute()).isAfter(covered)) {
                    covered = moment(date, span.untilMinute());
                }
            }
        }
        return !covered.isBefore(windowEndsAt);
    }

    /** Until when a pickup of a window that starts at this moment is cancelled free of charge. */
    public Instant cancelFreeUntil(Instant windowStartsAt) {
        return windowStartsAt.minus(Duration.ofMinutes(cancelMinutes));
    }
}
