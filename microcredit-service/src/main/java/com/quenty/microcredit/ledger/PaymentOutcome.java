package com.quenty.microcredit.ledger;

import com.quenty.microcredit.terms.DebtComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The effect of a payment, as far as is known on the day of the replay. A back-dated event can give the same payment
 * another outcome; the ledger of payments keeps both.
 *
 * @param unused part that found nothing to pay
 * @param principalAfter principal owed right after it
 */
public record PaymentOutcome(
        String paymentId,
        LocalDate on,
        BigDecimal amount,
        List<Allocation> allocations,
        BigDecimal unused,
        BigDecimal principalAfter) {

    public PaymentOutcome {
        allocations = List.copyOf(allocations);
    }

    public BigDecimal to(DebtComponent component) {
        return allocations.stream()
                .filter(allocation -> allocation.component() == component)
                .map(Allocation::amount)
                .reduce(amount.subtract(amount), BigDecimal::add);
    }
}
