package com.quenty.reverselogistics.rules;

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
@RequestMapping("/api/v1/returns/rules")
@Tag(name = "return-rules", description = "Dated, by category: what may come back, who decides, and what is deducted.")
class ReturnRuleController {

    private final ReturnRuleService service;
    private final ReturnRuleQueries queries;

    ReturnRuleController(ReturnRuleService service, ReturnRuleQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("return-rules:read")
    @CommonData
    @Operation(
            summary = "List rules of returns, the latest first",
            description = "Past, current and future ones, and those withdrawn before their day.")
    PageResponse<ReturnRuleResponse> list(
            @Valid @ParameterObject ReturnRuleFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @PostMapping
    @RequiresPermission("return-rules:update")
    @PlatformOnly
    @Operation(
            summary = "Add a rule that holds from a future day",
            description = "Returns that were asked for before keep the rule of the day of their request.")
    ResponseEntity<ReturnRuleResponse> create(Caller caller, @Valid @RequestBody CreateReturnRuleRequest request) {
        var rule = service.create(caller, request);
        return Created.at("/api/v1/returns/rules/{category}/{valid_from}", rule, rule.category(), rule.validFrom());
    }

    @GetMapping("/{category}/{valid_from}")
    @RequiresPermission("return-rules:read")
    @CommonData
    @Operation(summary = "Get the rule of a category that is valid from a day")
    ReturnRuleResponse get(@PathVariable String category, @PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(category, validFrom);
    }

    @PostMapping("/{category}/{valid_from}/withdraw")
    @RequiresPermission("return-rules:update")
    @PlatformOnly
    @Operation(
            summary = "Withdraw a rule that is not yet in force",
            description = "It stays on record, and another may be valid from the same day.")
    ReturnRuleResponse withdraw(
            Caller caller,
            @PathVariable String category,
            @PathVariable("valid_from") LocalDate validFrom,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.withdraw(caller, category, validFrom, match, request.reason());
    }
}
