package com.quenty.customer.companies;

import com.quenty.customer.verification.VerifyRequest;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
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
@RequestMapping("/api/v1/companies/{company_id}/verification")
@Tag(name = "companies")
class CompanyVerificationController {

    private final CompanyVerificationService service;

    CompanyVerificationController(CompanyVerificationService service) {
        this.service = service;
    }

    @PostMapping("/submit")
    @RequiresPermission("companies:submit")
    @Operation(
            summary = "Submit a company for verification",
            description = "Requires a legal name and a document; freezes the registration until there is a decision.")
    CompanyResponse submit(Caller caller, @PathVariable("company_id") String companyId, IfMatch match) {
        return service.submit(caller, companyId, match);
    }

    @PostMapping("/start-review")
    @RequiresPermission("companies:verify")
    @Operation(summary = "Take a submitted or revoked company into review")
    CompanyResponse startReview(Caller caller, @PathVariable("company_id") String companyId, IfMatch match) {
        return service.startReview(caller, companyId, match);
    }

    @PostMapping("/verify")
    @RequiresPermission("companies:verify")
    @Operation(
            summary = "Verify a company until a day",
            description = "After a review, or to extend a verification before it ends.")
    CompanyResponse verify(
            Caller caller,
            @PathVariable("company_id") String companyId,
            IfMatch match,
            @Valid @RequestBody VerifyRequest request) {
        return service.verify(caller, companyId, match, request.validUntil());
    }

    @PostMapping("/reject")
    @RequiresPermission("companies:verify")
    @Operation(summary = "Reject a company in review; it may submit again")
    CompanyResponse reject(
            Caller caller,
            @PathVariable("company_id") String companyId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.reject(caller, companyId, match, request.reason());
    }

    @PostMapping("/request-information")
    @RequiresPermission("companies:verify")
    @Operation(summary = "Ask a company in review for more; it may change its registration and submit again")
    CompanyResponse requestInformation(
            Caller caller,
            @PathVariable("company_id") String companyId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.requestInformation(caller, companyId, match, request.reason());
    }

    @PostMapping("/revoke")
    @RequiresPermission("companies:verify")
    @Operation(summary = "Revoke a verification; only a new review can restore it")
    CompanyResponse revoke(
            Caller caller,
            @PathVariable("company_id") String companyId,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.revoke(caller, companyId, match, request.reason());
    }

    @GetMapping("/history")
    @RequiresPermission("companies:read")
    @Operation(summary = "List the moves of a company's verification: actor, time, from, to, reason")
    PageResponse<StateChange> history(
            Caller caller, @PathVariable("company_id") String companyId, @ParameterObject PageRequest page) {
        return service.history(caller, companyId, page);
    }
}
