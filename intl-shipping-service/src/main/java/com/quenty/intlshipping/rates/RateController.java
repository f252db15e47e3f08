package com.quenty.intlshipping.rates;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shipping/rates")
@Tag(name = "shipping-rates", description = "Quotes of carriers, each with its components and rules.")
class RateController {

    private final RateService service;

    RateController(RateService service) {
        this.service = service;
    }

    @PostMapping
    @RequiresPermission("shipping-rates:create")
    @Operation(
            summary = "Ask all active carriers for their rates",
            description =
                    "Each rate is kept under its own id and never changes. A carrier without a rate is named with the reason, also"
                            + " one that has not answered in time.")
    RatesResponse quote(Caller caller, @Valid @RequestBody QuoteRatesRequest request) {
        return service.quote(caller, request);
    }

    @GetMapping("/{rate_id}")
    @RequiresPermission("shipping-rates:read")
    @Operation(summary = "Get a rate")
    RateResponse get(Caller caller, @PathVariable("rate_id") String rateId) {
        return service.get(caller, rateId);
    }

    @GetMapping("/{rate_id}/replay")
    @RequiresPermission("shipping-rates:read")
    @Operation(
            summary = "Compute a rate again",
            description = "By the versions of rules that it was computed by, whatever is in force now.")
    ReplayResponse replay(Caller caller, @PathVariable("rate_id") String rateId) {
        return service.replay(caller, rateId);
    }
}
