package com.quenty.order.orders;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "orders", description = "Purchases of customers, from placing the order to its last return.")
class OrderController {

    private final OrderService service;
    private final OrderQueries queries;

    OrderController(OrderService service, OrderQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("orders:read")
    @Operation(
            summary = "List orders",
            description = "Customers see their own orders, companies the orders placed with them. Latest first.")
    PageResponse<OrderSummary> list(
            Caller caller, @Valid @ParameterObject OrderFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/{order_number}")
    @RequiresPermission("orders:read")
    @Operation(summary = "Get an order with its lines and parcels")
    OrderResponse get(Caller caller, @PathVariable("order_number") String orderNumber) {
        return service.get(caller, orderNumber);
    }

    @GetMapping("/{order_number}/history")
    @RequiresPermission("orders:read")
    @Operation(summary = "List the moves of an order: who, when, from, to, why")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("order_number") String orderNumber, @ParameterObject PageRequest page) {
        return queries.history(caller, orderNumber, page);
    }

    @PostMapping("/{order_number}/extend")
    @RequiresPermission("orders:update")
    @Operation(summary = "Extend the reservation of a pending order", description = "By 30 minutes, once.")
    OrderResponse extend(Caller caller, @PathVariable("order_number") String orderNumber, IfMatch match) {
        return service.extend(caller, orderNumber, match);
    }

    @PostMapping("/{order_number}/confirm")
    @RequiresPermission("orders:confirm")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Confirm a pending order",
            description =
                    "The reservation no longer expires. If units are not in stock the order becomes `backordered`, and"
                            + " `confirmed` automatically when they have arrived.")
    OrderResponse confirm(Caller caller, @PathVariable("order_number") String orderNumber, IfMatch match) {
        return service.confirm(caller, orderNumber, match);
    }

    @PostMapping("/{order_number}/process")
    @RequiresPermission("orders:fulfil")
    @Operation(summary = "Begin to pick and pack a confirmed order", description = "Its lines can't change any more.")
    OrderResponse process(Caller caller, @PathVariable("order_number") String orderNumber, IfMatch match) {
        return service.process(caller, orderNumber, match);
    }

    @PostMapping("/{order_number}/in-transit")
    @RequiresPermission("orders:fulfil")
    @RequiresIdempotencyKey
    @Operation(summary = "Note that the carrier moves all parcels of a shipped order")
    OrderResponse inTransit(Caller caller, @PathVariable("order_number") String orderNumber, IfMatch match) {
        return service.carryAll(caller, orderNumber, match);
    }

    @PostMapping("/{order_number}/deliver")
    @RequiresPermission("orders:fulfil")
    @RequiresIdempotencyKey
    @Operation(summary = "Note that all parcels of a shipped order have arrived")
    OrderResponse deliver(Caller caller, @PathVariable("order_number") String orderNumber, IfMatch match) {
        return service.deliverAll(caller, orderNumber, match);
    }

    @PostMapping("/{order_number}/complete")
    @RequiresPermission("orders:complete")
    @Operation(summary = "Settle a delivered order")
    OrderResponse complete(Caller caller, @PathVariable("order_number") String orderNumber, IfMatch match) {
        return service.complete(caller, orderNumber, match);
    }

    @PostMapping("/{order_number}/hold")
    @RequiresPermission("orders:hold")
    @Operation(
            summary = "Put an open order on hold",
            description = "It keeps its stock and does not expire; nothing leaves until it is resumed.")
    OrderResponse hold(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.hold(caller, orderNumber, match, request.reason());
    }

    @PostMapping("/{order_number}/resume")
    @RequiresPermission("orders:hold")
    @Operation(
            summary = "Resume an order on hold",
            description = "It returns to its state before the hold; a pending order gets 30 minutes again.")
    OrderResponse resume(Caller caller, @PathVariable("order_number") String orderNumber, IfMatch match) {
        return service.resume(caller, orderNumber, match);
    }
}
