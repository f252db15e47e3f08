package com.quenty.intlshipping.goodsrules;

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
@RequestMapping("/api/v1/shipping/goods-rules")
@Tag(
        name = "goods-rules",
        description = "Restricted and prohibited goods, limits and required documents by country, as dated rules.")
class GoodsRuleController {

    private final GoodsRuleService service;
    private final GoodsRuleQueries queries;

    GoodsRuleController(GoodsRuleService service, GoodsRuleQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("goods-rules:read")
    @CommonData
    @Operation(
            summary = "List goods rules",
            description = "Past, current and future ones, and those withdrawn before their day.")
    PageResponse<GoodsRuleResponse> list(
            @Valid @ParameterObject GoodsRuleFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @PostMapping
    @RequiresPermission("goods-rules:update")
    @PlatformOnly
    @Operation(
            summary = "Add a goods rule that is valid from a future day",
            description =
                    "Every rule that fits counts, the wider ones too. A rule for the same goods takes the place of the earlier one"
                            + " from its day on; one with the effect `none` ends it.")
    ResponseEntity<GoodsRuleResponse> create(Caller caller, @Valid @RequestBody CreateGoodsRuleRequest request) {
        var rule = service.create(caller, request);
        return Created.at("/api/v1/shipping/goods-rules/{code}/{valid_from}", rule, rule.code(), rule.validFrom());
    }

    @GetMapping("/{code}/{valid_from}")
    @RequiresPermission("goods-rules:read")
    @CommonData
    @Operation(summary = "Get the goods rule that is valid from a day")
    GoodsRuleResponse get(@PathVariable String code, @PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(code, validFrom);
    }

    @PostMapping("/{code}/{valid_from}/withdraw")
    @RequiresPermission("goods-rules:update")
    @PlatformOnly
    @Operation(
            summary = "Withdraw a goods rule that is not yet in force",
            description = "It stays on record, and another may be valid from the same day.")
    GoodsRuleResponse withdraw(
            Caller caller,
            @PathVariable String code,
            @PathVariable("valid_from") LocalDate validFrom,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.withdraw(caller, code, validFrom, match, request.reason());
    }
}
