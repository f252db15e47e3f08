package com.quenty.microcredit.loancharges;

import com.quenty.microcredit.ledger.ChargeKind;
import com.quenty.microcredit.terms.ChargeBasis;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AddChargeRequest(
        @Schema(description = "A fee is the price of a service; a penalty, of a breach.", example = "fee")
        ChargeKind kind,

        @Schema(
                description =
                        "A flat amount, or a percentage of the principal lent or of the interest of the plan as signed.",
                example = "flat")
        ChargeBasis basis,

        @Schema(description = "Money in the loan's currency for `flat`, else percent: 2.5 is 2.5 %.", example = "15000")
        @Positive
        @DecimalMax("99999999.99")
        BigDecimal value,

        @Schema(
                description =
                        "When it is to be paid; asked with the instalment in whose period that falls, and in arrears with it;"
                                + " after the last one in a row of its own.",
                example = "2026-12-15")
        LocalDate dueDate,

        @Schema(description = "The day that it is added for; the business date when left out.") @Nullable
        LocalDate chargeDate,

        @Schema(example = "Visit to the premises.") @NotBlank @Size(max = 500)
        String reason) {}
