package com.quenty.microcredit.loancharges;

import com.quenty.microcredit.loans.LoanStore;
import com.quenty.platform.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the charges of one loan. */
@Component
class LoanChargeQueries {

    private final LoanStore loans;

    LoanChargeQueries(LoanStore loans) {
        this.loans = loans;
    }

    @Transactional(readOnly = true)
    ChargeListResponse list(Caller caller, String loanId) {
        return ChargeListResponse.of(loans.read(caller, loanId).state());
    }

    @Transactional(readOnly = true)
    ChargeResponse get(Caller caller, String loanId, String chargeId) {
        return ChargeResponse.of(loans.read(caller, loanId).state(), chargeId);
    }
}
