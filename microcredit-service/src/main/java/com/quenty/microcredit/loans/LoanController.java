package com.quenty.microcredit.loans;

import com.quenty.platform.idempotency.RequiresIdempotencyKey;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PlatformOnly;
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
@RequestMapping("/api/v1/loans")
@Tag(name = "loans", description = "Money lent and repaid in instalments. A loan's state is the replay of its events.")
class LoanController {

    private final LoanService service;
    private final LoanQueries queries;

    LoanController(LoanService service, LoanQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("loans:read")
    @Operation(
            summary = "List loans",
            description = "Customers see their own, callers of a company those of the company.")
    PageResponse<LoanSummary> list(
            Caller caller, @Valid @ParameterObject LoanFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("loans:disburse")
    @PlatformOnly
    @RequiresIdempotencyKey
    @Operation(
            summary = "Pay out an accepted offer",
            description =
                    "Makes the loan, with a copy of the terms that were signed and the plan as version 1. Charges at"
                            + " disbursement are kept back from what is paid out. Each offer is paid out once.")
    ResponseEntity<LoanResponse> disburse(Caller caller, @Valid @RequestBody DisburseLoanRequest request) {
        return created(service.disburse(caller, request));
    }

    private static ResponseEntity<LoanResponse> created(LoanResponse loan) {
        return Created.at("/api/v1/loans/{loan_id}", loan, loan.loanId());
    }

    @GetMapping("/{loan_id}")
    @RequiresPermission("loans:read")
    @Operation(summary = "Get a loan", description = "As it stands on the business date.")
    LoanResponse get(Caller caller, @PathVariable("loan_id") String loanId) {
        return queries.get(caller, loanId);
    }

    @PostMapping("/{loan_id}/write-off")
    @RequiresPermission("loans:write-off")
    @Operation(
            summary = "Write a loan off",
            description =
                    "The rest is no longer expected; interest and late fees stop. Later payments are recoveries. Can"
                            + " be reversed like any event.")
    LoanResponse writeOff(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            IfMatch match,
            @Valid @RequestBody WriteOffRequest request) {
        return service.writeOff(caller, loanId, match, request);
    }

    @PostMapping("/{loan_id}/events/{event_id}/reverse")
    @RequiresPermission("loans:correct")
    @Operation(
            summary = "Reverse an event",
            description =
                    "A charge, waiver, write-off or reschedule, as if it had never happened: what came after it is"
                            + " replayed. Payments, recoveries and refunds are reversed as payments.")
    LoanResponse reverse(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            @PathVariable("event_id") String eventId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.reverse(caller, loanId, eventId, match, request);
    }
}
