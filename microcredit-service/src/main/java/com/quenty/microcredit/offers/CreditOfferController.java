package com.quenty.microcredit.offers;

import com.quenty.microcredit.applications.CreditApplicationResponse;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.OptionalReasonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/credit-applications/{application_id}")
@Tag(name = "credit-applications")
class CreditOfferController {

    private final CreditOfferService service;

    CreditOfferController(CreditOfferService service) {
        this.service = service;
    }

    @GetMapping("/offer")
    @RequiresPermission("credit-applications:read")
    @Operation(
            summary = "Get the offer of an approved application",
            description =
                    "Terms, repayment plan, total cost and annual percentage rate, with the document to be signed and"
                            + " its hash. An offer never changes.")
    CreditOfferResponse offer(Caller caller, @PathVariable("application_id") String applicationId) {
        return service.get(caller, applicationId);
    }

    @PostMapping("/accept")
    @RequiresPermission("credit-applications:accept")
    @Operation(
            summary = "Accept the offer by a signature",
            description =
                    "The hash has to be that of the offer, so that the document shown is the one signed. The loan has to be"
                            + " paid out within 30 days.")
    CreditApplicationResponse accept(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody AcceptOfferRequest request,
            HttpServletRequest http) {
        return service.accept(caller, applicationId, match, request, http.getRemoteAddr());
    }

    @PostMapping("/decline")
    @RequiresPermission("credit-applications:accept")
    @Operation(summary = "Decline the offer")
    CreditApplicationResponse decline(
            Caller caller,
            @PathVariable("application_id") String applicationId,
            IfMatch match,
            @Valid @RequestBody(required = false) @Nullable OptionalReasonRequest request) {
        return service.decline(caller, applicationId, match, OptionalReasonRequest.of(request));
    }
}
