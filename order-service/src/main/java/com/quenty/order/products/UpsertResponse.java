package com.quenty.order.products;

import com.quenty.platform.problem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of each row, in the order of the request. */
record UpsertResponse(long created, long updated, long unchanged, long refused, List<Row> results) {

    @Schema(name = "UpsertResult")
    record Row(
            @Schema(description = "Of the request's list, from zero.", example = "0")
            int index,

            @Schema(example = "CAFE-500") @Nullable String sku,

            UpsertOutcome outcome,

            @Schema(description = "Null when refused.", example = "4711") @Nullable
            Integer id,

            @Schema(description = "The problem's code when refused.", example = "duplicate-sku") @Nullable
            String code,

            @Schema(description = "The faulty fields of the request; empty unless refused.")
            List<FieldProblem> errors) {

        static Row refused(int index, @Nullable String sku, String code, List<FieldProblem> errors) {
            return new Row(index, sku, UpsertOutcome.REFUSED, null, code, errors);
        }
    }

    static UpsertResponse of(List<Row> rows) {
        return new UpsertResponse(
                count(rows, UpsertOutcome.CREATED),
                count(rows, UpsertOutcome.UPDATED),
                count(rows, UpsertOutcome.UNCHANGED),
                count(rows, UpsertOutcome.REFUSED),
                rows);
    }

    private static long count(List<Row> rows, UpsertOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
