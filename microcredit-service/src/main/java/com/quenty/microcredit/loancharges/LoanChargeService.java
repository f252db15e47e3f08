package com.quenty.microcredit.loancharges;

import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.ChargeWaived;
import com.quenty.microcredit.loans.Booking;
import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.loans.LoanProblems;
import com.quenty.microcredit.loans.LoanStore;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeBasis;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.util.Objects;
import org.springframework.stereotype.Service;

@Service
class LoanChargeService {

    private static final int MOST_YEARS_AHEAD = 50;

    private final LoanStore loans;
    private final Idempotency idempotency;

    LoanChargeService(LoanStore loans, Idempotency idempotency) {
        this.loans = loans;
        this.idempotency = idempotency;
    }

    ChargeResponse add(Caller caller, String loanId, IfMatch match, AddChargeRequest request) {
        return idempotency.once(ChargeResponse.class, () -> {
            var account = loans.open(caller, loanId);
            account.check(match);
            requireWithinReach(account, request);
            var event = new ChargeAdded(
                    ExternalId.next("CHG"),
                    Objects.requireNonNullElse(request.chargeDate(), account.today()),
                    request.kind(),
                    amount(account, request),
                    request.dueDate());
            return ChargeResponse.of(loans.book(account, event, Booking.by(caller.id(), request.reason())), event.id());
        });
    }

    /** Keeps due dates within the life of a loan. */
    private static void requireWithinReach(LoanAccount account, AddChargeRequest request) {
        if (request.dueDate().isAfter(account.today().plusYears(MOST_YEARS_AHEAD))) {
            throw LoanProblems.ChangeRefused.because(
                    "/due_date", "must not lie more than %d years ahead", MOST_YEARS_AHEAD);
        }
    }

    /** Money has the currency's decimals; a percentage may have more, what comes of it is rounded. */
    private static ChargeAmount amount(LoanAccount account, AddChargeRequest request) {
        var value = request.basis() == ChargeBasis.FLAT ? account.money(request.value(), "/value") : request.value();
        return new ChargeAmount(request.basis(), value);
    }

    ChargeResponse waive(Caller caller, String loanId, String chargeId, IfMatch match, WaiveChargeRequest request) {
        return idempotency.once(ChargeResponse.class, () -> {
            var account = loans.open(caller, loanId);
            account.check(match);
            var event = new ChargeWaived(
                    ExternalId.next("EVT"),
                    Objects.requireNonNullElse(request.waiverDate(), account.today()),
                    chargeId);
            return ChargeResponse.of(loans.book(account, event, Booking.by(caller.id(), request.reason())), chargeId);
        });
    }
}
