package com.quenty.microcredit.creditrates;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
@RequestMapping("/api/v1/credit-applications")
@Tag(name = "credit-policies")
class CreditRateController {

    private final CreditRateService service;

    CreditRateController(CreditRateService service) {
        this.service = service;
    }

    @GetMapping("/rate-tables")
    @RequiresPermission("credit-policies:read")
    @Operation(summary = "List the rate tables, the latest first", description = "Past, present and to come.")
    PageResponse<RateTableResponse> tables(
            @Parameter(description = "ISO 4217, or `XXX`.", example = "COP") @RequestParam(required = false) @Nullable
                    String currency,
            @ParameterObject PageRequest page) {
        return service.tables(currency, page);
    }

    @GetMapping("/rate-tables/{currency}/{valid_from}")
    @RequiresPermission("credit-policies:read")
    @Operation(summary = "Get the rate table of a currency that begins on a day")
    RateTableResponse table(@PathVariable String currency, @PathVariable("valid_from") LocalDate validFrom) {
        return service.table(currency, validFrom);
    }

    @PostMapping("/rate-tables")
    @RequiresPermission("credit-policies:update")
    @Operation(
            summary = "Add a rate table that holds from a coming day on",
            description = "A currency with a table of its own is priced by it, all others by the one for `XXX`.")
    ResponseEntity<RateTableResponse> add(Caller caller, @Valid @RequestBody AddRateTableRequest request) {
        return created(service.add(caller, request));
    }

    private static ResponseEntity<RateTableResponse> created(RateTableResponse table) {
        return Created.at(
                "/api/v1/credit-applications/rate-tables/{currency}/{valid_from}",
                table,
                table.currency(),
                table.validFrom());
    }

    @GetMapping("/usury-caps")
    @RequiresPermission("credit-policies:read")
    @Operation(
            summary = "List the legal caps on rates, the latest first",
            description = "None comes with the service: each is entered with its source.")
    PageResponse<UsuryCapResponse> caps(
            @Parameter(description = "ISO 3166-1 alpha-2.", example = "CO") @RequestParam(required = false) @Nullable
                    String country,
            @ParameterObject PageRequest page) {
        return service.caps(country, page);
    }

    @GetMapping("/usury-caps/{country}/{valid_from}")
    @RequiresPermission("credit-policies:read")
    @Operation(summary = "Get the cap of a country that begins on a day")
    UsuryCapResponse cap(@PathVariable String country, @PathVariable("valid_from") LocalDate validFrom) {
        return service.cap(country, validFrom);
    }

    @PostMapping("/usury-caps")
    @RequiresPermission("credit-policies:update")
    @Operation(
            summary = "Add a legal cap on the rates of a country",
            description = "It begins on a coming day. Offers made before keep their rate.")
    ResponseEntity<UsuryCapResponse> add(Caller caller, @Valid @RequestBody AddUsuryCapRequest request) {
        return created(service.add(caller, request));
    }

    private static ResponseEntity<UsuryCapResponse> created(UsuryCapResponse cap) {
        return Created.at(
                "/api/v1/credit-applications/usury-caps/{country}/{valid_from}", cap, cap.country(), cap.validFrom());
    }
}
