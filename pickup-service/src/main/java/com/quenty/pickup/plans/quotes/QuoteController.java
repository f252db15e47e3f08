package com.quenty.pickup.plans.quotes;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pickups")
@Tag(name = "pickups")
class QuoteController {

    private final QuoteService service;

    QuoteController(QuoteService service) {
        this.service = service;
    }

    @PostMapping("/quote")
    @RequiresPermission("pickups:create")
    @Operation(
            summary = "Ask when a driver could come",
            description =
                    "The earliest windows of a day into whose routes the pickup fits as they are, beside the pickups that are promised and"
                            + " on no route yet, with what it costs there. Books nothing.")
    QuoteResponse quote(Caller caller, @Valid @RequestBody QuotePickupRequest request) {
        return service.quote(caller, request);
    }
}
