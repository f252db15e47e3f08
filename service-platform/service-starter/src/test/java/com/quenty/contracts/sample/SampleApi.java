package com.quenty.contracts.sample;

import java.math.BigDecimal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** A sibling's contract, as the platform's tests need one. */
@HttpExchange("/internal/v1/samples")
public interface SampleApi {

    record Sample(String sampleId, BigDecimal unitPrice) {}

    @GetExchange("/{id}")
    Sample get(@PathVariable("id") String id);

    @PutExchange("/{id}")
    Sample put(@PathVariable("id") String id, @RequestBody Sample sample);

    @PostExchange
    void post(@RequestBody Sample sample);
}
