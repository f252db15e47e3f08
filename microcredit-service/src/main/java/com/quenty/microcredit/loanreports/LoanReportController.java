package com.quenty.microcredit.loanreports;

import com.quenty.microcredit.loanevents.LoanEventResponse;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/loans/{loan_id}")
@Tag(name = "loans")
class LoanReportController {

    private final LoanReportQueries queries;

    LoanReportController(LoanReportQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/terms")
    @RequiresPermission("loans:read")
    @Operation(summary = "Get the terms that were signed")
    LoanTermsResponse terms(Caller caller, @PathVariable("loan_id") String loanId) {
        return queries.terms(caller, loanId);
    }

    @GetMapping("/schedule")
    @RequiresPermission("loans:read")
    @Operation(summary = "Get the present plan", description = "With what was paid on each instalment.")
    ScheduleResponse schedule(Caller caller, @PathVariable("loan_id") String loanId) {
        return queries.schedule(caller, loanId);
    }

    @GetMapping("/schedules/{schedule_version}")
    @RequiresPermission("loans:read")
    @Operation(
            summary = "Get a plan that the loan had",
            description = "As it was kept when an event had made it; 1 is the plan as signed.")
    ScheduleVersionResponse scheduleVersion(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            @PathVariable("schedule_version") int scheduleVersion) {
        return queries.schedule(caller, loanId, scheduleVersion);
    }

    @GetMapping("/events")
    @RequiresPermission("loans:read")
    @Operation(
            summary = "List what happened to the loan",
            description =
                    "In the order in which it became known, latest first. Nothing is ever changed: what was wrong is"
                            + " taken back by a further event.")
    PageResponse<LoanEventResponse> events(
            Caller caller, @PathVariable("loan_id") String loanId, @ParameterObject PageRequest page) {
        return queries.events(caller, loanId, page);
    }

    @GetMapping("/history")
    @RequiresPermission("loans:read")
    @Operation(summary = "List the moves of status, bucket and collection", description = "Latest first.")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("loan_id") String loanId, @ParameterObject PageRequest page) {
        return queries.history(caller, loanId, page);
    }

    @GetMapping("/statement")
    @RequiresPermission("loans:read")
    @Operation(
            summary = "Get the statement at a day",
            description = "From all that is known by now about the time until then, with the way of every cent.")
    StatementResponse statement(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            @Parameter(description = "From the disbursement to the business date, which it is when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf) {
        return queries.statement(caller, loanId, asOf);
    }

    @GetMapping("/pay-off-quote")
    @RequiresPermission("loans:read")
    @Operation(
            summary = "Get what closes the loan on a day",
            description = "To the cent, when exactly that is paid on that day and nothing else happens before.")
    PayOffQuoteResponse payOffQuote(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            @Parameter(description = "From the business date, which it is when left out, to a year ahead.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf) {
        return queries.payOffQuote(caller, loanId, asOf);
    }

    @PostMapping("/prepayment-preview")
    @RequiresPermission("loans:read")
    @Operation(
            summary = "See what a payment would change",
            description = "The plan with and without it. Nothing is kept.")
    PrepaymentPreviewResponse previewPrepayment(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            @Valid @RequestBody PreviewPrepaymentRequest request) {
        return queries.previewPrepayment(caller, loanId, request);
    }
}
