package com.quenty.order.statistics;

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
@RequestMapping("/api/v1/orders/statistics")
@Tag(name = "statistics", description = "Figures over many orders.")
class OrderStatisticsController {

    private final OrderStatisticsQueries service;

    OrderStatisticsController(OrderStatisticsQueries service) {
        this.service = service;
    }

    @GetMapping
    @RequiresPermission("orders:read")
    @Operation(
            summary = "Count orders by status and day, with revenue and the time they took",
            description =
                    "Of the orders that the caller may see and that were placed in the period, at most 366 days. An order counts, as it is now,"
                            + " on the day on which it was placed; a refund on its own day, whenever its order was placed.")
    OrderStatistics statistics(Caller caller, @Valid @ParameterObject StatisticsFilter filter) {
        return service.of(caller, filter);
    }
}
