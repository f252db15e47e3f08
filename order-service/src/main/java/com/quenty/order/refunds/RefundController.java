package com.quenty.order.refunds;

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
@RequestMapping("/api/v1/orders/{order_number}/refunds")
@Tag(name = "refunds", description = "Money that goes back to customers.")
class RefundController {

    private final RefundService service;
    private final RefundQueries queries;

    RefundController(RefundService service, RefundQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("refunds:read")
    @Operation(summary = "List the refunds of an order", description = "Latest first.")
    PageResponse<RefundSummary> list(
            Caller caller, @PathVariable("order_number") String orderNumber, @ParameterObject PageRequest page) {
        return queries.list(caller, orderNumber, page);
    }

    @GetMapping("/{refund_id}")
    @RequiresPermission("refunds:read")
    @Operation(summary = "Get a refund with its lines and parts")
    RefundResponse get(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("refund_id") String refundId) {
        return queries.get(caller, orderNumber, refundId);
    }

    @GetMapping("/{refund_id}/history")
    @RequiresPermission("refunds:read")
    @Operation(summary = "List the moves of a refund: who, when, from, to, why", description = "Latest first.")
    PageResponse<StateChange> history(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("refund_id") String refundId,
            @ParameterObject PageRequest page) {
        return queries.history(caller, orderNumber, refundId, page);
    }

    @PostMapping
    @RequiresPermission("refunds:create")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Refund an order, or lines of it",
            description =
                    "Goes back to the payments that it came from, oldest first; never more than was captured, of each payment, line and"
                            + " order. Cash and store credit go back at once. Transfers and cards of a terminal are pending"
                            + " until somebody has sent them; providers and loans are asked at once, and what they refuse for"
                            + " good becomes store credit.")
    ResponseEntity<RefundResponse> create(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @Valid @RequestBody CreateRefundRequest request) {
        return created(service.create(caller, orderNumber, request));
    }

    private static ResponseEntity<RefundResponse> created(RefundResponse refund) {
        return Created.at(
                "/api/v1/orders/{order_number}/refunds/{refund_id}", refund, refund.orderNumber(), refund.refundId());
    }

    @PostMapping("/{refund_id}/settle")
    @RequiresPermission("refunds:settle")
    @RequiresIdempotencyKey
    @Operation(summary = "Note that the pending parts have been sent", description = "Those that people have to send.")
    RefundResponse settle(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("refund_id") String refundId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable SettleRefundRequest request) {
        return service.settle(caller, orderNumber, refundId, match, request);
    }

    @PostMapping("/{refund_id}/fail")
    @RequiresPermission("refunds:settle")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Note that the pending parts could not be sent",
            description = "They can be tried again, or become store credit.")
    RefundResponse fail(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("refund_id") String refundId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.fail(caller, orderNumber, refundId, match, request.reason());
    }

    @PostMapping("/{refund_id}/retry")
    @RequiresPermission("refunds:settle")
    @RequiresIdempotencyKey
    @Operation(summary = "Try the failed parts again", description = "Refused when another refund has taken the money.")
    RefundResponse retry(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("refund_id") String refundId,
            IfMatch match) {
        return service.retry(caller, orderNumber, refundId, match);
    }

    @PostMapping("/{refund_id}/credit")
    @RequiresPermission("refunds:settle")
    @RequiresIdempotencyKey
    @Operation(summary = "Turn the failed parts into store credit")
    RefundResponse credit(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("refund_id") String refundId,
            IfMatch match) {
        return service.credit(caller, orderNumber, refundId, match);
    }
}
