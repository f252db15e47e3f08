package com.quenty.intlshipping.fuelrates;

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
@RequestMapping("/api/v1/shipping/fuel-rates/{carrier_code}")
@Tag(name = "fuel-rates", description = "The dated fraction that each carrier adds for fuel.")
class FuelRateController {

    private final FuelRateService service;
    private final FuelRateQueries queries;

    FuelRateController(FuelRateService service, FuelRateQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("shipping-tariffs:read")
    @CommonData
    @Operation(
            summary = "List the fuel rates of a carrier, the latest first",
            description = "Past, current and future ones, and those withdrawn before their day.")
    PageResponse<FuelRateResponse> list(
            @PathVariable("carrier_code") String carrierCode, @ParameterObject PageRequest page) {
        return service.list(carrierCode, page);
    }

    @PostMapping
    @RequiresPermission("shipping-tariffs:update")
    @PlatformOnly
    @Operation(
            summary = "Add a fuel rate that is valid from a future day",
            description = "Rates that were quoted keep the one of their day.")
    ResponseEntity<FuelRateResponse> create(
            Caller caller,
            @PathVariable("carrier_code") String carrierCode,
            @Valid @RequestBody CreateFuelRateRequest request) {
        var rate = service.create(caller, carrierCode, request);
        return Created.at(
                "/api/v1/shipping/fuel-rates/{carrier_code}/{valid_from}", rate, rate.carrierCode(), rate.validFrom());
    }

    @GetMapping("/{valid_from}")
    @RequiresPermission("shipping-tariffs:read")
    @CommonData
    @Operation(summary = "Get the fuel rate of a carrier that is valid from a day")
    FuelRateResponse get(
            @PathVariable("carrier_code") String carrierCode, @PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(carrierCode, validFrom);
    }

    @PostMapping("/{valid_from}/withdraw")
    @RequiresPermission("shipping-tariffs:update")
    @PlatformOnly
    @Operation(
            summary = "Withdraw a fuel rate that is not yet in force",
            description = "It stays on record, and another may be valid from the same day.")
    FuelRateResponse withdraw(
            Caller caller,
            @PathVariable("carrier_code") String carrierCode,
            @PathVariable("valid_from") LocalDate validFrom,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.withdraw(caller, carrierCode, validFrom, match, request.reason());
    }
}
