package com.quenty.pickup.series;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.pickup.recurrence.EveryTime;
import com.quenty.pickup.recurrence.RecurrenceRule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against brute force: each day is asked whether the rule has it, as {@link EveryTime} does. */
class ScheduleCalculatorTests {

    private static final ZoneId ZONE = ZoneId.of("America/Bogota");
    private static final LocalDateTime END = LocalDateTime.of(2033, 1, 1, 0, 0);
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int SEEDS = 400;

    private final ScheduleCalculator calculator = new ScheduleCalculator(ZONE);

    private static SeriesSchedule schedule(
            String rule, LocalDateTime start, List<LocalDateTime> rdates, List<LocalDateTime> exdates) {
        return new SeriesSchedule(
                RecurrenceRule.parse("/rrule", rule).toString(), start, rdates, exdates, HolidayPolicy.SKIP);
    }

    /** All that the rule has by itself. */
    private static List<LocalDateTime> byRule(SeriesSchedule schedule) {
        var parts = Arrays.asList(schedule.rrule().split(";"));
        var until = parts.stream()
                .filter(part -> part.startsWith("UNTIL="))
                .map(part -> part.substring("UNTIL=".length()))
                .map(text -> text.length() == 8
                        ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                                .atTime(LocalTime.MAX)
                        : LocalDateTime.parse(text, BASIC))
                .findFirst()
                .orElse(END);
        var rule = parts.stream().filter(part -> !part.startsWith("UNTIL=")).collect(Collectors.joining(";"));
        return new EveryTime(rule, schedule.startsAt())
                .until(END).stream().filter(time -> !time.isAfter(until)).toList();
    }

    private static List<LocalDateTime> every(SeriesSchedule schedule) {
        var all = new TreeSet<>(byRule(schedule));
        all.addAll(schedule.rdates());
        schedule.exdates().forEach(all::remove);
        return List.copyOf(all);
    }

    private static String days(SplittableRandom random) {
        return DAYS.stream()
                .filter(day -> random.nextInt(3) == 0)
                .collect(Collectors.collectingAndThen(Collectors.joining(","), list -> list.isEmpty() ? "TU" : list));
    }

    private static String rule(SplittableRandom random) {
        var interval = ";INTERVAL=" + random.nextInt(1, 4);
        return switch (random.nextInt(6)) {
            case 0 -> "FREQ=DAILY" + interval;
            case 1 -> "FREQ=DAILY;BYDAY=" + days(random);
            case 2 -> "FREQ=WEEKLY" + interval;
            case 3 -> "FREQ=WEEKLY" + interval + ";BYDAY=" + days(random) + ";WKST=" + DAYS.get(random.nextInt(7));
            case 4 -> "FREQ=MONTHLY" + interval + ";BYDAY=" + days(random) + ";BYSETPOS=1,-1";
            default -> "FREQ=MONTHLY;BYMONTHDAY=" + random.nextInt(1, 29) + ",-1";
        };
    }

