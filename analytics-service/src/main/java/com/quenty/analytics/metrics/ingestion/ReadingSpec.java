package com.quenty.analytics.metrics.ingestion;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of a batch. Every member may be missing, since that too is reported row by row. */
record ReadingSpec(
        @Schema(
                description = "Needed. Chosen by the sender; a reading is taken once by its id.",
                example = "MET-01KAMQ9B2C3D4E5F6G7H8J9K0M")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._:-]{1,255}", message = "must be letters, digits and .-_: only, at most 255")
        @Nullable
        String metricId,

        @Schema(description = "Needed. A name of the catalogue.", example = "orders.placed")
        @NotBlank
        @Size(max = 255)
        @Nullable
        String name,

        @Schema(description = "Needed. At most 16 digits before the point and four after it.", example = "25.00")
        @NotNull
        @Digits(integer = 16, fraction = 4)
        @Nullable
        BigDecimal value,

        @Schema(description = "The unit of the catalogue; ISO 4217 where that is `currency`.", example = "USD")
        @Size(max = 50)
        @Nullable
        String unit,

        @Schema(description = "Needed. The time at which it happened.", example = "2026-11-26T14:05:00Z")
        @NotNull
        @Nullable
        Instant timestamp,

        @Schema(
                description =
                        "The company that it is about; the caller's when absent. Of nobody but the platform when callers of the"
                                + " platform leave it out.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(description = "Dimensions for grouping, at most 20.", example = "{\"zone_code\": \"BOG-NORTH\"}")
        @Size(max = MOST_TAGS)
        @Nullable
        Map<String, @NotNull @Size(max = 100) @Nullable String> tags,

        @Schema(description = "Singular noun of the resource that it is about.", example = "order")
        @Size(max = 100)
        @Nullable
        String sourceEntityType,

        @Schema(description = "External id of that resource.", example = "ORD-1018-02041-2") @Size(max = 255) @Nullable
        String sourceEntityId) {

    static final int MOST_TAGS = 20;

    ReadingSpec {
        name = TextRules.trimmed(name);
        if (value != null) {
            var plain = value.stripTrailingZeros();
            value = plain.scale() < 0 ? plain.setScale(0) : plain;
        }
        timestamp = timestamp == null ? null : timestamp.truncatedTo(ChronoUnit.MICROS);
    }
}
