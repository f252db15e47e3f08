package com.quenty.microcredit.loanpayments;

import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanStatus;
import com.quenty.microcredit.loans.Booking;
import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.loans.LoanStore;
import com.quenty.microcredit.loans.PaymentMethod;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ValidationFailed;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods that came back, credited to the loan that had paid for them. */
@Service
class MerchandiseRefundService {

    private static final BigDecimal MOST = new BigDecimal("99999999.99");

    /** The loan and the payment that its ledger has the refund under. */
    record Credited(LoanAccount account, PaymentSummary payment) {}

    private final LoanStore loans;
    private final LoanPaymentRepository keys;
    private final LoanPaymentQueries payments;

    MerchandiseRefundService(LoanStore loans, LoanPaymentRepository keys, LoanPaymentQueries payments) {
        this.loans = loans;
        this.keys = keys;
        this.payments = payments;
    }

    /** Idempotent by reference. The part beyond what is owed becomes credit of the customer. */
    @Transactional
    public Credited credit(
            String actor, String loanId, String reference, BigDecimal amount, String currency, LocalDate on) {
        var account = loans.openForSibling(loanId);
        var exact = exact(account, amount, currency);
        var known = keys.idByReference(account, reference);
        if (known.isPresent()) {
            var payment = payments.get(account, known.get()).payment();
            if (payment.paymentAmount().compareTo(exact) != 0) {
                throw new LoanPaymentProblems.DuplicatePaymentReference(payment.paymentId());
            }
            return new Credited(account, payment);
        }
        var event = event(account, exact, within(account, on));
        loans.book(
                account,
                event,
                Booking.ofMoney(actor, null, PaymentMethod.MERCHANDISE_REFUND, reference)
                        .overpaying(true));
        return new Credited(account, payments.get(account, event.id()).payment());
    }

    private static BigDecimal exact(LoanAccount account, BigDecimal amount, String currency) {
        var agreed = account.terms().currency();
        if (!agreed.equals(currency)) {
            throw new LoanPaymentProblems.CurrencyDiffers(agreed);
        }
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
            throw ValidationFailed.of("/amount", "must be greater than 0 and at most " + MOST.toPlainString());
        }
        return account.money(amount, "/amount");
    }

    private static LoanEvent event(LoanAccount account, BigDecimal amount, LocalDate on) {
        var id = ExternalId.next("PAY");
        return account.stateOn(on).status() == LoanStatus.WRITTEN_OFF
                ? new Recovered(id, on, amount)
                : new Payment(id, on, amount);
    }

    /** The sibling's day may be ahead of the business date by the length of an end of day. */
    private static LocalDate within(LoanAccount account, LocalDate on) {
        if (on.isAfter(account.today())) {
            return account.today();
        }
        return on.isBefore(account.disbursedOn()) ? account.disbursedOn() : on;
    }
}
