package com.quenty.order.orders.adjustments;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/{order_number}/adjustments")
@Tag(name = "order-adjustments", description = "Discounts and fees that people give orders, with a reason.")
class AdjustmentController {

    private final AdjustmentService service;
    private final AdjustmentQueries queries;

    AdjustmentController(AdjustmentService service, AdjustmentQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("orders:read")
    @Operation(
            summary = "List the manual adjustments of an order",
            description = "Latest first. The order itself lists those that it is priced by.")
    PageResponse<ManualAdjustmentResponse> list(
            Caller caller, @PathVariable("order_number") String orderNumber, @ParameterObject PageRequest page) {
        return queries.list(caller, orderNumber, page);
    }

    @PostMapping
    @RequiresPermission("orders:adjust")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Give an order a discount or a fee",
            description =
                    "Possible while its lines can be changed. Applied at once while the manual discounts of the order together, or its"
                            + " manual fees together, are within the limit of the company's selling terms (a tenth of the lines"
                            + " without any); beyond it another person approves. An edit of the lines is held to the same limit. A discount of an"
                            + " amount shrinks in proportion when goods that it was given on are taken back; a fee stays.")
    ResponseEntity<ManualAdjustmentResponse> propose(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @Valid @RequestBody AdjustOrderRequest request) {
        return created(service.propose(caller, orderNumber, request));
    }

    private static ResponseEntity<ManualAdjustmentResponse> created(ManualAdjustmentResponse adjustment) {
        return Created.at(
                "/api/v1/orders/{order_number}/adjustments/{adjustment_id}",
                adjustment,
                adjustment.orderNumber(),
                adjustment.adjustmentId());
    }

    @GetMapping("/{adjustment_id}")
    @RequiresPermission("orders:read")
    @Operation(summary = "Get a manual adjustment")
    ManualAdjustmentResponse get(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("adjustment_id") String adjustmentId) {
        return service.get(caller, orderNumber, adjustmentId);
    }

    @GetMapping("/{adjustment_id}/history")
    @RequiresPermission("orders:read")
    @Operation(summary = "List the moves of a manual adjustment", description = "Latest first.")
    PageResponse<StateChange> history(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("adjustment_id") String adjustmentId,
            @ParameterObject PageRequest page) {
        return queries.history(caller, orderNumber, adjustmentId, page);
    }

    @PostMapping("/{adjustment_id}/approve")
    @RequiresPermission("orders:approve-adjustment")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Approve a discount or fee that another person proposed",
            description =
                    "The order is priced by it from now on. The approval is for the amount that was proposed, on the lines as they were:"
                            + " where an edit has changed either since, it has to be proposed again.")
    ManualAdjustmentResponse approve(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("adjustment_id") String adjustmentId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.approve(caller, orderNumber, adjustmentId, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/{adjustment_id}/reject")
    @RequiresPermission("orders:approve-adjustment")
    @Operation(summary = "Reject a discount or fee that another person proposed")
    ManualAdjustmentResponse reject(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("adjustment_id") String adjustmentId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.reject(caller, orderNumber, adjustmentId, match, request.reason());
    }

    @PostMapping("/{adjustment_id}/withdraw")
    @RequiresPermission("orders:adjust")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Withdraw a manual adjustment",
            description = "One that is applied is taken off the order, as long as its lines can be changed.")
    ManualAdjustmentResponse withdraw(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("adjustment_id") String adjustmentId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.withdraw(caller, orderNumber, adjustmentId, match, OptionalReasonRequest.of(request));
    }
}
