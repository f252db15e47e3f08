package com.quenty.microcredit.ratetables;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.ReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/credit-applications/rate-tables")
@Tag(name = "rate-tables", description = "The dated rates of each currency.")
class RateTableController {

    private final RateTableService service;
    private final RateTableQueries queries;

    RateTableController(RateTableService service, RateTableQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("credit-policies:read")
    @PlatformOnly
    @Operation(
            summary = "List the rate tables, the latest first",
            description = "Past, current and future ones, and those withdrawn before their day.")
    PageResponse<RateTableResponse> list(
            @Parameter(description = "ISO 4217, or `XXX`.", example = "COP")
                    @RequestParam(required = false)
                    @Size(max = 10)
                    @Nullable
                    String currency,
            @ParameterObject PageRequest page) {
        return queries.list(currency, page);
    }

    @GetMapping("/{currency}/{valid_from}")
    @RequiresPermission("credit-policies:read")
    @PlatformOnly
    @Operation(summary = "Get the rate table of a currency that is valid from a day")
    RateTableResponse get(@PathVariable String currency, @PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(currency, validFrom);
    }

    @PostMapping
    @RequiresPermission("credit-policies:update")
    @PlatformOnly
    @Operation(
            summary = "Add a rate table that is valid from a future day",
            description = "Until a currency's own first table is in force, the table for `XXX` is.")
    ResponseEntity<RateTableResponse> create(Caller caller, @Valid @RequestBody CreateRateTableRequest request) {
        return created(service.create(caller, request));
    }

    @PostMapping("/{currency}/{valid_from}/withdraw")
    @RequiresPermission("credit-policies:update")
    @PlatformOnly
    @Operation(
            summary = "Withdraw a rate table that is not yet in force",
            description = "It stays on record, and another may be valid from the same day.")
    RateTableResponse withdraw(
            Caller caller,
            @PathVariable String currency,
            @PathVariable("valid_from") LocalDate validFrom,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.withdraw(caller, currency, validFrom, match, request.reason());
    }

    private static ResponseEntity<RateTableResponse> created(RateTableResponse table) {
        return Created.at(
                "/api/v1/credit-applications/rate-tables/{currency}/{valid_from}",
                table,
                table.currency(),
                table.validFrom());
    }
}
