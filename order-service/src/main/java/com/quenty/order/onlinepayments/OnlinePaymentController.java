package com.quenty.order.onlinepayments;

import com.quenty.order.payments.PaymentResponse;
import com.quenty.platform.idempotency.IgnoresIdempotencyKey;
import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/{order_number}/payments")
@Tag(name = "payments")
class OnlinePaymentController {

    private final OnlinePaymentService service;

    OnlinePaymentController(OnlinePaymentService service) {
        this.service = service;
    }

    @PostMapping("/online")
    @RequiresPermission("payments:pay")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Begin a payment online",
            description =
                    "The payment is announced to the provider and pending until the payer has completed it there; `checkout` has what"
                            + " that takes.")
    ResponseEntity<PaymentResponse> pay(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @Valid @RequestBody(required = false) @Nullable PayOnlineRequest request) {
        return created(service.pay(caller, orderNumber, request));
    }

    private static ResponseEntity<PaymentResponse> created(PaymentResponse payment) {
        return Created.at(
                "/api/v1/orders/{order_number}/payments/{payment_id}",
                payment,
                payment.orderNumber(),
                payment.paymentId());
    }

    @PostMapping("/{payment_id}/checkout")
    @RequiresPermission("payments:pay")
    @IgnoresIdempotencyKey
    @Operation(summary = "Get what the payer completes an online payment with")
    CheckoutResponse checkout(
            Caller caller,
            @PathVariable("order_number") String orderNumber,
            @PathVariable("payment_id") String paymentId) {
        return service.checkout(caller, orderNumber, paymentId);
    }
}
