package com.quenty.analytics.metrics.queries;

import com.quenty.analytics.metrics.MetricAnswer;
import com.quenty.platform.idempotency.IgnoresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/metrics")
@Tag(name = "metric-queries", description = "Figures over many readings.")
class MetricQueryController {

    private final TrendService service;

    MetricQueryController(TrendService service) {
        this.service = service;
    }

    @PostMapping("/query")
    @IgnoresIdempotencyKey
    @RequiresPermission("metrics:read")
    @Operation(
            summary = "Ask for figures of a metric",
            description =
                    "One series for each unit and each combination of the tags that are grouped by, of the readings that the caller may see. Buckets"
                            + " are by the clock and calendar of the zone, so a day may have 23 or 25 hours. Readings are kept for 90 days,"
                            + " then figures by hour for a year, by day for five years and by month for ever: of older times only spans and"
                            + " buckets are answered that are made of those. At most 1,000 series, 2,000 buckets and 100,000 points. Keeps nothing.")
    MetricAnswer query(Caller caller, @Valid @RequestBody QueryMetricsRequest request) {
        return service.ask(caller, request);
    }

    @GetMapping("/trends")
    @RequiresPermission("metrics:read")
    @Operation(summary = "See how a metric develops", description = "Up to today, with the days before for comparison.")
    MetricAnswer trends(Caller caller, @Valid @ParameterObject TrendFilter filter) {
        return service.trend(caller, filter);
    }

    @GetMapping("/overview")
    @RequiresPermission("metrics:read")
    @Operation(
            summary = "See revenue, orders, customers, average value and growth",
            description = "Beside the span before: as many months when it is made of whole months, else as many days.")
    BusinessOverviewResponse overview(Caller caller, @Valid @ParameterObject OverviewFilter filter) {
        return service.overview(caller, filter);
    }
}
