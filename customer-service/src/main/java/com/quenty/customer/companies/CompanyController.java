package com.quenty.customer.companies;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/companies")
@Tag(name = "companies", description = "Companies that trade here, and their verification.")
class CompanyController {

    private final CompanyService service;
    private final CompanyQueries queries;

    CompanyController(CompanyService service, CompanyQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("companies:read")
    @Operation(
            summary = "List companies",
            description = "Callers who do not see the whole platform find only their own.")
    PageResponse<CompanySummary> list(
            Caller caller, @Valid @ParameterObject CompanyFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/counts")
    @RequiresPermission("companies:read")
    @Operation(summary = "Count companies by status and verification", description = "Among those the caller may see.")
    CompanyCounts counts(Caller caller) {
        return queries.counts(caller);
    }

    @PostMapping
    @RequiresPermission("companies:create")
    @PlatformOnly
    @Operation(
            summary = "Create a company",
            description = "Checks the document by the rule of its country. A suspicious number is accepted and marked.")
    ResponseEntity<CompanyResponse> create(@Valid @RequestBody CreateCompanyRequest request) {
        var company = service.create(request);
        return Created.at("/api/v1/companies/{company_id}", company, company.companyId());
    }

    @GetMapping("/{company_id}")
    @RequiresPermission("companies:read")
    @Operation(summary = "Get a company")
    CompanyResponse get(Caller caller, @PathVariable("company_id") String companyId) {
        return service.get(caller, companyId);
    }

    @PatchMapping("/{company_id}")
    @RequiresPermission("companies:update")
    @Operation(
            summary = "Change a company",
            description =
                    "Legal name, country and document can't change while they are being verified or are verified.")
    CompanyResponse revise(
            Caller caller,
            @PathVariable("company_id") String companyId,
            IfMatch match,
            @RequestBody MergePatch<CompanyRevision> patch) {
        return service.revise(caller, companyId, match, patch);
    }

    @PostMapping("/{company_id}/deactivate")
    @RequiresPermission("companies:deactivate")
    @Operation(
            summary = "Deactivate a company",
            description = "Its users can't sign in any more. Refused while other services have open work for it.")
    CompanyResponse deactivate(
            Caller caller,
            @PathVariable("company_id") String companyId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.deactivate(caller, companyId, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/{company_id}/reactivate")
    @RequiresPermission("companies:deactivate")
    @Operation(
            summary = "Reactivate a company",
            description = "Those of its users who have not been deactivated themselves can sign in again.")
    CompanyResponse reactivate(
            Caller caller,
            @PathVariable("company_id") String companyId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.reactivate(caller, companyId, match, OptionalReasonRequest.of(request));
    }
}
