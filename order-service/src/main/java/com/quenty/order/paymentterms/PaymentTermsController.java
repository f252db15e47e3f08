package com.quenty.order.paymentterms;

import com.quenty.platform.security.Caller;
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
@RequestMapping("/api/v1/orders/payment-terms")
@Tag(name = "payment-terms", description = "The dated rules of companies on what is paid by when.")
class PaymentTermsController {

    private final PaymentTermsService service;
    private final PaymentTermsQueries queries;

    PaymentTermsController(PaymentTermsService service, PaymentTermsQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("payment-terms:read")
    @Operation(
            summary = "List payment terms, the latest first",
            description =
                    "Past, current and future ones, and those withdrawn before their day. A company without terms wants nothing before"
                            + " the delivery.")
    PageResponse<PaymentTermsResponse> list(
            Caller caller, @Valid @ParameterObject PaymentTermsFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/{company_id}/{valid_from}")
    @RequiresPermission("payment-terms:read")
    @Operation(summary = "Get the payment terms that are valid from a day")
    PaymentTermsResponse get(
            Caller caller,
            @PathVariable("company_id") String companyId,
            @PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(caller, companyId, validFrom);
    }

    @PostMapping
    @RequiresPermission("payment-terms:update")
    @Operation(
            summary = "Add payment terms that are valid from a future day",
            description =
                    "Orders keep the terms of the day on which they were placed. Terms are never changed, but may be withdrawn until"
                            + " their day.")
    ResponseEntity<PaymentTermsResponse> create(Caller caller, @Valid @RequestBody CreatePaymentTermsRequest request) {
        return created(service.create(caller, request));
    }

    private static ResponseEntity<PaymentTermsResponse> created(PaymentTermsResponse terms) {
        return Created.at(
                "/api/v1/orders/payment-terms/{company_id}/{valid_from}", terms, terms.companyId(), terms.validFrom());
    }

    @PostMapping("/{company_id}/{valid_from}/withdraw")
    @RequiresPermission("payment-terms:update")
    @Operation(
            summary = "Withdraw payment terms that are not yet in force",
            description = "They stay on record, and others may be valid from the same day.")
    PaymentTermsResponse withdraw(
            Caller caller,
            @PathVariable("company_id") String companyId,
            @PathVariable("valid_from") LocalDate validFrom,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.withdraw(caller, companyId, validFrom, match, request.reason());
    }
}
