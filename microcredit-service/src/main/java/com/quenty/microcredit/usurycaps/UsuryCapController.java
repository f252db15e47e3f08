package com.quenty.microcredit.usurycaps;

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
@RequestMapping("/api/v1/credit-applications/usury-caps")
@Tag(name = "usury-caps", description = "The dated legal caps on rates of each country.")
class UsuryCapController {

    private final UsuryCapService service;
    private final UsuryCapQueries queries;

    UsuryCapController(UsuryCapService service, UsuryCapQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("credit-policies:read")
    @PlatformOnly
    @Operation(
            summary = "List the legal caps on rates, the latest first",
            description = "The service ships none: each is entered with its source.")
    PageResponse<UsuryCapResponse> list(
            @Parameter(description = "ISO 3166-1 alpha-2.", example = "CO")
                    @RequestParam(required = false)
                    @Size(max = 10)
                    @Nullable
                    String country,
            @ParameterObject PageRequest page) {
        return queries.list(country, page);
    }

    @GetMapping("/{country}/{valid_from}")
    @RequiresPermission("credit-policies:read")
    @PlatformOnly
    @Operation(summary = "Get the cap of a country that is valid from a day")
    UsuryCapResponse get(@PathVariable String country, @PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(country, validFrom);
    }

    @PostMapping
    @RequiresPermission("credit-policies:update")
    @PlatformOnly
    @Operation(
            summary = "Add a legal cap on the rates of a country",
            description = "It is valid from a future day. Offers made before keep their rate.")
    ResponseEntity<UsuryCapResponse> create(Caller caller, @Valid @RequestBody CreateUsuryCapRequest request) {
        return created(service.create(caller, request));
    }

    @PostMapping("/{country}/{valid_from}/withdraw")
    @RequiresPermission("credit-policies:update")
    @PlatformOnly
    @Operation(
            summary = "Withdraw a cap that is not yet in force",
            description = "It stays on record, and another may be valid from the same day.")
    UsuryCapResponse withdraw(
            Caller caller,
            @PathVariable String country,
            @PathVariable("valid_from") LocalDate validFrom,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.withdraw(caller, country, validFrom, match, request.reason());
    }

    private static ResponseEntity<UsuryCapResponse> created(UsuryCapResponse cap) {
        return Created.at(
                "/api/v1/credit-applications/usury-caps/{country}/{valid_from}", cap, cap.country(), cap.validFrom());
    }
}
