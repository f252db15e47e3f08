package com.quenty.microcredit.portfolio;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/loans/portfolio")
@Tag(name = "portfolio", description = "Figures on all loans that the caller may see.")
class PortfolioController {

    private final PortfolioQueries queries;

    PortfolioController(PortfolioQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("portfolio:read")
    @Operation(
            summary = "Get the portfolio",
            description =
                    "Amounts outstanding, at risk and in arrears, by currency. Written-off loans are not outstanding.")
    PortfolioResponse portfolio(Caller caller) {
        return queries.portfolio(caller);
    }

    @GetMapping("/vintages")
    @RequiresPermission("portfolio:read")
    @Operation(
            summary = "Get the vintages",
            description = "Loans by month of disbursement, with their present balances.")
    VintageResponse vintages(Caller caller) {
        return queries.vintages(caller);
    }

    @GetMapping("/approvals")
    @RequiresPermission("portfolio:read")
    @Operation(summary = "Get the approval rate", description = "Of the applications decided in a span of days.")
    ApprovalResponse approvals(
            Caller caller,
            @Parameter(description = "The first day; 30 days before the end when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate decidedFrom,
            @Parameter(description = "The day after the last; tomorrow when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate decidedUntil) {
        return queries.approvals(caller, decidedFrom, decidedUntil);
    }
}
