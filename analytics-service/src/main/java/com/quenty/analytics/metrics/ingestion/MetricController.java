package com.quenty.analytics.metrics.ingestion;

import com.quenty.platform.idempotency.IgnoresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/metrics")
@Tag(name = "metrics", description = "Readings of metrics as they come in.")
class MetricController {

    private final MetricIngestionService service;

    MetricController(MetricIngestionService service) {
        this.service = service;
    }

    /** The ids of the readings say which have been recorded: a key would say no more. */
    @PostMapping
    @IgnoresIdempotencyKey
    @RequiresPermission("metrics:record")
    @Operation(
            summary = "Record up to 5,000 readings",
            description =
                    "Each is taken once by its `metric_id`. One that is refused is reported in its result and the others are kept; when none can"
                            + " be taken the answer is a problem, that of the reading if there is but one. Readings of the last 30 days are"
                            + " taken, up to five minutes ahead.")
    RecordedMetricsResponse record(Caller caller, @Valid @RequestBody RecordMetricsRequest request) {
        return service.record(caller, request.readings());
    }
}
