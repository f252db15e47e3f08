package com.quenty.contracts.reverselogistics;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Returns, as far as siblings deal with them. */
@HttpExchange("/internal/v1/returns")
public interface ReturnApi {

    /**
     * A driver has collected the goods of a return. Delivered at least once, idempotent by the pickup's id. 404 {@code
     * return-not-found}; 409 {@code illegal-transition} when the return does not await a collection.
     */
    @PutExchange("/{returnId}/pickups/{pickupId}")
    void collected(
            @PathVariable("returnId") String returnId,
            @PathVariable("pickupId") String pickupId,
            @RequestBody CollectionNotice notice);
}
