package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
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
@Tag(name = "credit-policies", description = "The dated rules of decision, rates and legal caps.")
class CreditPolicyController {

    private final CreditPolicyService service;

    CreditPolicyController(CreditPolicyService service) {
        this.service = service;
    }

    @GetMapping
    @RequiresPermission("credit-policies:read")
    @Operation(summary = "List the credit policies, the latest first", description = "Past, present and to come.")
    PageResponse<PolicyResponse> list(@ParameterObject PageRequest page) {
        return service.list(page);
    }

    @GetMapping("/{valid_from}")
    @RequiresPermission("credit-policies:read")
    @Operation(summary = "Get the credit policy that begins on a day")
    PolicyResponse get(@PathVariable("valid_from") LocalDate validFrom) {
        return service.get(validFrom);
    }

    @PostMapping
    @RequiresPermission("credit-policies:update")
    @Operation(
            summary = "Add a credit policy that holds from a coming day on",
            description = "Decisions until then are made by the one before; none is ever changed.")
    ResponseEntity<PolicyResponse> add(Caller caller, @Valid @RequestBody AddPolicyRequest request) {
        return created(service.add(caller, request));
    }

    private static ResponseEntity<PolicyResponse> created(PolicyResponse policy) {
        return Created.at("/api/v1/credit-applications/policies/{valid_from}", policy, policy.validFrom());
    }
}
