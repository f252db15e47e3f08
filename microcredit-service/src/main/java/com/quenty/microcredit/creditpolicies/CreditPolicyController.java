package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.security.Caller;
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
@RequestMapping("/api/v1/credit-applications/policies")
@Tag(name = "credit-policies", description = "The dated rules of decision.")
class CreditPolicyController {

    private final CreditPolicyService service;
    private final CreditPolicyQueries queries;

    CreditPolicyController(CreditPolicyService service, CreditPolicyQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("credit-policies:read")
    @PlatformOnly
    @Operation(
            summary = "List the credit policies, the latest first",
            description = "Past, current and future ones, and those withdrawn before their day.")
    PageResponse<CreditPolicyResponse> list(@ParameterObject PageRequest page) {
        return queries.list(page);
    }

    @GetMapping("/{valid_from}")
    @RequiresPermission("credit-policies:read")
    @PlatformOnly
    @Operation(summary = "Get the credit policy that is valid from a day")
    CreditPolicyResponse get(@PathVariable("valid_from") LocalDate validFrom) {
        return queries.get(validFrom);
    }

    @PostMapping
    @RequiresPermission("credit-policies:update")
    @PlatformOnly
    @Operation(
            summary = "Add a credit policy that is valid from a future day",
            description =
                    "Until then the one before decides. A policy is never changed, but may be withdrawn until its day.")
    ResponseEntity<CreditPolicyResponse> create(Caller caller, @Valid @RequestBody CreateCreditPolicyRequest request) {
        return created(service.create(caller, request));
    }

    @PostMapping("/{valid_from}/withdraw")
    @RequiresPermission("credit-policies:update")
    @PlatformOnly
    @Operation(
            summary = "Withdraw a credit policy that is not yet in force",
            description = "It stays on record, and another may be valid from the same day.")
    CreditPolicyResponse withdraw(
            Caller caller,
            @PathVariable("valid_from") LocalDate validFrom,
            IfMatch match,
            @Valid @RequestBody ReasonRequest request) {
        return service.withdraw(caller, validFrom, match, request.reason());
    }

    private static ResponseEntity<CreditPolicyResponse> created(CreditPolicyResponse policy) {
        return Created.at("/api/v1/credit-applications/policies/{valid_from}", policy, policy.validFrom());
    }
}
