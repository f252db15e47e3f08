package com.quenty.microcredit.applications;

import com.quenty.microcredit.decisions.DecisionResponse;
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
@RequestMapping("/api/v1/credit-applications/{application_id}")
@Tag(name = "credit-applications")
class CreditDecisionController {

    private final CreditDecisionService service;

    CreditDecisionController(CreditDecisionService service) {
        this.service = service;
    }

    @PostMapping("/decide")
    @RequiresPermission("credit-applications:decide")
    @Operation(
            summary = "Take the customer's score and let the rules decide",
            description =
                    "Approved with an offer, rejected, or left to two people. Wants verified documents, and happens by"
                            + " itself soon after they were; this is for who will not wait. While customer-service or"
                            + " order-service can't be asked, nothing is scored and nothing decided.")
    CreditApplicationResponse decide(
            Caller caller, @PathVariable("application_id") String applicationId, IfMatch match) {
        return service.decide(caller, applicationId, match);
    }

    @PostMapping("/recommend")
    @RequiresPermission("credit-applications:decide")
    @Operation(
            summary = "Recommend terms for what the rules left open",
            description =
                    "They have to be possible under the product, the law and the customer's exposure, and neither more nor"
                            + " for longer than was asked for. What they would ask of the income stands in the decision's `trace`.")
    CreditApplicationResponse recommend(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody RecommendTermsRequest request) {
        return service.recommend(caller, applicationId, match, request);
    }

    @PostMapping("/approve")
    @RequiresPermission("credit-applications:decide")
    @Operation(
            summary = "Approve the terms that somebody else has recommended",
            description = "Makes the offer, valid 30 days.")
    CreditApplicationResponse approve(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.approve(caller, applicationId, match, request.reason());
    }

    @PostMapping("/return")
    @RequiresPermission("credit-applications:decide")
    @Operation(summary = "Return recommended terms to review")
    CreditApplicationResponse giveBack(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.giveBack(caller, applicationId, match, request.reason());
    }

    @PostMapping("/reject")
    @RequiresPermission("credit-applications:decide")
    @Operation(summary = "Reject an application, with reasons for the customer")
    CreditApplicationResponse reject(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody RejectApplicationRequest request) {
        return service.reject(caller, applicationId, match, request.reasons());
    }

    @GetMapping("/decisions")
    @RequiresPermission("credit-applications:read")
    @Operation(
            summary = "List the steps of deciding",
            description = "Each with the rules that were looked at, what they found, and how the rate came about.")
    PageResponse<DecisionResponse> decisions(
            Caller caller, @PathVariable("application_id") String applicationId, @ParameterObject PageRequest page) {
        return service.decisions(caller, applicationId, page);
    }
}
