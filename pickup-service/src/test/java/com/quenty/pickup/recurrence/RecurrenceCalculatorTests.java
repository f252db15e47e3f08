package com.quenty.pickup.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceCalculatorTests {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1900, 1, 1, 0, 0);
    private static final LocalDateTime FAR_AHEAD = LocalDateTime.of(2200, 1, 1, 0, 0);
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    /** A line of a resource; {@code whole}: there are no more occurrences than these. */
    record Published(String rule, LocalDateTime start, List<LocalDateTime> occurrences, boolean whole) {

        static Published of(String line) {
            var parts = line.split(" \\| ");
            var start = LocalDateTime.parse(parts[1], BASIC);
            var times = parts[2].strip().split(" ");
            boolean whole = times[times.length - 1].equals(".");
            var occurrences = Arrays.stream(times)
                    .filter(time -> !time.equals("."))
                    .map(time -> time.length() > 8
                            ? LocalDateTime.parse(time, BASIC)
                            : LocalDate.parse(time, DateTimeFormatter.BASIC_ISO_DATE)
                                    .atTime(start.toLocalTime()))
                    .toList();
            return new Published(parts[0], start, occurrences, whole);
        }

        @Override
        public String toString() {
            return rule + " from " + start;
        }
    }

    static Stream<Published> examplesOfTheStandard() throws IOException {
        return lines("/recurrence/rfc5545.txt");
    }

    static Stream<Published> publishedCases() throws IOException {
        return lines("/recurrence/published.txt");
    }

    private static Stream<Published> lines(String resource) throws IOException {
        try (var in = RecurrenceCalculatorTests.class.getResourceAsStream(resource)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(Published::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examplesOfTheStandard")
    void theExamplesOfTheStandardComeOutAsItSays(Published example) {
        int size = example.occurrences().size();

        assertThat(locals(recurrence(example.rule(), example.start(), NEW_YORK), example.whole() ? size + 1 : size))
                .isEqualTo(example.occurrences());
    }

    @ParameterizedTest
    @MethodSource("publishedCases")
    void publishedCasesComeOutAsPublished(Published example) {
        assertThat(locals(recurrence(example.rule(), example.start(), UTC), 1000))
                .isEqualTo(example.occurrences());
    }

    @ParameterizedTest
    @ValueSource(strings = {"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"})
    void anyRuleHasTheTimesThatBruteForceFinds(String frequency) {
        for (int seed = 0; seed < 120; seed++) {
            var random = new SplittableRandom(frequency.hashCode() * 1009L + seed);
            var start = RandomRule.start(random);
            var rule = RandomRule.of(random, frequency);
            var end = end(frequency, start);
            var expected = new EveryTime(rule, start).until(end);
            var recurrence = recurrence(rule, start, UTC);

            assertThat(locals(RecurrenceCalculator.between(recurrence, LONG_AGO, end, Integer.MAX_VALUE)))
                    .as(rule + " from " + start)
                    .isEqualTo(expected);
            if (!expected.isEmpty()) {
                var middle = expected.get(random.nextInt(expected.size()));
                int limit = random.nextInt(1, 6);
                assertThat(locals(RecurrenceCalculator.between(recurrence, middle, end, limit)))
                        .as("%s from %s, seen from %s", rule, start, middle)
                        .isEqualTo(expected.stream()
                                .filter(time -> !time.isBefore(middle))
                                .limit(limit)
                                .toList());
                assertThat(RecurrenceCalculator.countBefore(recurrence, middle)).isEqualTo(expected.indexOf(middle));
            }
        }
    }

    private static LocalDateTime end(String frequency, LocalDateTime start) {
        return switch (frequency) {
            case "YEARLY" -> start.plusYears(6);
            case "MONTHLY" -> start.plusMonths(30);
            case "WEEKLY", "DAILY" -> start.plusDays(450);
            case "HOURLY" -> start.plusDays(40);
            case "MINUTELY" -> start.plusDays(2);
            default -> start.plusHours(2);
        };
    }

    /** Where the library is right: it errs with week numbers, with BYMONTH of weeks, and with BYDAY beside BYMONTHDAY. */
    @ParameterizedTest
    @ValueSource(strings = {"MONTHLY", "WEEKLY", "DAILY"})
    void ordinaryRulesHaveTheTimesThatAnotherImplementationFinds(String frequency) {
        int compared = 0;
        for (int seed = 0; compared < 100; seed++) {
            var random = new SplittableRandom(frequency.hashCode() * 2003L + seed);
            var start = RandomRule.start(random);
            var rule = RandomRule.of(random, frequency);
            boolean known = rule.contains("BYMONTHDAY") && rule.contains("BYDAY")
                    || frequency.equals("WEEKLY") && rule.contains("BYMONTH");
            if (known) {
                continue;
            }
            compared++;
            var end = end(frequency, start);
            var library = new Recur<ZonedDateTime>(rule.contains("WKST") ? rule : rule + ";WKST=MO")
                    .getDates(
                            start.atZone(UTC),
                            start.atZone(UTC),
                            end.atZone(UTC).minusSeconds(1));

            assertThat(locals(RecurrenceCalculator.between(recurrence(rule, start, UTC), LONG_AGO, end, 1_000_000)))
                    .as(rule + " from " + start)
                    .isEqualTo(
                            library.stream().map(ZonedDateTime::toLocalDateTime).toList());
        }
    }

    @Test
    void theWeekBeginsOnMondayWhateverTheLocaleOfTheMachine() {
        var locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertThat(days("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4", "1997-08-05"))
                    .containsExactly("1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void aStartInWeekFiftyThreeOfTheYearBeforeIsCountedWithItsWeek() {
        assertThat(days("FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR,SA,SU;COUNT=4", "2021-01-01"))
                .containsExactly("2021-01-01", "2021-01-02", "2021-01-03", "2027-01-01");
        assertThat(days("FREQ=YEARLY;INTERVAL=6;BYWEEKNO=53;BYDAY=SU;COUNT=2", "2027-01-03"))
                .containsExactly("2027-01-03", "2033-01-02");
        assertThat(days("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;COUNT=3", "2021-01-03"))
                .containsExactly("2021-01-03", "2022-01-02", "2023-01-01");
    }

    @Test
    void aLeapDayRecursInLeapYearsOnly() {
        assertThat(days("FREQ=YEARLY;COUNT=3", "2096-02-29")).containsExactly("2096-02-29", "2104-02-29", "2108-02-29");
        assertThat(days("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=3", "2023-02-28"))
                .containsExactly("2023-02-28", "2024-02-29", "2025-02-28");
        assertThat(days("FREQ=YEARLY;BYYEARDAY=-366;COUNT=2", "2024-01-01"))
                .containsExactly("2024-01-01", "2028-01-01");
    }

    @Test
    void aDayThatAMonthLacksIsLeftOut() {
        assertThat(days("FREQ=MONTHLY;COUNT=4", "2026-01-31"))
                .containsExactly("2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31");
    }

    @Test
    void aStartThatTheRuleLeavesOutIsNoOccurrenceAndIsNotCounted() {
        assertThat(days("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-12-01")).containsExactly("2026-12-07", "2026-12-14");
    }

    @Test
    void theEndIsInclusiveAsAMomentALocalTimeOrADay() {
        var start = LocalDateTime.of(2026, 12, 1, 9, 0);
        assertThat(locals(recurrence("FREQ=DAILY;UNTIL=20261203T140000Z", start, NEW_YORK), 10))
                .hasSize(3);
        assertThat(locals(recurrence("FREQ=DAILY;UNTIL=20261203T135959Z", start, NEW_YORK), 10))
                .hasSize(2);
        assertThat(locals(recurrence("FREQ=DAILY;UNTIL=20261203T090000", start, NEW_YORK), 10))
                .hasSize(3);
        assertThat(locals(recurrence("FREQ=DAILY;UNTIL=20261203T085959", start, NEW_YORK), 10))
                .hasSize(2);
        assertThat(locals(recurrence("FREQ=DAILY;UNTIL=20261203", start, NEW_YORK), 10))
                .hasSize(3);
        assertThat(locals(recurrence("FREQ=DAILY;UNTIL=20261130", start, NEW_YORK), 10))
                .isEmpty();
        // In Auckland it is the day after already.
        assertThat(locals(recurrence("FREQ=DAILY;UNTIL=20261203T200000Z", start, ZoneId.of("Pacific/Auckland")), 10))
                .hasSize(4);
    }

    @Test
    void aTimeThatTheClockSkipsComesAsMuchLater() {
        var recurrence = recurrence("FREQ=DAILY;COUNT=3", LocalDateTime.of(2026, 3, 28, 2, 30), MADRID);

        assertThat(RecurrenceCalculator.between(recurrence, LONG_AGO, FAR_AHEAD, 10))
                .extracting(
                        occurrence -> occurrence.local().toString(),
                        occurrence -> occurrence.at().toInstant())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-03-28T02:30", Instant.parse("2026-03-28T01:30:00Z")),
                        org.assertj.core.groups.Tuple.tuple("2026-03-29T02:30", Instant.parse("2026-03-29T01:30:00Z")),
                        org.assertj.core.groups.Tuple.tuple("2026-03-30T02:30", Instant.parse("2026-03-30T00:30:00Z")));
    }

    @Test
    void aTimeThatTheClockShowsTwiceIsTheFirst() {
        var recurrence = recurrence("FREQ=DAILY;COUNT=2", LocalDateTime.of(2026, 10, 24, 2, 30), MADRID);

        assertThat(RecurrenceCalculator.between(recurrence, LONG_AGO, FAR_AHEAD, 10))
                .extracting(occurrence -> occurrence.at().toInstant())
                .containsExactly(Instant.parse("2026-10-24T00:30:00Z"), Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void twoTimesThatAreOneMomentAreOneOccurrence() {
        var hourly = recurrence("FREQ=HOURLY;COUNT=5", LocalDateTime.of(2026, 3, 29, 0, 30), MADRID);

        assertThat(RecurrenceCalculator.between(hourly, LONG_AGO, FAR_AHEAD, 10))
                .extracting(occurrence -> occurrence.at().toInstant())
                .containsExactly(
                        Instant.parse("2026-03-28T23:30:00Z"),
                        Instant.parse("2026-03-29T00:30:00Z"),
                        Instant.parse("2026-03-29T01:30:00Z"),
                        Instant.parse("2026-03-29T02:30:00Z"));
    }

    @Test
    void addedDatesCountBesideTheRuleAlsoBeforeItsStartAndEachOnce() {
        var start = LocalDateTime.of(2026, 12, 1, 9, 0);
        var recurrence = new Recurrence(
                RecurrenceRule.parse("/rrule", "FREQ=DAILY;COUNT=2"),
                start,
                NEW_YORK,
                Set.of(start.minusDays(3), start.plusDays(1), start.plusDays(9).plusHours(1)),
                Set.of());

        assertThat(locals(RecurrenceCalculator.between(recurrence, LONG_AGO, FAR_AHEAD, 10)))
                .containsExactly(
                        start.minusDays(3),
                        start,
                        start.plusDays(1),
                        start.plusDays(9).plusHours(1));
        assertThat(locals(RecurrenceCalculator.between(recurrence, LONG_AGO, FAR_AHEAD, 2)))
                .containsExactly(start.minusDays(3), start);
    }

    @Test
    void excludedDatesLeaveOutWhatTheyHitAndAreCountedAllTheSame() {
        var start = LocalDateTime.of(2026, 12, 1, 9, 0);
        var recurrence = new Recurrence(
                RecurrenceRule.parse("/rrule", "FREQ=DAILY;COUNT=3"),
                start,
                NEW_YORK,
                Set.of(start.plusDays(7), start.plusDays(8)),
                Set.of(start.plusDays(1), start.plusDays(8), start.plusDays(2).plusHours(1)));

        assertThat(locals(RecurrenceCalculator.between(recurrence, LONG_AGO, FAR_AHEAD, 10)))
                .containsExactly(start, start.plusDays(2), start.plusDays(7));
    }

    @Test
    void aRuleThatNeverFiresEnds() {
        assertThat(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01")).isEmpty();
        assertThat(days("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01")).isEmpty();
        assertThat(days("FREQ=DAILY;INTERVAL=999999999;BYMONTH=2", "2026-01-01"))
                .isEmpty();
    }

    private static List<String> days(String rule, String start) {
        return locals(recurrence(rule, LocalDate.parse(start).atTime(9, 0), UTC), 10).stream()
                .map(local -> local.toLocalDate().toString())
                .toList();
    }

    private static Recurrence recurrence(String rule, LocalDateTime start, ZoneId zone) {
        return new Recurrence(RecurrenceRule.parse("/rrule", rule), start, zone, Set.of(), Set.of());
    }

    private static List<LocalDateTime> locals(Recurrence recurrence, int limit) {
        return locals(RecurrenceCalculator.between(recurrence, LONG_AGO, FAR_AHEAD, limit));
    }

    private static List<LocalDateTime> locals(List<Occurrence> occurrences) {
        return occurrences.stream().map(Occurrence::local).toList();
    }
}
