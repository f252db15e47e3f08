package com.quenty.pickup.tariffs;

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
@RequestMapping("/api/v1/pickup-zones/{code}/tariffs")
@Tag(name = "pickup-tariffs", description = "The dated prices of each zone; `default` is for zones without their own.")
class TariffController {

    private final TariffService service;
    private final TariffQueries queries;

    TariffController(TariffService service, TariffQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("pickup-zones:read")
    @CommonData
    @Operation(
            summary = "List the tariffs of a zone, the latest first",
            description = "Past, current and future ones, and those withdrawn before their day.")
    PageResponse<TariffResponse> list(@PathVariable String code, @ParameterObject PageRequest page) {
        return service.list(code, page);
    }

    @GetMapping("/{valid_from}")
    @RequiresPermission("pickup-zones:read")
    @CommonData
    @Operation(summary = "Get the tariff of a zone that is valid from a day")
    TariffResponse get(@PathVariable String code, @PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(code, validFrom);
    }

    @PostMapping
    @RequiresPermission("pickup-zones:update")
    @PlatformOnly
    @Operation(
            summary = "Add a tariff that is valid from a future day",
            description =
                    "Until a zone's own first tariff is in force, the one of `default` is. Pickups keep the price with which"
                            + " they were booked.")
    ResponseEntity<TariffResponse> create(
            Caller caller, @PathVariable String code, @Valid @RequestBody CreateTariffRequest request) {
        var tariff = service.create(caller, code, request);
        return Created.at(
                "/api/v1/pickup-zones/{code}/tariffs/{valid_from}", tariff, tariff.zoneCode(), tariff.validFrom());
    }

    @PostMapping("/{valid_from}/withdraw")
    @RequiresPermission("pickup-zones:update")
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
