package com.quenty.reverselogistics.returns.statistics;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns/statistics")
@Tag(name = "return-statistics", description = "Figures on returns.")
class ReturnStatisticsController {

    private final ReturnStatisticsQueries queries;

    ReturnStatisticsController(ReturnStatisticsQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("returns:analyse")
    @Operation(
            summary = "Get figures on returns",
            description =
                    "Reasons by product, processing time, recovery and cost, and how much did not go to the landfill; of the returns that the caller"
                            + " may see and that were asked for within the days.")
    ReturnStatisticsResponse get(Caller caller, @Valid @ParameterObject ReturnStatisticsFilter filter) {
        return queries.get(caller, filter);
    }
}
