package com.quenty.analytics.metrics.ingestion;

import com.quenty.contracts.analytics.MetricApi;
import com.quenty.contracts.analytics.MetricBatch;
import com.quenty.platform.security.CurrentCaller;
import com.quenty.platform.security.RequiresPermission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.RestController;

/** For siblings. A reading that can't be taken would be refused each time, so it must not keep the others of its batch waiting. */
@RestController
class InternalMetricController implements MetricApi {

    private static final Logger log = LoggerFactory.getLogger(InternalMetricController.class);

    private final MetricIngestionService service;
    private final CurrentCaller caller;

    InternalMetricController(MetricIngestionService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Override
    @RequiresPermission("internal-metrics:record")
    public void record(MetricBatch batch) {
        var source = caller.require().id();
        var rows = batch.readings().stream().map(InternalMetricController::row).toList();
        service.record(source, rows)
                .forEach((metricId, problem) -> log.error(
                        "Reading {} of {} is lost: {} {}", metricId, source, problem.code(), problem.errors()));
    }

    private static ReadingSpec row(MetricBatch.Reading reading) {
        return new ReadingSpec(
                reading.metricId(),
                reading.name(),
                reading.value(),
                reading.unit(),
                reading.timestamp(),
                null,
                reading.tags(),
                reading.sourceEntityType(),
                reading.sourceEntityId());
    }
}
