package com.quenty.microcredit.loancharges;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/loans/{loan_id}/charges")
@Tag(name = "loan-charges", description = "Fees and penalties of a loan beside principal and interest.")
class LoanChargeController {

    private final LoanChargeService service;
    private final LoanChargeQueries queries;

    LoanChargeController(LoanChargeService service, LoanChargeQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("loans:read")
    @Operation(
            summary = "List the charges of a loan",
            description =
                    "Fees of the instalments, late fees that have arisen, and what was added by hand. All at once.")
    ChargeListResponse list(Caller caller, @PathVariable("loan_id") String loanId) {
        return queries.list(caller, loanId);
    }

    @GetMapping("/{charge_id}")
    @RequiresPermission("loans:read")
    @Operation(summary = "Get a charge")
    ChargeResponse get(
            Caller caller, @PathVariable("loan_id") String loanId, @PathVariable("charge_id") String chargeId) {
        return queries.get(caller, loanId, chargeId);
    }

    @PostMapping
    @RequiresPermission("loans:charge")
    @Operation(
            summary = "Add a charge",
            description =
                    "A loan that was paid off owes again; one that was written off is not charged. Credit pays the charge"
                            + " at once. Undone by reversing the event of the charge's id.")
    ResponseEntity<ChargeResponse> add(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            IfMatch match,
            @Valid @RequestBody AddChargeRequest request) {
        var charge = service.add(caller, loanId, match, request);
        return Created.at("/api/v1/loans/{loan_id}/charges/{charge_id}", charge, loanId, charge.chargeId());
    }

    @PostMapping("/{charge_id}/waive")
    @RequiresPermission("loans:waive")
    @Operation(
            summary = "Waive a charge",
            description =
                    "Waives the part that is unpaid on that day, after what was entered for it before. The waiver is undone"
                            + " by reversing its event.")
    ChargeResponse waive(
            Caller caller,
            @PathVariable("loan_id") String loanId,
            @PathVariable("charge_id") String chargeId,
            IfMatch match,
            @Valid @RequestBody WaiveChargeRequest request) {
        return service.waive(caller, loanId, chargeId, match, request);
    }
}
