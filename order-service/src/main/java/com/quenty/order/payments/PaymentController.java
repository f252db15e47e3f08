package com.quenty.order.payments;

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
@RequestMapping("/api/v1/orders")
@Tag(name = "payments", description = "Authorised, captured and given back for orders.")
class PaymentController {

    private final PaymentService service;
    private final PaymentQueries queries;

    PaymentController(PaymentService service, PaymentQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping("/payments")
    @RequiresPermission("payments:read")
    @Operation(summary = "List payments of all orders", description = "Those that the caller may see. Latest first.")
    PageResponse<PaymentSummary> listAll(
            Caller caller, @Valid @ParameterObject PaymentFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/{order_number}/payments")
    @RequiresPermission("payments:read")
    @Operation(summary = "List the payments of an order", description = "Latest first.")
    PageResponse<PaymentSummary> list(
            Caller caller, @PathVariable("order_number") String orderNumber, @ParameterObject PageRequest page) {
        return queries.list(caller, orderNumber, page);
    }

    @GetMapping("/{order_number}/payments/{payment_id}")
    @RequiresPermission("payments:read")
    @Operation(summary = "Get a payment with its entries")
    PaymentResponse get(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("payment_id") String paymentId) {
        return queries.get(caller, orderNumber, paymentId);
    }

    @GetMapping("/{order_number}/payments/{payment_id}/history")
    @RequiresPermission("payments:read")
    @Operation(summary = "List the moves of a payment: who, when, from, to, why", description = "Latest first.")
    PageResponse<StateChange> history(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("payment_id") String paymentId,
            @ParameterObject PageRequest page) {
        return queries.history(caller, orderNumber, paymentId, page);
    }

    @PostMapping("/{order_number}/payments")
    @RequiresPermission("payments:record")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Record a payment",
            description =
                    "Cash, transfers and cards of a terminal are captured at once, or a card is authorised only. Cash on delivery is"
                            + " pending until it is captured. A pending order that is paid in full is confirmed. More than is"
                            + " owed is accepted: the order is then `overpaid`. Of an order that was cancelled or has expired, only"
                            + " what a bank has taken after it was refunded can be paid, and no more.")
    ResponseEntity<PaymentResponse> record(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @Valid @RequestBody RecordPaymentRequest request) {
        return created(service.record(caller, orderNumber, request));
    }

    private static ResponseEntity<PaymentResponse> created(PaymentResponse payment) {
        return Created.at(
                "/api/v1/orders/{order_number}/payments/{payment_id}",
                payment,
                payment.orderNumber(),
                payment.paymentId());
    }

    @PostMapping("/{order_number}/payments/store-credit")
    @RequiresPermission("payments:pay")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Pay by store credit",
            description = "That of the order's customer with its company. Takes what is owed, as far as it goes.")
    ResponseEntity<PaymentResponse> payByStoreCredit(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @Valid @RequestBody(required = false) @Nullable PayByStoreCreditRequest request) {
        return created(service.payByStoreCredit(caller, orderNumber, request));
    }

    @PostMapping("/{order_number}/payments/{payment_id}/capture")
    @RequiresPermission("payments:record")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Capture a payment that is authorised or pending",
            description =
                    "Wholly or in parts; never more than was authorised. A payment of a provider is captured by it, once: an event tells"
                            + " what has become of it.")
    PaymentResponse capture(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("payment_id") String paymentId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable CapturePaymentRequest request) {
        return service.capture(caller, orderNumber, paymentId, match, request);
    }

    @PostMapping("/{order_number}/payments/{payment_id}/void")
    @RequiresPermission("payments:record")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Give up a payment before money has come",
            description = "A payment of a provider is given up there: an event tells what has become of it.")
    PaymentResponse giveUp(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("payment_id") String paymentId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.giveUp(caller, orderNumber, paymentId, match, request.reason());
    }

    @PostMapping("/{order_number}/payments/{payment_id}/fail")
    @RequiresPermission("payments:record")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Note that a payment has failed before money came",
            description = "It may still be captured, should it be tried again.")
    PaymentResponse fail(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("payment_id") String paymentId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.fail(caller, orderNumber, paymentId, match, request.reason());
    }

    @PostMapping("/{order_number}/payments/{payment_id}/charge-back")
    @RequiresPermission("payments:record")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Note that the bank has taken money back",
            description =
                    "A card's holder has disputed it: a fact, also of money that was refunded already. Refunds that are on their way and"
                            + " that the payment does not cover any more have failed. Only payments by card can be charged back.")
    PaymentResponse chargeBack(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("payment_id") String paymentId,
            IfMatch match,
            @Valid @RequestBody ChargeBackPaymentRequest request) {
        return service.chargeBack(caller, orderNumber, paymentId, match, request);
    }
}
