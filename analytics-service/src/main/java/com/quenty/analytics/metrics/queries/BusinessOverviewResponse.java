package com.quenty.analytics.metrics.queries;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The business in a few figures, each beside that of the span before. */
record BusinessOverviewResponse(
        @Schema(example = "2026-11-01") LocalDate readFrom,

        @Schema(description = "The day after the last.", example = "2026-12-01")
        LocalDate readUntil,

        @Schema(description = "Orders placed, in all currencies.")
        Figure orders,

        @Schema(description = "Orders delivered, in all currencies.")
        Figure delivered,

        @Schema(description = "People who became customers.")
        Figure customers,

        @Schema(description = "By currency: amounts in different ones are not added.")
        List<Revenue> revenue) {

    @Schema(name = "BusinessOverviewFigure")
    record Figure(
            @Schema(example = "40") long count,
            @Schema(example = "32") long previous,

            @Schema(
                    description = "Growth as a fraction of the previous figure; null when that was nothing.",
                    example = "0.25")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            BigDecimal growth) {}

    @Schema(name = "BusinessOverviewRevenue")
    record Revenue(
            @Schema(description = "ISO 4217.", example = "USD")
            String currency,

            @Schema(description = "Worth of the orders that were delivered.", example = "1250.00")
            BigDecimal revenue,

            @Schema(example = "1000.00") BigDecimal previous,

            @Schema(
                    description = "Growth as a fraction of the previous revenue; null when that was nothing.",
                    example = "0.25")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            BigDecimal growth,

            @Schema(description = "Worth of one order that was delivered; null without one.", example = "31.25")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            BigDecimal averageValue) {}
}
