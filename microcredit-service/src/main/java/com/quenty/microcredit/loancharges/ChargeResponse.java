package com.quenty.microcredit.loancharges;

import com.quenty.microcredit.ledger.ChargeKind;
import com.quenty.microcredit.ledger.ChargeState;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.loans.LoanProblems;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A charge on the business date. Amounts are in the loan's currency. */
record ChargeResponse(
        @Schema(
                description =
                        "Of the event that added it; `FEE-…` is the fee of an instalment, `LATE-…` a late fee, both by"
                                + " number of the instalment.",
                example = "CHG-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String chargeId,

        ChargeKind kind,

        @Schema(description = "The instalment that asks for it.", example = "3")
        int rowNumber,

        LocalDate dueDate,
        BigDecimal amount,
        BigDecimal paidAmount,
        @Schema(description = "Waived.") BigDecimal waivedAmount,
        BigDecimal outstandingAmount) {

    /** @throws LoanProblems.ChargeNotFound when the loan has none of this id */
    static ChargeResponse of(LoanState state, String chargeId) {
        return state.charges().stream()
                .filter(charge -> charge.id().equals(chargeId))
                .findFirst()
                .map(ChargeResponse::of)
                .orElseThrow(LoanProblems.ChargeNotFound::new);
    }

    static ChargeResponse of(ChargeState charge) {
        return new ChargeResponse(
                charge.id(),
                charge.kind(),
                charge.row(),
                charge.due(),
                charge.amount().due(),
                charge.amount().paid(),
                charge.amount().waived(),
                charge.amount().outstanding());
    }
}
