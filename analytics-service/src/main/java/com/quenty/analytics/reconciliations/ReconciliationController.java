package com.quenty.analytics.reconciliations;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/metrics/reconciliations")
@Tag(name = "reconciliations", description = "Figures beside those of the services that own them.")
class ReconciliationController {

    private final ReconciliationQueries queries;

    ReconciliationController(ReconciliationQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("reconciliations:read")
    @Operation(
            summary = "List how figures compare with those of their owners",
            description =
                    "Of each day, made in the night after it. Today the orders delivered, by company and currency: their number and worth"
                            + " as order-service has them.")
    PageResponse<ReconciliationResponse> list(
            Caller caller, @Valid @ParameterObject ReconciliationFilter filter, @ParameterObject PageRequest page) {
        return queries.list(caller, filter, page);
    }
}
