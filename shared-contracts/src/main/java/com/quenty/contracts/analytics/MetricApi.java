package com.quenty.contracts.analytics;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Business metrics of the other services. */
@HttpExchange("/internal/v1/metrics")
public interface MetricApi {

    /** Idempotent by the ids of the readings; batches may arrive in any order. */
    @PostExchange
    void record(@RequestBody MetricBatch batch);
}
