package com.quenty.order.taxrates;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CommonData;
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
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/tax-rates")
@Tag(name = "tax-rates", description = "Dated tax rates of countries and regions, by category of goods.")
class TaxRateController {

    private final TaxRateService service;
    private final TaxRateQueries queries;

    TaxRateController(TaxRateService service, TaxRateQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("tax-rates:read")
    @CommonData
    @Operation(
            summary = "List tax rates, the latest first",
            description = "Those marked as examples were shipped to begin with and are not law: check them.")
    PageResponse<TaxRateResponse> list(
            @Valid @ParameterObject TaxRateFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @GetMapping("/{jurisdiction}/{tax_category}/{valid_from}")
    @RequiresPermission("tax-rates:read")
    @CommonData
    @Operation(summary = "Get the rate of a place and category that is valid from a day")
    TaxRateResponse get(
            @PathVariable String jurisdiction,
            @PathVariable("tax_category") String taxCategory,
            @PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(TaxRateService.key(jurisdiction, taxCategory), validFrom);
    }

    @PostMapping
    @RequiresPermission("tax-rates:update")
    @PlatformOnly
    @Operation(
            summary = "Add a tax rate",
            description =
                    "It is valid from a future day. Orders that were placed keep their rates. The rate of a region comes"
                            + " before that of its country; goods of a category without a rate are not taxed.")
    ResponseEntity<TaxRateResponse> create(Caller caller, @Valid @RequestBody CreateTaxRateRequest request) {
        return created(service.create(caller, request));
    }

    @PostMapping("/{jurisdiction}/{tax_category}/{valid_from}/withdraw")
    @RequiresPermission("tax-rates:update")
    @PlatformOnly
    @Operation(
            summary = "Withdraw a tax rate that is not yet in force",
            description = "It stays on record, and another may be valid from the same day.")
    TaxRateResponse withdraw(
            Caller caller,
            @PathVariable String jurisdiction,
            @PathVariable("tax_category") String taxCategory,
            @PathVariable("valid_from") LocalDate validFrom,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.withdraw(caller, jurisdiction, taxCategory, validFrom, match, request.reason());
    }

    private static ResponseEntity<TaxRateResponse> created(TaxRateResponse rate) {
        return Created.at(
                "/api/v1/orders/tax-rates/{jurisdiction}/{tax_category}/{valid_from}",
                rate,
                rate.jurisdiction(),
                rate.taxCategory(),
                rate.validFrom());
    }
}
