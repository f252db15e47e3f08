package com.quenty.microcredit.loanreports;

import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.loans.LoanAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** The plan with and without a payment. */
record PrepaymentPreviewResponse(
        @Schema(description = "Interest that the plan asks for less, in the loan's currency.")
        BigDecimal savedInterest,

        @Schema(description = "More than the loan owes; the customer's.")
        BigDecimal overpaidAmount,

        @Schema(description = "As it would be on that day without the payment.")
        ScheduleResponse before,

        @Schema(description = "As it would be on that day with the payment.")
        ScheduleResponse after) {

    static PrepaymentPreviewResponse of(LoanAccount account, LoanState without, LoanState with) {
        return new PrepaymentPreviewResponse(
                without.interest().due().subtract(with.interest().due()),
                with.overpaid(),
                ScheduleResponse.of(account, without),
                ScheduleResponse.of(account, with));
    }
}
