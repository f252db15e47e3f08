package com.quenty.order.orders;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
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
@RequestMapping("/api/v1/orders")
@Tag(name = "orders", description = "What customers buy, from placing it to its last return.")
class OrderController {

    private final OrderService service;
    private final OrderPlacementService placing;
    private final OrderEditService editing;
    private final OrderEditQueries edits;
    private final FulfilmentService shipping;
    private final OrderQueries queries;

    OrderController(
            OrderService service,
            OrderPlacementService placing,
            OrderEditService editing,
            OrderEditQueries edits,
            FulfilmentService shipping,
            OrderQueries queries) {
        this.service = service;
        this.placing = placing;
        this.editing = editing;
        this.edits = edits;
        this.shipping = shipping;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("orders:read")
    @Operation(
            summary = "List orders",
            description = "Customers see their own, companies those placed with them. Latest first.")
    PageResponse<OrderSummary> list(
            Caller caller, @Valid @ParameterObject OrderFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("orders:create")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Place an order",
            description =
                    "Prices are those of the catalogue at this moment; they, the addresses and the product names are frozen"
                            + " with the order. Its stock is reserved for 30 minutes: confirm it within that time, or it"
                            + " expires. Without `allow_backorder` an order beyond the stock is refused as a whole.")
    ResponseEntity<OrderResponse> place(Caller caller, @Valid @RequestBody PlaceOrderRequest request) {
        return created(placing.place(caller, request));
    }

    private static ResponseEntity<OrderResponse> created(OrderResponse order) {
        return Created.at("/api/v1/orders/{order_number}", order, order.orderNumber());
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

    @GetMapping("/{order_number}/edits")
    @RequiresPermission("orders:read")
    @Operation(
            summary = "List the edits of an order: who, when, why, and the lines before and after",
            description = "Latest first.")
    PageResponse<OrderEditResponse> edits(
            Caller caller, @PathVariable("order_number") String orderNumber, @ParameterObject PageRequest page) {
        return edits.list(caller, orderNumber, page);
    }

    @PostMapping("/{order_number}/edits/preview")
    @RequiresPermission("orders:read")
    @Operation(
            summary = "Preview an edit",
            description = "What the edit would change in price and stock if it were made now. Changes nothing.")
    EditPreview previewEdit(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @Valid @RequestBody EditOrderRequest request) {
        return editing.preview(caller, orderNumber, request);
    }

    @PostMapping("/{order_number}/edits")
    @RequiresPermission("orders:update")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Change the lines of an order",
            description =
                    "While it is pending, confirmed or backordered, and not paid. Lines keep the price they were ordered at,"
                            + " and get more units only while that is the price of today and the product is on sale; new"
                            + " lines, also of a product that the order has already, have the price of today.")
    OrderResponse edit(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            IfMatch match,
            @Valid @RequestBody EditOrderRequest request) {
        return editing.edit(caller, orderNumber, match, request);
    }

    @PostMapping("/{order_number}/confirm")
    @RequiresPermission("orders:confirm")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Confirm a pending order",
            description = "Its reservation stays from now on. If units are not in stock it becomes `backordered`, and"
                    + " `confirmed` by itself when they have come.")
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
        return shipping.carryAll(caller, orderNumber, match);
    }

    @PostMapping("/{order_number}/deliver")
    @RequiresPermission("orders:fulfil")
    @RequiresIdempotencyKey
    @Operation(summary = "Note that all parcels of a shipped order have arrived")
    OrderResponse deliver(Caller caller, @PathVariable("order_number") String orderNumber, IfMatch match) {
        return shipping.deliverAll(caller, orderNumber, match);
    }

    @PostMapping("/{order_number}/complete")
    @RequiresPermission("orders:complete")
    @Operation(summary = "Settle a delivered order")
    OrderResponse complete(Caller caller, @PathVariable("order_number") String orderNumber, IfMatch match) {
        return service.complete(caller, orderNumber, match);
    }

    @PostMapping("/{order_number}/cancel")
    @RequiresPermission("orders:cancel")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Cancel an order, or what has not left of it",
            description =
                    "Reserved units become free. Of a partially shipped order only what has not left is taken back; the order"
                            + " goes on with the rest and is worth what that is worth.")
    OrderResponse cancel(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.cancel(caller, orderNumber, match, request.reason());
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
            description = "It goes on where it was; a pending one has 30 minutes again.")
    OrderResponse resume(Caller caller, @PathVariable("order_number") String orderNumber, IfMatch match) {
        return service.resume(caller, orderNumber, match);
    }
}
