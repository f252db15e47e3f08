package com.quenty.microcredit.loans;

import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.BusinessMetricSender.Reading;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.WrittenOff;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Records money of loans as business metrics, as it moves; what is taken back later stays counted. */
@Component
class LoanMetricProjection implements LoanProjection {

    private final BusinessMetricSender metrics;

    LoanMetricProjection(BusinessMetricSender metrics) {
        this.metrics = metrics;
    }

    @Override
    public void follow(LoanChange change) {
        var loan = change.account().loan();
        var event = change.event();
        if (event instanceof Disbursed paidOut) {
            amount("loans.disbursed", paidOut.amount(), loan);
        } else if (event instanceof Payment paid) {
            amount("loans.paid", paid.amount(), loan);
        } else if (event instanceof Recovered recovered) {
            amount("loans.recovered", recovered.amount(), loan);
        } else if (event instanceof WrittenOff) {
            metrics.record(Reading.counting("loans.written_off", LoanStore.SUBJECT, loan.loanId(), loan.companyId()));
        }
    }

    private void amount(String name, BigDecimal value, Loan loan) {
        metrics.record(
                Reading.amount(name, value, loan.currency(), LoanStore.SUBJECT, loan.loanId(), loan.companyId()));
    }
}
