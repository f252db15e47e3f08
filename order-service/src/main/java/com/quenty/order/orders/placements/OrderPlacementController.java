package com.quenty.order.orders.placements;

import com.quenty.order.orders.OrderResponse;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "orders")
class OrderPlacementController {

    private final OrderPlacementService service;

    OrderPlacementController(OrderPlacementService service) {
        this.service = service;
    }

    @PostMapping
    @RequiresPermission("orders:create")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Place an order",
            description =
                    "Prices are the present ones of the catalogue; they, discounts, charges, taxes, the addresses and the"
                            + " product names are frozen with the order. Its stock is reserved for 30 minutes: confirm it within that time, or it"
                            + " expires. Without `allow_backorder` an order beyond the stock is refused as a whole.")
    ResponseEntity<OrderResponse> place(Caller caller, @Valid @RequestBody PlaceOrderRequest request) {
        return created(service.place(caller, request));
    }

    @PostMapping("/preview")
    @RequiresPermission("orders:create")
    @Operation(
            summary = "Preview an order",
            description =
                    "Answers the lines, discounts, charges, taxes and total that placing the same order now would give, and which"
                            + " units are in stock. Nothing is written, and a coupon is looked at but not taken.")
    OrderPreview preview(Caller caller, @Valid @RequestBody PlaceOrderRequest request) {
        return service.preview(caller, request);
    }

    private static ResponseEntity<OrderResponse> created(OrderResponse order) {
        return Created.at("/api/v1/orders/{order_number}", order, order.orderNumber());
    }
}
