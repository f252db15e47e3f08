package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.LoanEvent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A change of a loan that has been replayed and not yet been written everywhere.
 *
 * @param account the loan after the change
 * @param event that caused it, the last of the account's events; null when only days have passed
 * @param interestEarned since the change before; negative where a back-dated event took some of it away
 */
public record LoanChange(LoanAccount account, @Nullable LoanEvent event, Booking booking, BigDecimal interestEarned) {

    /** @return the number of the new version of the plan */
    public int replan() {
        return account.loan().replan();
    }
}
