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
@RequestMapping("/api/v1/orders/statistics/payments")
@Tag(name = "statistics")
class PaymentStatisticsController {

    private final PaymentStatisticsQueries queries;

    PaymentStatisticsController(PaymentStatisticsQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("payments:read")
    @Operation(
            summary = "Sum payments by method, and what is unpaid and overdue",
            description =
                    "Money that moved in the period, at most 366 days, of the orders that the caller may see; what is owed is that of"
                            + " now. An order is overdue when the days of the company's payment terms have passed since its"
                            + " delivery, or since it was placed while nothing has arrived.")
    PaymentStatistics payments(Caller caller, @Valid @ParameterObject PaymentStatisticsFilter filter) {
        return queries.of(caller, filter);
    }
}
