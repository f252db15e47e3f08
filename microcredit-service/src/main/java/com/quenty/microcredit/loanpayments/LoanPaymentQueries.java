package com.quenty.microcredit.loanpayments;

import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.loans.LoanStore;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the payments of one loan. */
@Component
class LoanPaymentQueries {

    /** Where a payment's money is: the sum of all its entries. No correction is dated before its payment. */
    private static final Listing<PaymentSummary> LISTING = Listing.of(PaymentSummary.class)
            .select("p.payment_id, p.entry_type, p.payment_date, p.payment_amount, n.principal_amount,"
                    + " n.interest_amount, n.late_fee_amount, n.fee_amount, n.credit_amount, n.recovered_amount,"
                    + " p.payment_method, p.payment_reference, p.booked_on, p.booked_by, p.created_at, CASE WHEN"
                    + " n.reversed THEN 'reversed' ELSE 'completed' END AS status")
            .from("loan_payments p"
                    + " CROSS JOIN LATERAL (SELECT sum(e.principal_amount) AS principal_amount,"
                    + " sum(e.interest_amount) AS interest_amount, sum(e.late_fee_amount) AS late_fee_amount,"
                    + " sum(e.fee_amount) AS fee_amount, sum(e.credit_amount) AS credit_amount,"
                    + " sum(e.recovered_amount) AS recovered_amount, bool_or(e.entry_type = 'reversal') AS reversed"
                    + " FROM loan_payments e WHERE e.loan_id = p.loan_id AND e.payment_date >= p.payment_date"
                    + " AND p.payment_id IN (e.payment_id, e.corrects_payment_id)) n")
            .tieBreaker("p.id")
            .sortable("payment_date", "p.payment_date", SortType.DATE)
            .sortable("created_at", "p.created_at", SortType.TIMESTAMP)
            .defaultSort("-payment_date")
            .build();

    private final LoanStore loans;
    private final Listings listings;
    private final LoanPaymentRepository payments;

    LoanPaymentQueries(LoanStore loans, Listings listings, LoanPaymentRepository payments) {
        this.loans = loans;
        this.listings = listings;
        this.payments = payments;
    }

    @Transactional(readOnly = true)
    PageResponse<PaymentSummary> list(Caller caller, String loanId, PageRequest page) {
        var account = loans.read(caller, loanId);
        var ofLoan = SqlFilter.all()
                .andIf("p.loan_id = :?", account.key())
                .andIf("p.payment_date >= :?", account.disbursedOn())
                .and("p.corrects_payment_id IS NULL");
        return listings.page(LISTING, ofLoan, page).map(payment -> payment.inCurrency(account.terms()));
    }

    @Transactional(readOnly = true)
    PaymentResponse get(Caller caller, String loanId, String paymentId) {
        return get(loans.read(caller, loanId), paymentId);
    }

    /** @throws LoanPaymentProblems.LoanPaymentNotFound when the loan has none of this id; a correction is none */
    PaymentResponse get(LoanAccount account, String paymentId) {
        var entries = payments.entries(account, paymentId);
        if (entries.isEmpty() || entries.getFirst().corrects() != null) {
            throw new LoanPaymentProblems.LoanPaymentNotFound();
        }
        return PaymentResponse.of(account, entries, payments.linesByEntry(account, paymentId));
    }
}
