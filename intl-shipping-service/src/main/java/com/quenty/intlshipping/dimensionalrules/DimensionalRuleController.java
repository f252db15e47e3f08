package com.quenty.intlshipping.dimensionalrules;

import com.quenty.platform.security.Authenticated;
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
@RequestMapping("/api/v1/shipping/dimensional-rules")
@Tag(name = "dimensional-rules", description = "How carriers bill volume: divisors and rounding, as dated rules.")
class DimensionalRuleController {

    private final DimensionalRuleService service;
    private final DimensionalRuleQueries queries;

    DimensionalRuleController(DimensionalRuleService service, DimensionalRuleQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("shipping-tariffs:read")
    @CommonData
    @Operation(
            summary = "List rules of dimensional weight",
            description = "Past, current and future ones, and those withdrawn before their day.")
    PageResponse<DimensionalRuleResponse> list(
            @Valid @ParameterObject DimensionalRuleFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @PostMapping
    @RequiresPermission("shipping-tariffs:update")
    @PlatformOnly
    @Operation(
            summary = "Add a rule of dimensional weight that is valid from a future day",
            description = "For all lanes of a carrier, or for one. Rates that were quoted keep the rule of their day.")
    ResponseEntity<DimensionalRuleResponse> create(
            Caller caller, @Valid @RequestBody CreateDimensionalRuleRequest request) {
        var rule = service.create(caller, request);
        return Created.at(
                "/api/v1/shipping/dimensional-rules/{code}/{valid_from}", rule, rule.code(), rule.validFrom());
    }

    @GetMapping("/{code}/{valid_from}")
    @RequiresPermission("shipping-tariffs:read")
    @CommonData
    @Operation(summary = "Get the rule of dimensional weight that is valid from a day")
    DimensionalRuleResponse get(@PathVariable String code, @PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(code, validFrom);
    }

    @PostMapping("/{code}/{valid_from}/withdraw")
    @RequiresPermission("shipping-tariffs:update")
    @PlatformOnly
    @Operation(
            summary = "Withdraw a rule of dimensional weight that is not yet in force",
            description = "It stays on record, and another may be valid from the same day.")
    DimensionalRuleResponse withdraw(
            Caller caller,
            @PathVariable String code,
            @PathVariable("valid_from") LocalDate validFrom,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.withdraw(caller, code, validFrom, match, request.reason());
    }

    @PostMapping("/weigh")
    @Authenticated
    @Operation(
            summary = "Compute the billable weight of pieces",
            description =
                    "Of each piece the larger of its weight and its volume by the carrier's divisor, rounded as the carrier"
                            + " rounds on that day. Keeps nothing.")
    BillableWeight weigh(@Valid @RequestBody WeighPiecesRequest request) {
        return service.weigh(request);
    }
}
