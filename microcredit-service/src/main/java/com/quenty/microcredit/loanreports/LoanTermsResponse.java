package com.quenty.microcredit.loanreports;

import com.quenty.microcredit.loanproducts.ProductRules;
import com.quenty.microcredit.loans.LoanAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The terms as signed: the loan's own copy, independent of later versions of the product. */
record LoanTermsResponse(
        @Schema(example = "LOAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String loanId,
        @Schema(description = "ISO 4217.", example = "COP") String currency,
        BigDecimal principalAmount,

        @Schema(description = "A year, nominal, as a fraction.", example = "0.1200")
        BigDecimal annualRate,

        @Schema(example = "12") int instalments,

        @Schema(description = "Anchor of all due dates, where one was agreed; else the day of disbursement is.")
        @Nullable
        LocalDate firstDueDate,

        ProductRules rules) {

    static LoanTermsResponse of(LoanAccount account) {
        var terms = account.terms();
        return new LoanTermsResponse(
                account.loanId(),
                terms.currency(),
                terms.principal(),
                terms.annualRate(),
                terms.instalments(),
                terms.firstDueDate(),
                ProductRules.of(terms.rules()));
    }
}
