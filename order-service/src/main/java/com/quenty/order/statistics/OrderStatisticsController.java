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
            description = "Of the orders placed in the period that the caller may see; at most 366 days.")
    OrderStatistics statistics(Caller caller, @Valid @ParameterObject StatisticsFilter filter) {
        return service.of(caller, filter);
    }
}
