package com.quenty.contracts.analytics;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Takes what has happened in the business of the other services. */
@HttpExchange("/internal/v1/metrics")
public interface MetricApi {

    /** A reading whose id is known already is passed over, so that a batch may come twice, and in any order with others. */
    @PostExchange
    void record(@RequestBody MetricBatch batch);
}
