package com.quenty.intlshipping.importrules;

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
@RequestMapping("/api/v1/shipping/import-rules")
@Tag(name = "import-rules", description = "Customs value, duty, VAT, de minimis and fees of countries, as dated rules.")
class ImportRuleController {

    private final ImportRuleService service;
    private final ImportRuleQueries queries;

    ImportRuleController(ImportRuleService service, ImportRuleQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("import-rules:read")
    @CommonData
    @Operation(
            summary = "List import rules",
            description = "Past, current and future ones, and those withdrawn before their day.")
    PageResponse<ImportRuleResponse> list(
            @Valid @ParameterObject ImportRuleFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @PostMapping
    @RequiresPermission("import-rules:update")
    @PlatformOnly
    @Operation(
            summary = "Add an import rule that is valid from a future day",
            description =
                    "Of each kind, HS code and origin the latest that is valid counts. A rate of duty or VAT for some goods wants one"
                            + " for all goods that is valid before.")
    ResponseEntity<ImportRuleResponse> create(Caller caller, @Valid @RequestBody CreateImportRuleRequest request) {
        var rule = service.create(caller, request);
        return Created.at("/api/v1/shipping/import-rules/{code}/{valid_from}", rule, rule.code(), rule.validFrom());
    }

    @GetMapping("/{code}/{valid_from}")
    @RequiresPermission("import-rules:read")
    @CommonData
    @Operation(summary = "Get the import rule that is valid from a day")
    ImportRuleResponse get(@PathVariable String code, @PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(code, validFrom);
    }

    @PostMapping("/{code}/{valid_from}/withdraw")
    @RequiresPermission("import-rules:update")
    @PlatformOnly
    @Operation(
            summary = "Withdraw an import rule that is not yet in force",
            description = "It stays on record, and another may be valid from the same day.")
    ImportRuleResponse withdraw(
            Caller caller,
            @PathVariable String code,
            @PathVariable("valid_from") LocalDate validFrom,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.withdraw(caller, code, validFrom, match, request.reason());
    }
}
