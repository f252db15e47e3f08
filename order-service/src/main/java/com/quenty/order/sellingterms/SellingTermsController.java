package com.quenty.order.sellingterms;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
@RequestMapping("/api/v1/orders/selling-terms")
@Tag(name = "selling-terms", description = "How each company sells: prices with or without tax, limits of discounts.")
class SellingTermsController {

    private final SellingTermsService service;
    private final SellingTermsQueries queries;

    SellingTermsController(SellingTermsService service, SellingTermsQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("selling-terms:read")
    @Operation(summary = "List the selling terms of companies")
    PageResponse<SellingTermsResponse> list(Caller caller, @ParameterObject PageRequest page) {
        return queries.list(caller, page);
    }

    @PostMapping
    @RequiresPermission("selling-terms:update")
    @Operation(
            summary = "Set how a company sells",
            description =
                    "A company without selling terms sells without tax. Orders keep the terms of the day they were"
                            + " placed on.")
    ResponseEntity<SellingTermsResponse> create(Caller caller, @Valid @RequestBody CreateSellingTermsRequest request) {
        return created(service.create(caller, request));
    }

    private static ResponseEntity<SellingTermsResponse> created(SellingTermsResponse terms) {
        return Created.at("/api/v1/orders/selling-terms/{company_id}", terms, terms.companyId());
    }

    @GetMapping("/{company_id}")
    @RequiresPermission("selling-terms:read")
    @Operation(summary = "Get the selling terms of a company")
    SellingTermsResponse get(Caller caller, @PathVariable("company_id") String companyId) {
        return service.get(caller, companyId);
    }

    @PatchMapping("/{company_id}")
    @RequiresPermission("selling-terms:update")
    @Operation(
            summary = "Change the selling terms of a company",
            description = "For orders that are placed from now on.")
    SellingTermsResponse revise(
            Caller caller,
            @PathVariable("company_id") String companyId,
            IfMatch match,
            @RequestBody MergePatch<SellingTermsRevision> patch) {
        return service.revise(caller, companyId, match, patch);
    }
}
