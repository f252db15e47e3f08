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
@Tag(
        name = "credit-scores",
        description = "Scores from 300 to 850: how likely a customer is to repay, and the reasons.")
class CreditScoreController {

    private final CreditScoreService service;
    private final CreditScoreQueries queries;

    CreditScoreController(CreditScoreService service, CreditScoreQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @PostMapping
    @RequiresPermission("credit-scores:calculate")
    @Operation(
            summary = "Calculate a customer's score",
            description =
                    "From the customer's loans and payments with us and from their orders. Stored with its inputs. Answers"
                            + " 503 while order-service is unavailable.")
    ResponseEntity<CreditScoreResponse> calculate(Caller caller, @Valid @RequestBody CalculateScoreRequest request) {
        return created(service.calculate(caller, request));
    }

    private static ResponseEntity<CreditScoreResponse> created(CreditScoreResponse score) {
        return Created.at("/api/v1/credit-scores/{score_id}", score, score.scoreId());
    }

    @GetMapping
    @RequiresPermission("credit-scores:read")
    @Operation(summary = "List scores", description = "Lists the scores within the caller's data scope.")
    PageResponse<CreditScoreSummary> list(
            Caller caller, @Valid @ParameterObject CreditScoreFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }

    @GetMapping("/customers/{customer_id}/latest")
    @RequiresPermission("credit-scores:read")
    @Operation(summary = "Get a customer's latest score")
    CreditScoreResponse latest(Caller caller, @PathVariable("customer_id") String customerId) {
        return queries.latest(caller, customerId);
    }

    @GetMapping("/{score_id}")
    @RequiresPermission("credit-scores:read")
    @Operation(summary = "Get a score")
    CreditScoreResponse get(Caller caller, @PathVariable("score_id") String scoreId) {
        return queries.get(caller, scoreId);
    }

    @GetMapping("/{score_id}/explanation")
    @RequiresPermission("credit-scores:read")
    @Operation(
            summary = "Explain a score",
            description = "Recalculates it from the stored inputs, and shows what each component contributed.")
    ScoreExplanation explain(Caller caller, @PathVariable("score_id") String scoreId) {
        return queries.explain(caller, scoreId);
    }
}
