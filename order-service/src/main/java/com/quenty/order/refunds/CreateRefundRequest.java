package com.quenty.order.refunds;

import com.quenty.order.payments.PaidOrder;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

record CreateRefundRequest(
        @Schema(description = "In all, lines included.", example = "12.50")
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("99999999.99")
        BigDecimal amount,

        @Schema(description = "ISO 4217; that of the order.", example = "USD") @NotBlank @Size(max = 10)
        String currency,

        @Schema(
                description =
                        "The parts of the amount that are for lines; the rest is for the order as a whole. Absent for none, not empty.")
        @Size(min = 1, max = 500)
        @Nullable
        List<@Valid Line> lines,

        @Schema(description = "Store credit instead of the payments' sources.", example = "false") @Nullable
        Boolean toStoreCredit,

        @Schema(example = "A bag was torn.") @NotBlank @Size(max = 500)
        String reason) {

    CreateRefundRequest {
        reason = TextRules.trimmed(reason);
    }

    @Schema(name = "CreateRefundLine")
    record Line(
            @Schema(example = "1") @NotNull @Positive Integer lineNumber,

            @Schema(description = "At most the price of the line, less what was credited of it.", example = "12.50")
            @NotNull
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("99999999.99")
            BigDecimal amount) {}

    RefundOrder of(PaidOrder order) {
        if (!currency.equals(order.currency())) {
            throw new RefundProblems.CurrencyDiffers(order.currency());
        }
        var whole = Money.of("/amount", amount, currency);
        var amounts = new TreeMap<Integer, Money>();
        var pointers = new TreeMap<Integer, String>();
        var ofLines = Money.zero(currency);
        var given = lines == null ? List.<Line>of() : lines;
        for (int i = 0; i < given.size(); i++) {
            var line = given.get(i);
            var pointer = "/lines/%d".formatted(i);
            var ofLine = Money.of(pointer + "/amount", line.amount(), currency);
            if (amounts.put(line.lineNumber(), ofLine) != null) {
                throw ValidationFailed.of(pointer + "/line_number", "is named twice");
            }
            pointers.put(line.lineNumber(), pointer);
            ofLines = ofLines.plus(ofLine);
        }
        if (ofLines.compareTo(whole) > 0) {
            throw ValidationFailed.of("/amount", "is less than its lines");
        }
        return new RefundOrder(whole, amounts, pointers, Boolean.TRUE.equals(toStoreCredit), reason, null);
    }
}
