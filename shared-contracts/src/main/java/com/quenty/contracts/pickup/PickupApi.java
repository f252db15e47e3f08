package com.quenty.contracts.pickup;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Pickups that siblings have made, by their own reference. */
@HttpExchange("/internal/v1/pickups")
public interface PickupApi {

    /**
     * Books a pickup, once for each reference: a second call answers the same pickup as it is then. 409
     * {@code pickup-reference-reused} when it asks for something else, {@code slot-full}; 422 {@code customer-unknown},
     * {@code customer-inactive}, {@code zone-unknown}, {@code slot-unknown}, {@code slot-closed}, {@code window-past}.
     *
     * @param reference {@code RET-…}, {@code RI-…}
     */
    @PutExchange("/{reference}")
    PickupView book(@PathVariable("reference") String reference, @RequestBody PickupOrder order);

    /** 404 {@code pickup-not-found}. */
    @GetExchange("/{reference}")
    PickupView get(@PathVariable("reference") String reference);
}
