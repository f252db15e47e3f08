package com.quenty.microcredit.loanproducts;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.OptionalReasonRequest;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortedBy;
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
@RequestMapping("/api/v1/loan-products")
@Tag(name = "loan-products", description = "Templates that offers and loans are made from, by version.")
class LoanProductController {

    private final LoanProductService service;
    private final LoanProductQueries queries;

    LoanProductController(LoanProductService service, LoanProductQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("loan-products:read")
    @CommonData
    @Operation(summary = "List loan products", description = "Each as its latest version has it.")
    PageResponse<LoanProductSummary> list(
            @Valid @ParameterObject LoanProductFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @PostMapping
    @RequiresPermission("loan-products:create")
    @PlatformOnly
    @Operation(
            summary = "Create a loan product",
            description =
                    "Its rules become version 1. Rules that are left out are those of a monthly loan on the declining"
                            + " balance in equal instalments; the answer names them all.")
    ResponseEntity<LoanProductResponse> create(Caller caller, @Valid @RequestBody CreateLoanProductRequest request) {
        return created(service.create(caller, request));
    }

    private static ResponseEntity<LoanProductResponse> created(LoanProductResponse product) {
        return Created.at("/api/v1/loan-products/{code}", product, product.code());
    }

    @GetMapping("/{code}")
    @RequiresPermission("loan-products:read")
    @CommonData
    @Operation(summary = "Get a loan product", description = "As its latest version has it.")
    LoanProductResponse get(@PathVariable String code) {
        return queries.get(code);
    }

    @GetMapping("/{code}/versions")
    @RequiresPermission("loan-products:read")
    @CommonData
    @Operation(summary = "List the versions of a loan product", description = "Latest first.")
    @SortedBy(value = "version_number", byDefault = "-version_number")
    PageResponse<LoanProductVersionResponse> versions(@PathVariable String code, @ParameterObject PageRequest page) {
        return queries.versions(code, page);
    }

    @PostMapping("/{code}/versions")
    @RequiresPermission("loan-products:update")
    @PlatformOnly
    @Operation(
            summary = "Create a new version of a loan product",
            description = "Complete: nothing is copied from the version before. Offers and loans that"
                    + " were made from earlier versions keep their rules.")
    LoanProductResponse revise(
            Caller caller, @PathVariable String code, IfMatch match, @Valid @RequestBody LoanProductRevision request) {
        return service.revise(caller, code, match, request);
    }

    @GetMapping("/{code}/versions/{version_number}")
    @RequiresPermission("loan-products:read")
    @CommonData
    @Operation(summary = "Get a version of a loan product")
    LoanProductVersionResponse version(@PathVariable String code, @PathVariable("version_number") int versionNumber) {
        return queries.version(code, versionNumber);
    }

    @PostMapping("/{code}/retire")
    @RequiresPermission("loan-products:update")
    @PlatformOnly
    @Operation(summary = "Retire a loan product", description = "It makes no new offers; loans made from it go on.")
    LoanProductResponse retire(
            Caller caller,
            @PathVariable String code,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.retire(caller, code, match, OptionalReasonRequest.of(request));
    }

    @PostMapping("/{code}/reinstate")
    @RequiresPermission("loan-products:update")
    @PlatformOnly
    @Operation(summary = "Reinstate a retired loan product")
    LoanProductResponse reinstate(
            Caller caller,
            @PathVariable String code,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.reinstate(caller, code, match, OptionalReasonRequest.of(request));
    }
}
