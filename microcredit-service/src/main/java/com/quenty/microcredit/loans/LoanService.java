package com.quenty.microcredit.loans;

import com.quenty.microcredit.applications.CreditApplicationProblems;
import com.quenty.microcredit.businessdates.BusinessDateStore;
import com.quenty.microcredit.clients.BorrowerDirectory;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.ledger.LoanEvent.WrittenOff;
import com.quenty.microcredit.loanevents.EventKind;
import com.quenty.microcredit.offers.AcceptedOffer;
import com.quenty.microcredit.offers.AcceptedOfferStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.PermissionDenied;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.ReasonRequest;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Use cases of whole loans: disbursement, write-off, reversal of events. */
@Service
class LoanService {

    private static final String BACK_DATE = "loans:back-date";

    private final LoanStore loans;
    private final AcceptedOfferStore offers;
    private final BorrowerDirectory customers;
    private final BusinessDateStore dates;
    private final LoanProperties properties;
    private final Idempotency idempotency;

    LoanService(
            LoanStore loans,
            AcceptedOfferStore offers,
            BorrowerDirectory customers,
            BusinessDateStore dates,
            LoanProperties properties,
            Idempotency idempotency) {
        this.loans = loans;
        this.offers = offers;
        this.customers = customers;
        this.dates = dates;
        this.properties = properties;
        this.idempotency = idempotency;
    }

    /** The customer has to be verified still: weeks may lie between the offer and the day that the money leaves us. */
    LoanResponse disburse(Caller caller, DisburseLoanRequest request) {
        return idempotency.once(
                LoanResponse.class,
                () -> customers.requireVerified(borrower(caller, request.applicationId())),
                customer -> disburseNow(caller, request));
    }

    private String borrower(Caller caller, String applicationId) {
        try {
            return offers.customerOf(caller, applicationId);
        } catch (CreditApplicationProblems.NotFound unknown) {
            throw new LoanProblems.ApplicationUnknown();
        }
    }

    private LoanResponse disburseNow(Caller caller, DisburseLoanRequest request) {
        var offer = offers.lock(caller, request.applicationId());
        var on = disbursementDate(caller, request);
        var booking = Booking.ofMoney(caller.id(), null, null, request.disbursementReference());
        var account = loans.disburse(origin(offer), on, booking);
        var paidOut = offer.terms().principal().subtract(account.state().disbursementCharges());
        offers.disburse(offer.applicationId(), account.loanId(), on, paidOut);
        return account.response();
    }

    private LocalDate disbursementDate(Caller caller, DisburseLoanRequest request) {
        var today = dates.holdToday();
        var on = Objects.requireNonNullElse(request.disbursementDate(), today);
        if (on.isBefore(today) && !caller.may(BACK_DATE)) {
            throw new PermissionDenied(BACK_DATE);
        }
        if (on.isBefore(today.minusDays(properties.backDatedDays()))) {
            throw LoanProblems.ChangeRefused.because(
                    "/disbursement_date", "must not lie more than %d days back", properties.backDatedDays());
        }
        if (on.isAfter(today)) {
            throw LoanProblems.ChangeRefused.because("/disbursement_date", "is after today, %s", today);
        }
        return on;
    }

    private static NewLoan origin(AcceptedOffer offer) {
        var risk = offer.riskCategory();
        return new NewLoan(
                offer.applicationKey(),
                offer.applicationId(),
                offer.customerId(),
                offer.companyId(),
                offer.terms(),
                offer.termMonths(),
                offer.productCode(),
                offer.productVersion(),
                offer.offerHash(),
                risk == null ? null : risk.code());
    }

    LoanResponse writeOff(Caller caller, String loanId, IfMatch match, WriteOffRequest request) {
        return idempotency.once(LoanResponse.class, () -> {
            var account = open(caller, loanId, match);
            var on = Objects.requireNonNullElse(request.writeOffDate(), account.today());
            loans.book(account, new WrittenOff(ExternalId.next("EVT"), on), Booking.by(caller.id(), request.reason()));
            return account.response();
        });
    }

    /** Movements of money are reversed as payments, not here. */
    LoanResponse reverse(Caller caller, String loanId, String eventId, IfMatch match, ReasonRequest request) {
        return idempotency.once(LoanResponse.class, () -> {
            var account = open(caller, loanId, match);
            account.events().stream()
                    .filter(event -> event.id().equals(eventId))
                    .filter(event -> EventKind.of(event).movesMoney())
                    .findFirst()
                    .ifPresent(payment -> {
                        throw LoanProblems.ChangeRefused.because("", "%s is reversed as a payment", eventId);
                    });
            loans.book(
                    account,
                    new Reversed(ExternalId.next("EVT"), account.today(), eventId),
                    Booking.by(caller.id(), request.reason()));
            return account.response();
        });
    }

    private LoanAccount open(Caller caller, String loanId, IfMatch match) {
        var account = loans.open(caller, loanId);
        account.check(match);
        return account;
    }
}