    /** With some dates added and some left out. */
    private static SeriesSchedule random(SplittableRandom random, boolean counted, boolean added) {
        var start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)).atTime(random.nextInt(8, 14), 0);
        var rule = rule(random);
        if (counted) {
            rule += ";COUNT=" + random.nextInt(3, 16);
        } else if (random.nextInt(4) > 0) {
            var last = start.plusDays(random.nextInt(30, 400));
            rule += ";UNTIL="
                    + (random.nextBoolean()
                            ? last.toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE)
                            : last.plusMinutes(random.nextInt(-120, 120)).format(BASIC));
        }
        var rdates = new ArrayList<LocalDateTime>();
        for (int i = added ? random.nextInt(4) : 0; i > 0; i--) {
            var date = start.plusDays(random.nextInt(1, 60));
            rdates.add(random.nextBoolean() ? date : date.plusMinutes(30));
        }
        var whole = schedule(rule, start, rdates, List.of());
        var all = new ArrayList<>(every(whole));
        var exdates = new ArrayList<LocalDateTime>();
        for (int i = random.nextInt(4); i > 0 && !all.isEmpty(); i--) {
            exdates.add(all.get(random.nextInt(Math.min(all.size(), 20))));
        }
        return schedule(rule, start, rdates, exdates);
    }

    /** An occurrence that is not the first. */
    private static Optional<LocalDateTime> somewhere(SplittableRandom random, SeriesSchedule schedule) {
        var all = every(schedule);
        if (all.size() < 2) {
            return Optional.empty();
        }
        var local = all.get(random.nextInt(1, Math.min(all.size(), 14)));
        return byRule(schedule).stream().anyMatch(own -> !own.isBefore(local))
                ? Optional.of(local)
                : Optional.empty(); // followed by added dates only
    }

    private SeriesSchedule following(SeriesSchedule schedule, LocalDateTime local, LocalDateTime start) {
        return calculator.following(schedule, new SeriesDivision(local, null, start, null));
    }

    private static List<LocalDateTime> together(SeriesSchedule before, SeriesSchedule following) {
        return Stream.concat(every(before).stream(), every(following).stream()).toList();
    }

    @Test
    void bothPartsOfADividedSeriesHaveTheOccurrencesThatItHad() {
        int divided = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            var schedule = random(random, random.nextBoolean(), true);
            var local = somewhere(random, schedule);
            if (local.isEmpty()) {
                continue;
            }
            divided++;
            var following = calculator.following(schedule, new SeriesDivision(local.get(), null, null, null));

            assertThat(together(schedule.before(local.get()), following))
                    .as("seed %d: %s at %s: %s", seed, schedule, local.get(), following)
                    .isEqualTo(every(schedule));
        }
        assertThat(divided).isGreaterThan(SEEDS / 2);
    }

    @Test
    void atAnotherTimeOfDayTheFollowingPartHasTheSameDays() {
        int divided = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            var schedule = random(random, random.nextBoolean(), true);
            var chosen = somewhere(random, schedule).filter(byRule(schedule)::contains);
            if (chosen.isEmpty()) {
                continue;
            }
            divided++;
            var local = chosen.get();
            var start = local.plusMinutes(2 * random.nextInt(-120, 120) + 1); // never that of an added date
            var expected = new TreeSet<LocalDateTime>();
            for (var before : every(schedule)) {
                boolean isUsual = before.toLocalTime().equals(local.toLocalTime());
                expected.add(
                        !before.isBefore(local) && isUsual
                                ? before.toLocalDate().atTime(start.toLocalTime())
                                : before);
            }

            assertThat(together(schedule.before(local), following(schedule, local, start)))
                    .as("seed %d: %s at %s to %s", seed, schedule, local, start)
                    .containsExactlyElementsOf(expected);
        }
        assertThat(divided).isGreaterThan(SEEDS / 2);
    }

    @Test
    void onAnotherDayTheTotalIsWhatTheRuleSaid() {
        int divided = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            var schedule = random(random, true, false);
            var chosen = somewhere(random, schedule);
            if (chosen.isEmpty()) {
                continue;
            }
            divided++;
            var local = chosen.get();
            var before = every(schedule).stream()
                    .filter(each -> each.isBefore(local))
                    .toList()
                    .getLast();
            long minutes = random.nextBoolean()
                    ? random.nextLong(60 * 24 * 12)
                    : -random.nextLong(Duration.between(before, local).toMinutes());
            var start = local.plusMinutes(minutes);
            var following = following(schedule, local, start);

            assertThat(together(schedule.before(local), following))
                    .as("seed %d: %s at %s to %s: %s", seed, schedule, local, start, following)
                    .hasSameSizeAs(every(schedule));
        }
        assertThat(divided).isGreaterThan(SEEDS / 2);
    }

    @Test
    void onAnotherDayNothingIsAfterTheLastDayOfTheRule() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            var schedule = random(random, false, false);
            var chosen = somewhere(random, schedule);
            if (chosen.isEmpty() || !schedule.rrule().contains("UNTIL")) {
                continue;
            }
            var start = chosen.get().plusMinutes(random.nextLong(60 * 24 * 12));

            var last = byRule(schedule).getLast().toLocalDate();
            assertThat(every(following(schedule, chosen.get(), start)))
                    .as("seed %d: %s", seed, schedule)
                    .allMatch(each -> !each.toLocalDate().isAfter(last));
        }
    }

    @Test
    void anAddedDateThatIsMovedIsOneOccurrenceStill() {
        var monday = LocalDateTime.of(2026, 12, 7, 8, 0);
        var schedule = schedule(
                "FREQ=WEEKLY;COUNT=4", monday, List.of(monday.plusDays(8).plusHours(5)), List.of());
        var added = monday.plusDays(8).plusHours(5);

        assertThat(every(following(schedule, added, added.plusHours(2)))).hasSize(3);
        assertThat(every(following(schedule, added, added.plusDays(1)))).hasSize(3);
    }

    @Test
    void aNewRuleCountsFromItsStartAndLeavesOutWhatWasLeftOut() {
        var monday = LocalDateTime.of(2026, 12, 7, 8, 0);
        var schedule =
                schedule("FREQ=DAILY;COUNT=10", monday, List.of(), List.of(monday.plusDays(4), monday.plusDays(6)));

        var following = calculator.following(
                schedule,
                new SeriesDivision(
                        monday.plusDays(3),
                        "FREQ=DAILY;COUNT=5",
                        monday.plusDays(3).plusHours(2),
                        null));

        assertThat(every(following))
                .containsExactly(
                        monday.plusDays(3).plusHours(2),
                        monday.plusDays(5).plusHours(2),
                        monday.plusDays(7).plusHours(2));
    }

    @Test
    void datesThatAreNotNamedFollowTheStartOfAChangedSeries() {
        var monday = LocalDateTime.of(2026, 12, 7, 8, 0);
        var schedule = schedule(
                "FREQ=WEEKLY;BYDAY=MO,TH",
                monday,
                List.of(monday.plusDays(1), monday.plusDays(2).plusHours(4)),
                List.of(monday.minusDays(7), monday.plusDays(3)));
        var wanted = schedule("FREQ=WEEKLY;BYDAY=MO,TH", monday.plusHours(2), schedule.rdates(), schedule.exdates());

        var revised = calculator.revised(schedule, wanted, monday.minusDays(1), true, true);
        assertThat(revised.rdates())
                .containsExactly(
                        monday.plusDays(1).plusHours(2), monday.plusDays(2).plusHours(4));
        assertThat(revised.exdates())
                .containsExactly(monday.minusDays(7), monday.plusDays(3).plusHours(2));
        assertThat(calculator.revised(schedule, wanted, monday.minusDays(1), false, false))
                .isEqualTo(wanted);
    }

    @Test
    void noTwoOccurrencesHaveTheSameSuccessor() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new SplittableRandom(seed);
            var before = random(random, true, true);
            var after = random(random, true, true);
            var all = new ArrayList<>(every(schedule(before.rrule(), before.startsAt(), before.rdates(), List.of())));
            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new java.util.Random(seed));
            var decided = shuffled.subList(0, Math.min(5, shuffled.size()));

            var successors = new SuccessorCalculator(
                            calculator.whole(before), calculator.whole(after), random.nextBoolean())
                    .successors(decided, Set.of(), before.startsAt(), after.startsAt());

            assertThat(Set.copyOf(successors.values())).as("seed %d", seed).hasSameSizeAs(successors.values());
            assertThat(every(schedule(after.rrule(), after.startsAt(), after.rdates(), List.of())))
                    .as("seed %d", seed)
                    .containsAll(successors.values());
        }
    }
}
