package com.quenty.microcredit.loanpayments;

import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.loans.Booking;
import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.loans.LoanStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.ReasonRequest;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Movements of money. Each is one event of its loan under the id of the payment. */
@Service
class LoanPaymentService {

    private static final String PREFIX = "PAY";

    private final LoanStore loans;
    private final LoanPaymentQueries payments;
    private final Idempotency idempotency;

    LoanPaymentService(LoanStore loans, LoanPaymentQueries payments, Idempotency idempotency) {
        this.loans = loans;
        this.payments = payments;
        this.idempotency = idempotency;
    }

    PaymentResponse record(Caller caller, String loanId, IfMatch match, RecordPaymentRequest request) {
        var booking = Booking.ofMoney(caller.id(), null, request.paymentMethod(), request.paymentReference())
                .overpaying(request.mayOverpay());
        return move(
                caller,
                loanId,
                match,
                booking,
                account -> new Payment(
                        ExternalId.next(PREFIX),
                        Objects.requireNonNullElse(request.paymentDate(), account.today()),
                        account.money(request.paymentAmount(), "/payment_amount")));
    }

    PaymentResponse recover(Caller caller, String loanId, IfMatch match, MoneyMovementRequest request) {
        return move(
                caller,
                loanId,
                match,
                booking(caller, request),
                account -> new Recovered(
                        ExternalId.next(PREFIX),
                        Objects.requireNonNullElse(request.paymentDate(), account.today()),
                        account.money(request.paymentAmount(), "/payment_amount")));
    }

    PaymentResponse refund(Caller caller, String loanId, IfMatch match, MoneyMovementRequest request) {
        return move(
                caller,
                loanId,
                match,
                booking(caller, request),
                account -> new CreditRefunded(
                        ExternalId.next(PREFIX),
                        Objects.requireNonNullElse(request.paymentDate(), account.today()),
                        account.money(request.paymentAmount(), "/payment_amount")));
    }

    PaymentResponse reverse(Caller caller, String loanId, String paymentId, IfMatch match, ReasonRequest request) {
        return idempotency.once(PaymentResponse.class, () -> {
            var account = loans.open(caller, loanId);
            payments.get(account, paymentId);
            account.check(match);
            loans.book(
                    account,
                    new Reversed(ExternalId.next("EVT"), account.today(), paymentId),
                    Booking.by(caller.id(), request.reason()));
            return payments.get(account, paymentId);
        });
    }

    private PaymentResponse move(
            Caller caller,
            String loanId,
            IfMatch match,
            Booking booking,
            Function<LoanAccount, ? extends LoanEvent> movement) {
        return idempotency.once(PaymentResponse.class, () -> {
            var account = loans.open(caller, loanId);
            account.check(match);
            var event = movement.apply(account);
            loans.book(account, event, booking);
            return payments.get(account, event.id());
        });
    }

    private static Booking booking(Caller caller, MoneyMovementRequest request) {
        return Booking.ofMoney(caller.id(), null, request.paymentMethod(), request.paymentReference());
    }
}
