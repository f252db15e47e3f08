package com.quenty.order.orders.edits;

import com.quenty.order.orders.OrderResponse;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
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
@RequestMapping("/api/v1/orders/{order_number}/edits")
@Tag(name = "orders")
class OrderEditController {

    private final OrderEditService service;
    private final OrderEditQueries queries;

    OrderEditController(OrderEditService service, OrderEditQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("orders:read")
    @Operation(
            summary = "List the edits of an order: who, when, why, and the lines before and after",
            description = "Latest first.")
    PageResponse<OrderEditResponse> edits(
            Caller caller, @PathVariable("order_number") String orderNumber, @ParameterObject PageRequest page) {
        return queries.list(caller, orderNumber, page);
    }

    @PostMapping("/preview")
    @RequiresPermission("orders:read")
    @Operation(
            summary = "Preview an edit",
            description = "Shows how the edit would change price and stock if it were made now. Changes nothing.")
    EditPreview previewEdit(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @Valid @RequestBody EditOrderRequest request) {
        return service.preview(caller, orderNumber, request);
    }

    @PostMapping
    @RequiresPermission("orders:update")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Change the lines of an order",
            description =
                    "Possible while the order is pending, confirmed or backordered, and not paid. Lines keep the price they were ordered at,"
                            + " and get more units only while that is the price of today and the product is on sale; new"
                            + " lines, also of a product that the order has already, have the price of today.")
    OrderResponse edit(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            IfMatch match,
            @Valid @RequestBody EditOrderRequest request) {
        return service.edit(caller, orderNumber, match, request);
    }
}
