package com.quenty.reverselogistics.returns.requests;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.reverselogistics.returns.ReturnResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns")
@Tag(name = "returns")
class ReturnRequestController {

    private final ReturnRequestService service;

    ReturnRequestController(ReturnRequestService service) {
        this.service = service;
    }

    @PostMapping
    @RequiresPermission("returns:create")
    @Operation(
            summary = "Ask for a return",
            description =
                    "order-service is asked what was bought, has arrived and came back already; units of open returns count too. A line that"
                            + " may not come back is refused with every rule that it fails, and nothing is kept. The seller's fault is"
                            + " approved at once where nothing else wants a decision of people; `manual_reasons` says what does.")
    ResponseEntity<ReturnResponse> create(Caller caller, @Valid @RequestBody CreateReturnRequest request) {
        var created = service.create(caller, request);
        return Created.at("/api/v1/returns/{return_id}", created, created.returnId());
    }

    @PostMapping("/eligibility")
    @RequiresPermission("returns:create")
    @Operation(
            summary = "Ask whether goods may come back, and what would be refunded",
            description = "Decides as a request would, and keeps nothing. The estimate is for the best condition.")
    EligibilityResponse checkEligibility(Caller caller, @Valid @RequestBody CreateReturnRequest request) {
        return service.check(caller, request);
    }
}
