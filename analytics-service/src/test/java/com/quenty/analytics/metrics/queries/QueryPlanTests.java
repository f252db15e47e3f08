package com.quenty.analytics.metrics.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.analytics.metrics.BucketSize;
import com.quenty.analytics.metrics.queries.QueryPlan.Marks;
import com.quenty.analytics.metrics.queries.QueryPlan.Piece;
import com.quenty.analytics.metrics.rollups.RollupLevel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueryPlanTests {

    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    private static Piece piece(@Nullable RollupLevel level, String from, String until) {
        return new Piece(level, Instant.parse(from), Instant.parse(until));
    }

    private static List<Piece> pieces(Marks marks, List<Instant> starts, String from, String until) {
        return new QueryPlan(starts, BOGOTA, marks).pieces(Instant.parse(from), Instant.parse(until));
    }

    @Test
    void wholeMonthsAndDaysAreAnsweredFromTheirRollUps() {
        assertThat(pieces(new Marks(), List.of(), "2026-01-31T05:00:00Z", "2026-03-02T05:00:00Z"))
                .containsExactly(
                        piece(RollupLevel.DAY, "2026-01-31T05:00:00Z", "2026-02-01T05:00:00Z"),
                        piece(RollupLevel.MONTH, "2026-02-01T05:00:00Z", "2026-03-01T05:00:00Z"),
                        piece(RollupLevel.DAY, "2026-03-01T05:00:00Z", "2026-03-02T05:00:00Z"));
    }

    @Test
    void endsThatAreNoWholeHoursAreCountedFromReadings() {
        assertThat(pieces(new Marks(), List.of(), "2026-02-01T06:30:00Z", "2026-02-01T09:15:00Z"))
                .containsExactly(
                        piece(null, "2026-02-01T06:30:00Z", "2026-02-01T07:00:00Z"),
                        piece(RollupLevel.HOUR, "2026-02-01T07:00:00Z", "2026-02-01T09:00:00Z"),
                        piece(null, "2026-02-01T09:00:00Z", "2026-02-01T09:15:00Z"));
    }

    @Test
    void anHourThatIsMarkedIsCountedFromReadingsAndItsDayFromTheOtherHours() {
        var marks = new Marks();
        marks.add(RollupLevel.HOUR, Instant.parse("2026-02-10T12:00:00Z"));

        assertThat(pieces(marks, List.of(), "2026-02-09T05:00:00Z", "2026-02-12T05:00:00Z"))
                .containsExactly(
                        piece(RollupLevel.DAY, "2026-02-09T05:00:00Z", "2026-02-10T05:00:00Z"),
                        piece(RollupLevel.HOUR, "2026-02-10T05:00:00Z", "2026-02-10T12:00:00Z"),
                        piece(null, "2026-02-10T12:00:00Z", "2026-02-10T13:00:00Z"),
                        piece(RollupLevel.HOUR, "2026-02-10T13:00:00Z", "2026-02-11T05:00:00Z"),
                        piece(RollupLevel.DAY, "2026-02-11T05:00:00Z", "2026-02-12T05:00:00Z"));
    }

    @Test
    void daysOfAnotherZoneAreMadeOfHours() {
        var madrid = ZoneId.of("Europe/Madrid");
        var from = Instant.parse("2026-03-28T23:00:00Z");
        var until = Instant.parse("2026-03-30T22:00:00Z");
        var starts = Buckets.of(from, until, BucketSize.DAY, madrid).starts();

        assertThat(starts).containsExactly(from, Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(new QueryPlan(starts, BOGOTA, new Marks()).pieces(from, until))
                .containsExactly(new Piece(RollupLevel.HOUR, from, until));
    }

    @Test
    void aBoundaryWithinAnHourIsCountedFromReadings() {
        var kolkata = ZoneId.of("Asia/Kolkata");
        var from = Instant.parse("2026-02-01T18:30:00Z");
        var until = Instant.parse("2026-02-02T18:30:00Z");

        assertThat(new QueryPlan(
                                Buckets.of(from, until, BucketSize.DAY, kolkata).starts(), BOGOTA, new Marks())
                        .pieces(from, until))
                .containsExactly(
                        piece(null, "2026-02-01T18:30:00Z", "2026-02-01T19:00:00Z"),
                        piece(RollupLevel.HOUR, "2026-02-01T19:00:00Z", "2026-02-02T18:00:00Z"),
                        piece(null, "2026-02-02T18:00:00Z", "2026-02-02T18:30:00Z"));
    }

    @Test
    void theSpanBeforeAMonthIsTheMonthBefore() {
        assertThat(Buckets.startOfThePrevious(
                        Instant.parse("2026-03-01T05:00:00Z"), Instant.parse("2026-04-01T05:00:00Z"), BOGOTA))
                .isEqualTo("2026-02-01T05:00:00Z");
    }

    @Test
    void theSpanBeforeAWeekHasAsManyDaysAlsoWhenTheClockChanges() {
        var madrid = ZoneId.of("Europe/Madrid");

        assertThat(Buckets.startOfThePrevious(
                        Instant.parse("2026-03-29T22:00:00Z"), Instant.parse("2026-04-05T22:00:00Z"), madrid))
                .isEqualTo("2026-03-22T23:00:00Z");
    }
}
