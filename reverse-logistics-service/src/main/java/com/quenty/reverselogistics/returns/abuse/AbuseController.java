package com.quenty.reverselogistics.returns.abuse;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns/customers/{customer_id}")
@Tag(name = "return-abuse", description = "Signs that returns are abused, for people.")
class AbuseController {

    private final AbuseQueries queries;

    AbuseController(AbuseQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/abuse-score")
    @RequiresPermission("returns:decide")
    @Operation(
            summary = "Get the abuse score of a customer with its reasons",
            description = "Of the returns that the caller may see. It refuses nothing by itself.")
    AbuseScoreResponse score(Caller caller, @PathVariable("customer_id") String customerId) {
        return queries.score(caller, customerId);
    }
}
