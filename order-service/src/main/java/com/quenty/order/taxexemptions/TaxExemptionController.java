package com.quenty.order.taxexemptions;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/tax-exemptions")
@Tag(name = "tax-exemptions", description = "Customers who pay a company no tax, by certificate.")
class TaxExemptionController {

    private final TaxExemptionService service;
    private final TaxExemptionQueries queries;

    TaxExemptionController(TaxExemptionService service, TaxExemptionQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("tax-exemptions:read")
    @Operation(summary = "List tax exemptions", description = "Latest first. Customers see their own.")
    PageResponse<TaxExemptionResponse> list(
            Caller caller, @Valid @ParameterObject TaxExemptionFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @PostMapping
    @RequiresPermission("tax-exemptions:update")
    @Operation(
            summary = "Exempt a customer from tax",
            description =
                    "For orders that are placed while it is valid. Where prices are with tax, the tax is taken off.")
    ResponseEntity<TaxExemptionResponse> create(Caller caller, @Valid @RequestBody CreateTaxExemptionRequest request) {
        return created(service.create(caller, request));
    }

    private static ResponseEntity<TaxExemptionResponse> created(TaxExemptionResponse exemption) {
        return Created.at("/api/v1/orders/tax-exemptions/{exemption_id}", exemption, exemption.exemptionId());
    }

    @GetMapping("/{exemption_id}")
    @RequiresPermission("tax-exemptions:read")
    @Operation(summary = "Get a tax exemption")
    TaxExemptionResponse get(Caller caller, @PathVariable("exemption_id") String exemptionId) {
        return service.get(caller, exemptionId);
    }

    @PostMapping("/{exemption_id}/withdraw")
    @RequiresPermission("tax-exemptions:update")
    @Operation(summary = "Withdraw a tax exemption", description = "Orders that were placed keep it.")
    TaxExemptionResponse withdraw(
            Caller caller,
            @PathVariable("exemption_id") String exemptionId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.withdraw(caller, exemptionId, match, OptionalReasonRequest.of(request));
    }
}
