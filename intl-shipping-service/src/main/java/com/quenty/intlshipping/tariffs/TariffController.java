package com.quenty.intlshipping.tariffs;

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
@RequestMapping("/api/v1/shipping/tariffs")
@Tag(name = "shipping-tariffs", description = "The dated prices of carriers' services, by lane and weight.")
class TariffController {

    private final TariffService service;
    private final TariffQueries queries;

    TariffController(TariffService service, TariffQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("shipping-tariffs:read")
    @CommonData
    @Operation(
            summary = "List tariffs",
            description = "Past, current and future ones, and those withdrawn before their day.")
    PageResponse<TariffResponse> list(@Valid @ParameterObject TariffFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @PostMapping
    @RequiresPermission("shipping-tariffs:update")
    @PlatformOnly
    @Operation(
            summary = "Add a tariff that is valid from a future day",
            description =
                    "With all its rows, of which there may be 20,000 of each kind. Rows that leave gaps or overlap are refused, each"
                            + " by its pointer, and nothing is kept. Rates that were quoted keep the tariff of their day.")
    ResponseEntity<TariffResponse> create(Caller caller, @Valid @RequestBody CreateTariffRequest request) {
        var tariff = service.create(caller, request);
        return Created.at("/api/v1/shipping/tariffs/{code}/{valid_from}", tariff, tariff.code(), tariff.validFrom());
    }

    @GetMapping("/{code}/{valid_from}")
    @RequiresPermission("shipping-tariffs:read")
    @CommonData
    @Operation(summary = "Get the tariff that is valid from a day")
    TariffResponse get(@PathVariable String code, @PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(code, validFrom);
    }

    @GetMapping("/{code}/{valid_from}/lanes")
    @RequiresPermission("shipping-tariffs:read")
    @CommonData
    @Operation(summary = "List the lanes of a tariff")
    PageResponse<Lane> lanes(
            @PathVariable String code,
            @PathVariable("valid_from") LocalDate validFrom,
            @ParameterObject PageRequest page) {
        return queries.lanes(code, validFrom, page);
    }

    @GetMapping("/{code}/{valid_from}/bands")
    @RequiresPermission("shipping-tariffs:read")
    @CommonData
    @Operation(summary = "List the weight bands of a tariff")
    PageResponse<WeightBand> bands(
            @PathVariable String code,
            @PathVariable("valid_from") LocalDate validFrom,
            @ParameterObject PageRequest page) {
        return queries.bands(code, validFrom, page);
    }

    @PostMapping("/{code}/{valid_from}/withdraw")
    @RequiresPermission("shipping-tariffs:update")
    @PlatformOnly
    @Operation(
            summary = "Withdraw a tariff that is not yet in force",
            description = "It stays on record, and another may be valid from the same day.")
    TariffResponse withdraw(
            Caller caller,
            @PathVariable String code,
            @PathVariable("valid_from") LocalDate validFrom,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.withdraw(caller, code, validFrom, match, request.reason());
    }
}
