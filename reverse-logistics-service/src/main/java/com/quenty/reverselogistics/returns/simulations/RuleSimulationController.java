package com.quenty.reverselogistics.returns.simulations;

import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns/rules/simulate")
@Tag(name = "return-rules")
class RuleSimulationController {

    private final RuleSimulationService service;

    RuleSimulationController(RuleSimulationService service) {
        this.service = service;
    }

    @PostMapping
    @RequiresPermission("returns:analyse")
    @PlatformOnly
    @Operation(
            summary = "Try a draft of a rule on past returns",
            description =
                    "Each item that was decided on by a rule of the category is decided on again, by the rule of its day and by the draft, as of the"
                            + " day of its request. Keeps nothing.")
    SimulationResponse simulate(@Valid @RequestBody SimulateRuleRequest request) {
        return service.simulate(request);
    }
}
