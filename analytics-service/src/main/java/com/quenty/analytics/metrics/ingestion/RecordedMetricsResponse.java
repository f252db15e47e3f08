package com.quenty.analytics.metrics.ingestion;

import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of each reading, in the order of the request. */
record RecordedMetricsResponse(
        @Schema(example = "1") long recorded,

        @Schema(description = "Recorded before.", example = "0")
        long duplicates,

        @Schema(example = "0") long refused,

        List<Row> results) {

    @Schema(name = "RecordedMetricsResult")
    record Row(
            @Schema(description = "Of the request's list, from zero.", example = "0")
            int index,

            @Schema(example = "MET-01KAMQ9B2C3D4E5F6G7H8J9K0M") @Nullable
            String metricId,

            ReadingOutcome outcome,

            @Schema(description = "The problem's code when refused.", example = "metric-unknown") @Nullable
            String code,

            @Schema(description = "The faulty fields of the request; empty unless refused.")
            List<FieldProblem> errors) {

        static Row of(int index, String metricId, ReadingOutcome outcome) {
            return new Row(index, metricId, outcome, null, List.of());
        }

        static Row refused(int index, @Nullable String metricId, DomainProblem problem) {
            return new Row(index, metricId, ReadingOutcome.REFUSED, problem.code(), problem.errors());
        }
    }

    static RecordedMetricsResponse of(List<Row> rows) {
        return new RecordedMetricsResponse(
                count(rows, ReadingOutcome.RECORDED),
                count(rows, ReadingOutcome.DUPLICATE),
                count(rows, ReadingOutcome.REFUSED),
                rows);
    }

    private static long count(List<Row> rows, ReadingOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
