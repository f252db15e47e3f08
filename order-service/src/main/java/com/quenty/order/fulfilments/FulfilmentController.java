package com.quenty.order.fulfilments;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/{order_number}/fulfilments")
@Tag(name = "fulfilments", description = "Parcels of an order, each with some units of some lines.")
class FulfilmentController {

    private final FulfilmentService service;
    private final FulfilmentQueries queries;

    FulfilmentController(FulfilmentService service, FulfilmentQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @PostMapping
    @RequiresPermission("orders:fulfil")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Pack a parcel",
            description =
                    "For an order that is being processed or partially shipped. The units stay in stock until the parcel is shipped."
                            + " `If-Match` is the order's version.")
    ResponseEntity<FulfilmentResponse> pack(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            IfMatch match,
            @Valid @RequestBody PackFulfilmentRequest request) {
        return created(orderNumber, service.pack(caller, orderNumber, match, request));
    }

    private static ResponseEntity<FulfilmentResponse> created(String orderNumber, FulfilmentResponse fulfilment) {
        return Created.at(
                "/api/v1/orders/{order_number}/fulfilments/{fulfilment_number}",
                fulfilment,
                orderNumber,
                fulfilment.fulfilmentNumber());
    }

    @GetMapping("/{fulfilment_number}")
    @RequiresPermission("orders:read")
    @Operation(summary = "Get a parcel")
    FulfilmentResponse get(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("fulfilment_number") int fulfilmentNumber) {
        return queries.get(caller, orderNumber, fulfilmentNumber);
    }

    @GetMapping("/{fulfilment_number}/history")
    @RequiresPermission("orders:read")
    @Operation(summary = "List the moves of a parcel")
    PageResponse<StateChange> history(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("fulfilment_number") int fulfilmentNumber,
            @ParameterObject PageRequest page) {
        return queries.history(caller, orderNumber, fulfilmentNumber, page);
    }

    @PostMapping("/{fulfilment_number}/ship")
    @RequiresPermission("orders:fulfil")
    @RequiresIdempotencyKey
    @Operation(summary = "Ship a packed parcel", description = "Its units leave the stock, and the order follows.")
    FulfilmentResponse ship(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("fulfilment_number") int fulfilmentNumber,
            IfMatch match,
            @Valid @RequestBody ShipFulfilmentRequest request) {
        return service.ship(caller, orderNumber, fulfilmentNumber, match, request);
    }

    @PostMapping("/{fulfilment_number}/in-transit")
    @RequiresPermission("orders:fulfil")
    @RequiresIdempotencyKey
    @Operation(summary = "Note that the carrier moves a shipped parcel")
    FulfilmentResponse inTransit(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("fulfilment_number") int fulfilmentNumber,
            IfMatch match) {
        return service.carry(caller, orderNumber, fulfilmentNumber, match);
    }

    @PostMapping("/{fulfilment_number}/deliver")
    @RequiresPermission("orders:fulfil")
    @RequiresIdempotencyKey
    @Operation(summary = "Note that a parcel has arrived", description = "The order is delivered with its last one.")
    FulfilmentResponse deliver(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("fulfilment_number") int fulfilmentNumber,
            IfMatch match) {
        return service.deliver(caller, orderNumber, fulfilmentNumber, match);
    }

    @PostMapping("/{fulfilment_number}/cancel")
    @RequiresPermission("orders:fulfil")
    @RequiresIdempotencyKey
    @Operation(summary = "Unpack a parcel", description = "Its units can go with another.")
    FulfilmentResponse cancel(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("fulfilment_number") int fulfilmentNumber,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.cancel(caller, orderNumber, fulfilmentNumber, match, request.reason());
    }
}
