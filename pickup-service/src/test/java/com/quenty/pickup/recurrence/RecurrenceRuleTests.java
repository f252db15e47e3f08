package com.quenty.pickup.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quenty.platform.problem.FieldProblem;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DAILY",
                "FREQ=",
                "FREQ=FORTNIGHTLY",
                "COUNT=3",
                "FREQ=DAILY;",
                "FREQ=DAILY;;COUNT=3",
                "FREQ=DAILY;FREQ=DAILY",
                "FREQ=DAILY;COUNT=3;COUNT=3",
                "FREQ=DAILY;COUNT=3;UNTIL=20300101",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=-1",
                "FREQ=DAILY;COUNT=1.5",
                "FREQ=DAILY;COUNT=99999999999",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=+2",
                "FREQ=DAILY;UNTIL=2030",
                "FREQ=DAILY;UNTIL=20300230",
                "FREQ=DAILY;UNTIL=20300101T250000Z",
                "FREQ=DAILY;UNTIL=20300101T09Z",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=WEEKLY;BYDAY=MO,",
                "FREQ=MONTHLY;BYDAY=0MO",
                "FREQ=MONTHLY;BYDAY=54MO",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO",
                "FREQ=MONTHLY;BYWEEKNO=20",
                "FREQ=YEARLY;BYWEEKNO=54",
                "FREQ=YEARLY;BYWEEKNO=0",
                "FREQ=WEEKLY;BYMONTHDAY=3",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=MONTHLY;BYYEARDAY=3",
                "FREQ=DAILY;BYYEARDAY=3",
                "FREQ=YEARLY;BYYEARDAY=367",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=YEARLY;BYMONTH=-1",
                "FREQ=DAILY;BYHOUR=24",
                "FREQ=DAILY;BYMINUTE=60",
                "FREQ=DAILY;BYSECOND=61",
                "FREQ=MONTHLY;BYSETPOS=1",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367",
                "FREQ=WEEKLY;WKST=XX",
                "FREQ=WEEKLY;WKST=1MO",
                "FREQ=DAILY;BYEASTER=0",
                "FREQ=MONTHLY;RSCALE=HEBREW;SKIP=FORWARD",
                "FREQ=DAILY; COUNT=3",
                "FREQ=DAILY;X-A=1"
            })
    void whatTheStandardForbidsIsRefusedAtTheField(String text) {
        assertThatExceptionOfType(RecurrenceProblems.Invalid.class)
                .isThrownBy(() -> RecurrenceRule.parse("/rrule", text))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(FieldProblem::pointer)
                        .containsExactly("/rrule"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "freq=weekly;byday=mo|FREQ=WEEKLY;BYDAY=MO",
                " RRULE:FREQ=DAILY;COUNT=2 |FREQ=DAILY;COUNT=2",
                "COUNT=2;FREQ=DAILY|COUNT=2;FREQ=DAILY",
                "FREQ=YEARLY;BYMONTHDAY=+1,-1;BYDAY=+1MO,-1FR|FREQ=YEARLY;BYMONTHDAY=+1,-1;BYDAY=+1MO,-1FR"
            })
    void aRuleIsReadInAnyOrderAndCase(String text, String canonical) {
        assertThat(RecurrenceRule.parse("/rrule", text)).hasToString(canonical);
    }

    @Test
    void theEndOfARuleIsReplacedByAnother() {
        var rule = RecurrenceRule.parse("/rrule", "FREQ=DAILY;COUNT=9;BYHOUR=9");

        assertThat(rule.endingBefore(LocalDateTime.of(2026, 12, 4, 9, 0)))
                .hasToString("FREQ=DAILY;BYHOUR=9;UNTIL=20261204T085959");
        assertThat(rule.counting(4)).hasToString("FREQ=DAILY;BYHOUR=9;COUNT=4");
    }

    @Test
    void aRuleThatLeavesOutTooManyPeriodsIsRefusedRatherThanSearchedForEver() {
        var start = LocalDateTime.of(2026, 1, 1, 9, 0);
        var sparse = new Recurrence(
                RecurrenceRule.parse("/rrule", "FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1"),
                start,
                ZoneOffset.UTC,
                Set.of(),
                Set.of());

        assertThatExceptionOfType(RecurrenceProblems.TooSparse.class)
                .isThrownBy(() -> RecurrenceCalculator.between(sparse, start, start.plusYears(7000), 1));
    }
}
