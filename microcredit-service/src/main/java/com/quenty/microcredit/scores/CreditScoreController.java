package com.quenty.microcredit.scores;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/credit-scores")
@Tag(name = "credit-scores", description = "How likely a customer is to repay, from 300 to 850, and why.")
class CreditScoreController {

    private final CreditScoreService service;

    CreditScoreController(CreditScoreService service) {
        this.service = service;
    }

    @PostMapping
    @RequiresPermission("credit-scores:calculate")
    @Operation(
            summary = "Calculate a customer's score",
            description =
                    "From his loans and payments with us and his orders. Kept with its inputs; while order-service"
                            + " can't be asked there is no score.")
    ResponseEntity<CreditScoreResponse> calculate(Caller caller, @Valid @RequestBody CalculateScoreRequest request) {
        return created(service.calculate(caller, request));
    }

    private static ResponseEntity<CreditScoreResponse> created(CreditScoreResponse score) {
        return Created.at("/api/v1/credit-scores/{score_id}", score, score.scoreId());
    }

    @GetMapping
    @RequiresPermission("credit-scores:read")
    @Operation(summary = "List scores", description = "Callers below the platform see those they may know of.")
    PageResponse<CreditScoreSummary> list(
            Caller caller, @Valid @ParameterObject CreditScoreFilter filter, @ParameterObject PageRequest page) {
        return service.list(caller, filter, page);
    }

    @GetMapping("/customers/{customer_id}/latest")
    @RequiresPermission("credit-scores:read")
    @Operation(summary = "Get a customer's latest score")
    CreditScoreResponse latest(Caller caller, @PathVariable("customer_id") String customerId) {
        return service.latest(caller, customerId);
    }

    @GetMapping("/{score_id}")
    @RequiresPermission("credit-scores:read")
    @Operation(summary = "Get a score")
    CreditScoreResponse get(Caller caller, @PathVariable("score_id") String scoreId) {
        return service.get(caller, scoreId);
    }

    @GetMapping("/{score_id}/explanation")
    @RequiresPermission("credit-scores:read")
    @Operation(
            summary = "Explain a score",
            description = "Makes it again from the inputs that were kept, and shows what each part brought.")
    ScoreExplanation explain(Caller caller, @PathVariable("score_id") String scoreId) {
        return service.explain(caller, scoreId);
    }
}
