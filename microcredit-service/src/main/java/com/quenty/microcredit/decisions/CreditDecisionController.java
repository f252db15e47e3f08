package com.quenty.microcredit.decisions;

import com.quenty.microcredit.applications.CreditApplicationResponse;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
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

    private final AutomaticDecisionService automatic;
    private final RecommendationService recommendations;
    private final ApprovalService approvals;
    private final CreditDecisionQueries queries;

    CreditDecisionController(
            AutomaticDecisionService automatic,
            RecommendationService recommendations,
            ApprovalService approvals,
            CreditDecisionQueries queries) {
        this.automatic = automatic;
        this.recommendations = recommendations;
        this.approvals = approvals;
        this.queries = queries;
    }

    @PostMapping("/decide")
    @RequiresPermission("credit-applications:decide")
    @Operation(
            summary = "Score the customer and let the rules decide",
            description =
                    "The rules approve with an offer, reject, or refer the application to two people. Requires verified"
                            + " documents. Runs automatically after verification; call it to decide at once. While"
                            + " customer-service or order-service is unavailable, nothing is scored or decided.")
    CreditApplicationResponse decide(
            Caller caller, @PathVariable("application_id") String applicationId, IfMatch match) {
        return automatic.decide(caller, applicationId, match);
    }

    @PostMapping("/recommend")
    @RequiresPermission("credit-applications:decide")
    @Operation(
            summary = "Recommend terms for an application that the rules referred",
            description =
                    "The product, the law and the customer's exposure have to allow them, and neither amount nor term"
                            + " may exceed what was asked for. The decision's `trace` shows the share of the income they take.")
    CreditApplicationResponse recommend(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody RecommendTermsRequest request) {
        return recommendations.recommend(caller, applicationId, match, request);
    }

    @PostMapping("/approve")
    @RequiresPermission("credit-applications:decide")
    @Operation(
            summary = "Approve the terms that another person recommended",
            description = "Creates the offer, valid for 30 days.")
    CreditApplicationResponse approve(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return approvals.approve(caller, applicationId, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/return")
    @RequiresPermission("credit-applications:decide")
    @Operation(summary = "Return recommended terms to review")
    CreditApplicationResponse giveBack(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return recommendations.giveBack(caller, applicationId, match, request.reason());
    }

    @PostMapping("/reject")
    @RequiresPermission("credit-applications:decide")
    @Operation(summary = "Reject an application, with reasons for the customer")
    CreditApplicationResponse reject(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody RejectApplicationRequest request) {
        return approvals.reject(caller, applicationId, match, request.reasons());
    }

    @GetMapping("/decisions")
    @RequiresPermission("credit-applications:read")
    @Operation(
            summary = "List the decisions on an application",
            description = "Each with the rules that were checked, their results, and how the rate was derived.")
    PageResponse<CreditDecisionResponse> decisions(
            Caller caller, @PathVariable("application_id") String applicationId, @ParameterObject PageRequest page) {
        return queries.list(caller, applicationId, page);
    }
}
