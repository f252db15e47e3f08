package com.quenty.microcredit.reschedules;

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
@RequestMapping("/api/v1/loans/{loan_id}/reschedules")
@Tag(
        name = "reschedules",
        description = "Other dates, rates and terms for a loan: proposed by one person, decided by another.")
class RescheduleController {

    private final RescheduleService service;
    private final RescheduleQueries queries;

    RescheduleController(RescheduleService service, RescheduleQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("loans:read")
    @Operation(summary = "List the reschedules of a loan")
    PageResponse<RescheduleResponse> list(
            Caller caller, @PathVariable("loan_id") String loanId, @ParameterObject PageRequest page) {
        return queries.list(caller, loanId, page);
    }

    @GetMapping("/{reschedule_id}")
    @RequiresPermission("loans:read")
    @Operation(summary = "Get a reschedule")
    RescheduleResponse get(
            Caller caller, @PathVariable("loan_id") String loanId, @PathVariable("reschedule_id") String rescheduleId) {
        return queries.get(caller, loanId, rescheduleId);
    }

    @PostMapping("/preview")
    @RequiresPermission("loans:reschedule")
    @Operation(summary = "Preview a reschedule", description = "Nothing is kept.")
    ReschedulePreviewResponse preview(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            @Valid @RequestBody ProposeRescheduleRequest request) {
        return service.preview(caller, loanId, request);
    }

    @PostMapping
    @RequiresPermission("loans:reschedule")
    @Operation(
            summary = "Propose a reschedule",
            description = "The loan stays as it is until another person approves. One open proposal per loan.")
    ResponseEntity<RescheduleResponse> propose(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            IfMatch match,
            @Valid @RequestBody ProposeRescheduleRequest request) {
        var reschedule = service.propose(caller, loanId, match, request);
        return Created.at(
                "/api/v1/loans/{loan_id}/reschedules/{reschedule_id}", reschedule, loanId, reschedule.rescheduleId());
    }

    @PostMapping("/{reschedule_id}/approve")
    @RequiresPermission("loans:approve-reschedule")
    @Operation(
            summary = "Approve a reschedule",
            description =
                    "Must be approved by a person other than the proposer. The plan changes at once; undone by reversing"
                            + " the event of the reschedule's id.")
    RescheduleResponse approve(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            @PathVariable("reschedule_id") String rescheduleId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.approve(caller, loanId, rescheduleId, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/{reschedule_id}/reject")
    @RequiresPermission("loans:approve-reschedule")
    @Operation(summary = "Reject a reschedule")
    RescheduleResponse reject(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            @PathVariable("reschedule_id") String rescheduleId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.reject(caller, loanId, rescheduleId, match, request.reason());
    }

    @PostMapping("/{reschedule_id}/withdraw")
    @RequiresPermission("loans:reschedule")
    @Operation(summary = "Withdraw a reschedule that was not decided yet")
    RescheduleResponse withdraw(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            @PathVariable("reschedule_id") String rescheduleId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.withdraw(caller, loanId, rescheduleId, match, OptionalReasonRequest.of(request));
    }
}
