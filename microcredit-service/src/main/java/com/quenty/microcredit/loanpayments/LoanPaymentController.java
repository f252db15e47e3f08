package com.quenty.microcredit.loanpayments;

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
@RequestMapping("/api/v1/loans/{loan_id}")
@Tag(name = "loan-payments", description = "Money that comes in for a loan or goes back, and what it settled.")
class LoanPaymentController {

    private final LoanPaymentService service;
    private final LoanPaymentQueries queries;

    LoanPaymentController(LoanPaymentService service, LoanPaymentQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping("/payments")
    @RequiresPermission("loan-payments:read")
    @Operation(
            summary = "List the payments of a loan",
            description = "Payments, recoveries and refunds with where their money is by now; reversed ones too.")
    PageResponse<PaymentSummary> list(
            Caller caller, @PathVariable("loan_id") String loanId, @ParameterObject PageRequest page) {
        return queries.list(caller, loanId, page);
    }

    @GetMapping("/payments/{payment_id}")
    @RequiresPermission("loan-payments:read")
    @Operation(
            summary = "Get a payment",
            description =
                    "With every version of where its money went: a back-dated event allocates later payments anew.")
    PaymentResponse get(
            Caller caller, @PathVariable("loan_id") String loanId, @PathVariable("payment_id") String paymentId) {
        return queries.get(caller, loanId, paymentId);
    }

    @PostMapping("/payments")
    @RequiresPermission("loan-payments:create")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Record a payment",
            description =
                    "Settles what is owed on its day in the order of the contract. Early, late, partial and back-dated"
                            + " ones are taken: what matters is what the loan owed on that day, and what followed is"
                            + " replayed. One beyond the pay-off sum of its day is taken only when `allow_overpayment` says so.")
    ResponseEntity<PaymentResponse> record(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            IfMatch match,
            @Valid @RequestBody RecordPaymentRequest request) {
        return created(service.record(caller, loanId, match, request));
    }

    @PostMapping("/payments/{payment_id}/reverse")
    @RequiresPermission("loan-payments:reverse")
    @Operation(
            summary = "Reverse a payment, recovery or refund",
            description =
                    "As if it had never happened: later payments are allocated anew, late fees may arise. The loan may"
                            + " owe again; credit that was refunded meanwhile was lent, and is owed as principal. The"
                            + " payment's reference is free again.")
    PaymentResponse reverse(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            @PathVariable("payment_id") String paymentId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.reverse(caller, loanId, paymentId, match, request);
    }

    @PostMapping("/recoveries")
    @RequiresPermission("loan-payments:create")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Record a recovery",
            description = "Money that still comes in for a loan that was written off.")
    ResponseEntity<PaymentResponse> recover(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            IfMatch match,
            @Valid @RequestBody MoneyMovementRequest request) {
        return created(service.recover(caller, loanId, match, request));
    }

    @PostMapping("/credit-refunds")
    @RequiresPermission("loan-payments:refund")
    @RequiresIdempotencyKey
    @Operation(
            summary = "Refund credit",
            description =
                    "Gives back what the customer has paid too much. An overpaid loan without credit is paid off.")
    ResponseEntity<PaymentResponse> refund(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            IfMatch match,
            @Valid @RequestBody MoneyMovementRequest request) {
        return created(service.refund(caller, loanId, match, request));
    }

    private static ResponseEntity<PaymentResponse> created(PaymentResponse payment) {
        return Created.at(
                "/api/v1/loans/{loan_id}/payments/{payment_id}",
                payment,
                payment.loanId(),
                payment.payment().paymentId());
    }
}
