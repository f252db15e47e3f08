package com.quenty.intlshipping.landedcosts;

import com.quenty.platform.security.Authenticated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/shipping/landed-cost")
@Tag(name = "landed-costs", description = "The cost of goods at their destination, with duty, VAT and fees.")
class LandedCostController {

    private final LandedCostService service;

    LandedCostController(LandedCostService service) {
        this.service = service;
    }

    @PostMapping
    @Authenticated
    @Operation(
            summary = "Compute the landed cost of goods",
            description =
                    "Customs value, duty and VAT of each line and the fees, by the import rules of a day, each with its rule. An HS"
                            + " code that does not decide a rate gives a range: the lowest, the average and the highest of what it may turn out to"
                            + " be. An estimate: customs decide. Keeps nothing.")
    LandedCostResponse estimate(@Valid @RequestBody EstimateLandedCostRequest request) {
        return service.estimate(request);
    }
}
