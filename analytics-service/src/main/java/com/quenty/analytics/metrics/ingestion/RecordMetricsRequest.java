package com.quenty.analytics.metrics.ingestion;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.databind.JsonNode;

record RecordMetricsRequest(
        // As JSON: a row of the wrong shape is reported in its result, too.
        @ArraySchema(schema = @Schema(implementation = ReadingSpec.class), minItems = 1, maxItems = 5000)
        @NotNull
        @Size(min = 1, max = 5000)
        List<JsonNode> readings) {}
