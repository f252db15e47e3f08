package com.quenty.pickup.slots;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.zones.Holiday;
import com.quenty.pickup.zones.LocalSpan;
import com.quenty.pickup.zones.OpeningHours;
import com.quenty.pickup.zones.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlotGridTests {

    private static final List<String> TIME_ZONES = List.of(
            "America/Bogota",
            "America/New_York",
            "America/Santiago",
            "America/Asuncion",
            "America/Havana",
            "America/St_Johns",
            "America/Scoresbysund",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Asia/Tehran",
            "Asia/Beirut",
            "Antarctica/Troll",
            "Europe/Madrid",
            "Pacific/Apia");

    private static Zone zone(String timeZone, int slotMinutes, List<OpeningHours> hours, List<Holiday> holidays) {
        return new Zone(
                1,
                "Z1",
                "One",
                "CO",
                timeZone,
                new GeoPoint(4.6, -74.1),
                slotMinutes,
                5,
                0,
                180,
                true,
                List.of(),
                hours,
                holidays,
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }

    private static List<OpeningHours> always() {
        var hours = new ArrayList<OpeningHours>();
        for (int weekday = 1; weekday <= 7; weekday++) {
            hours.add(new OpeningHours(weekday, "00:00", "24:00"));
        }
        return hours;
    }

    @Test
    void aDayOfTwentyThreeHoursHasASlotLess() {
        var slots = SlotGrid.slots(zone("America/New_York", 60, always(), List.of()), LocalDate.of(2026, 3, 8));

        assertThat(slots).hasSize(23).allMatch(slot -> length(slot).equals(Duration.ofHours(1)));
        assertThat(slots).extracting(slot -> slot.span().fromMinute()).doesNotContain(120);
    }

    @Test
    void onADayOfTwentyFiveHoursOneSlotIsLonger() {
        var slots = SlotGrid.slots(zone("America/New_York", 60, always(), List.of()), LocalDate.of(2026, 11, 1));

        assertThat(slots).hasSize(24);
        assertThat(slots.stream().filter(slot -> length(slot).equals(Duration.ofHours(2))))
                .singleElement()
                .satisfies(slot -> assertThat(slot.span()).isEqualTo(new LocalSpan(60, 120)));
    }

    @Test
    void aDayThatWasSkippedHasNone() {
        assertThat(SlotGrid.slots(zone("Pacific/Apia", 60, always(), List.of()), LocalDate.of(2011, 12, 30)))
                .isEmpty();
    }

    @Test
    void slotsAreThoseOfAnOracleThatLooksAtClocksEveryMinute() {
        var random = new Random(4711);
        int changing = 0;
        for (int trial = 0; trial < 1000; trial++) {
            var zone = random(random);
            var date = date(random, zone);
            var clocks = new Clocks(zone.zoneId(), date);
            changing += clocks.change ? 1 : 0;

            var slots = SlotGrid.slots(zone, date);

            assertThat(slots).as("%s on %s", zone, date).isEqualTo(oracle(zone, date, clocks));
            for (var slot : slots) {
                assertThat(SlotGrid.slotAt(zone, slot.startsAt())).contains(slot);
                assertThat(SlotGrid.slotAt(zone, slot.startsAt().plusSeconds(1)).isEmpty())
                        .isTrue();
            }
        }
        assertThat(changing).as("days on which clocks change").isGreaterThan(200);
    }

    @Test
    void aWindowIsServedWhenEveryMinuteOfItIsInTheHours() {
        var random = new Random(31);
        int served = 0;
        for (int trial = 0; trial < 500; trial++) {
            var zone = random(random);
            var date = date(random, zone);
            var clocks = new Clocks(zone.zoneId(), date);
            var open = new boolean[clocks.local.length];
            for (int day = -1; day <= 1; day++) {
                var of = date.plusDays(day);
                for (var span : hoursOf(zone, of)) {
                    for (int minute = clocks.first(of, span[0]); minute < clocks.first(of, span[1]); minute++) {
                        open[minute] = true;
                    }
                }
            }
            int from = clocks.first(date, random.nextInt(1440));
            int until = from + 1 + random.nextInt(300);
            boolean expected = true;
            for (int minute = from; minute < until; minute++) {
                expected &= open[minute];
            }
            served += expected ? 1 : 0;

            assertThat(zone.isServed(clocks.instant(from), clocks.instant(until)))
                    .as("%s, %s to %s", zone, clocks.instant(from), clocks.instant(until))
                    .isEqualTo(expected);
        }
        assertThat(served).isGreaterThan(50);
    }

    private static Duration length(Window slot) {
        return Duration.between(slot.startsAt(), slot.endsAt());
    }

    /** From the definition: a slot begins and ends when clocks first show its times, or later ones. */
    private static List<Window> oracle(Zone zone, LocalDate date, Clocks clocks) {
        var slots = new ArrayList<Window>();
        for (var span : hoursOf(zone, date)) {
            for (int from = span[0]; from < span[1]; from += zone.slotMinutes()) {
                var starts = clocks.instant(clocks.first(date, from));
                var ends = clocks.instant(clocks.first(date, from + zone.slotMinutes()));
                if (!starts.equals(ends)) {
                    slots.add(new Window(date, new LocalSpan(from, from + zone.slotMinutes()), starts, ends));
                }
            }
        }
        return slots;
    }

    private static List<int[]> hoursOf(Zone zone, LocalDate date) {
        for (var holiday : zone.holidays()) {
            if (holiday.date().equals(date)) {
                return List.of();
            }
        }
        var spans = new ArrayList<int[]>();
        for (var hours : zone.hours()) {
            if (hours.weekday() == date.getDayOfWeek().getValue()) {
                spans.add(new int[] {minutes(hours.opens()), minutes(hours.closes())});
            }
        }
        spans.sort((one, two) -> Integer.compare(one[0], two[0]));
        return spans;
    }

    private static int minutes(String time) {
        var parts = time.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    /** What clocks show, for every minute of some days around one. */
    private static final class Clocks {

        private final long firstMinute;
        private final long[] local;
        private final boolean change;

        Clocks(ZoneId zone, LocalDate date) {
            firstMinute = date.minusDays(4).toEpochDay() * 1440;
            local = new long[8 * 1440];
            var rules = zone.getRules();
            boolean changed = false;
            for (int i = 0; i < local.length; i++) {
                local[i] = firstMinute + i + rules.getOffset(instant(i)).getTotalSeconds() / 60;
                changed |= i > 0 && local[i] != local[i - 1] + 1;
            }
            change = changed;
        }

        Instant instant(int index) {
            return Instant.ofEpochSecond((firstMinute + index) * 60);
        }

        int first(LocalDate date, int minute) {
            long wanted = date.toEpochDay() * 1440 + minute;
            // Clocks are ahead of UTC by less than a day.
            for (int i = Math.toIntExact(Math.max(0, wanted - firstMinute - 1440)); i < local.length; i++) {
                if (local[i] >= wanted) {
                    return i;
                }
            }
            throw new AssertionError("not within these days");
        }
    }

    private static Zone random(Random random) {
        int[] lengths = {15, 20, 30, 45, 60, 90, 120, 180, 240};
        int slot = lengths[random.nextInt(lengths.length)];
        var hours = new ArrayList<OpeningHours>();
        for (int weekday = 1; weekday <= 7; weekday++) {
            int at = random.nextInt(4) * 15;
            while (at + slot <= 1440 && random.nextInt(5) > 0) {
                int fits = (1440 - at) / slot;
                int until = at + slot * (1 + random.nextInt(fits));
                hours.add(new OpeningHours(weekday, LocalSpan.clock(at), LocalSpan.clock(until)));
                at = until + random.nextInt(3) * 15;
            }
        }
        var timeZone = TIME_ZONES.get(random.nextInt(TIME_ZONES.size()));
        return zone(timeZone, slot, hours, List.of());
    }

    /** Every other one near a change of clocks, and some of them a holiday. */
    private static LocalDate date(Random random, Zone zone) {
        var any = LocalDate.of(2010, 1, 5).plusDays(random.nextInt(7300));
        var next = zone.zoneId().getRules().nextTransition(any.atStartOfDay().toInstant(ZoneOffset.UTC));
        return next == null || random.nextBoolean()
                ? any
                : LocalDate.ofInstant(next.getInstant(), zone.zoneId()).plusDays(random.nextInt(3) - 1);
    }
}
