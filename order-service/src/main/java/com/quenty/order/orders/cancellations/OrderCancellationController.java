package com.quenty.order.orders.cancellations;

import com.quenty.order.orders.OrderResponse;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "orders")
class OrderCancellationController {

    private final OrderCancellationService service;

    OrderCancellationController(OrderCancellationService service) {
        this.service = service;
    }

    @PostMapping("/{order_number}/cancel")
    @RequiresPermission("orders:cancel")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Cancel an order, or the part of it that has not left",
            description =
                    "Reserved units become free. Of a partially shipped order only the units that have not left are taken back; the order"
                            + " goes on with the rest, and its total is that of the rest. A cancelled order owes nothing: what was"
                            + " paid is overpaid until it is refunded, with `refund` at once.")
    OrderResponse cancel(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            IfMatch match,
            @Valid @RequestBody CancelOrderRequest request) {
        return service.cancel(caller, orderNumber, match, request);
    }

    @PostMapping("/{order_number}/cancel/preview")
    @RequiresPermission("orders:read")
    @Operation(
            summary = "Preview the cancellation of an order, or of the part of it that has not left",
            description =
                    "Shows what the order would owe and what would be to be refunded if it were cancelled now. Changes nothing.")
    CancelPreview previewCancellation(Caller caller, @PathVariable("order_number") String orderNumber) {
        return service.preview(caller, orderNumber);
    }
}
