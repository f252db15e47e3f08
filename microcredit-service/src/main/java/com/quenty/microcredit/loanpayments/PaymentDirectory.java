package com.quenty.microcredit.loanpayments;

import com.quenty.microcredit.loanaccounts.EntryType;
import com.quenty.microcredit.loanaccounts.LoanAccount;
import com.quenty.microcredit.terms.Component;
import com.quenty.microcredit.terms.DueTiming;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.money.Money;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the ledger of one loan. */
@org.springframework.stereotype.Component
class PaymentDirectory {

    /** Where a payment's money is: the sum of all its entries. No entry is older than the loan, which spares partitions. */
    private static final Listing<PaymentSummary> PAYMENTS = Listing.of(PaymentSummary.class)
            .select(
                    "p.payment_id, p.entry_type, p.payment_date, p.payment_amount, n.principal_amount, n.interest_amount,"
                            + " n.late_fee_amount, n.fee_amount, n.credit_amount, n.recovered_amount, p.payment_method,"
                            + " p.payment_reference, p.booked_on, p.booked_by, p.created_at,"
                            + " CASE WHEN n.reversed THEN 'reversed' ELSE 'completed' END AS status")
            .from("loans l JOIN loan_payments p ON p.loan_id = l.id AND p.payment_date >= l.disbursement_date"
                    + " CROSS JOIN LATERAL (SELECT sum(e.principal_amount) AS principal_amount,"
                    + " sum(e.interest_amount) AS interest_amount, sum(e.late_fee_amount) AS late_fee_amount,"
                    + " sum(e.fee_amount) AS fee_amount, sum(e.credit_amount) AS credit_amount,"
                    + " sum(e.recovered_amount) AS recovered_amount, bool_or(e.entry_type = 'reversal') AS reversed"
                    + " FROM loan_payments e WHERE e.loan_id = l.id AND e.payment_date >= l.disbursement_date"
                    + " AND p.payment_id IN (e.payment_id, e.corrects_payment_id)) n")
            .tieBreaker("p.id")
            .sortable("payment_date", "p.payment_date", SortType.DATE)
            .sortable("created_at", "p.created_at", SortType.TIMESTAMP)
            .defaultSort("-payment_date")
            .build();

    private final Listings listings;
    private final JdbcClient jdbc;

    PaymentDirectory(Listings listings, JdbcClient jdbc) {
        this.listings = listings;
        this.jdbc = jdbc;
    }

    PageResponse<PaymentSummary> list(LoanAccount account, PageRequest page) {
        return listings.page(PAYMENTS, paymentsOf(account), page).map(payment -> inCurrency(account, payment));
    }

    PaymentResponse get(LoanAccount account, String paymentId) {
        var payment = listings
                .page(PAYMENTS, paymentsOf(account).andIf("p.payment_id = :?", paymentId), PageRequest.first())
                .items()
                .stream()
                .findFirst()
                .orElseThrow(PaymentNotFound::new);
        var entries = entries(account, paymentId);
        return new PaymentResponse(
                account.loanId(), account.terms().currency(), inCurrency(account, payment), entries, entries.size());
    }

    /** The payment that the outside world calls so. */
    Optional<String> byReference(LoanAccount account, String reference) {
        return jdbc.sql(
                        "SELECT payment_id FROM loan_payment_keys WHERE loan_id = :loan AND payment_reference = :reference")
                .param("loan", account.key())
                .param("reference", reference)
                .query(String.class)
                .optional();
    }

    private static SqlFilter paymentsOf(LoanAccount account) {
        return SqlFilter.all().andIf("l.id = :?", account.key()).and("p.corrects_payment_id IS NULL");
    }

    private List<PaymentResponse.Entry> entries(LoanAccount account, String paymentId) {
        var parts = parts(account, paymentId);
        return jdbc.sql("""
                        SELECT * FROM loan_payments
                        WHERE loan_id = :loan AND payment_date >= :disbursed
                          AND :payment IN (payment_id, corrects_payment_id)
                        ORDER BY id
                        """)
                .param("loan", account.key())
                .param("disbursed", account.disbursedOn())
                .param("payment", paymentId)
                .query((row, number) -> entry(row, account, parts.getOrDefault(row.getString("payment_id"), List.of())))
                .list();
    }

    private static PaymentResponse.Entry entry(ResultSet row, LoanAccount account, List<PaymentResponse.Part> parts)
            throws SQLException {
        return new PaymentResponse.Entry(
                row.getString("payment_id"),
                constant(EntryType.class, row.getString("entry_type")),
                row.getObject("booked_on", LocalDate.class),
                amount(row, "payment_amount", account),
                amount(row, "principal_amount", account),
                amount(row, "interest_amount", account),
                amount(row, "late_fee_amount", account),
                amount(row, "fee_amount", account),
                amount(row, "credit_amount", account),
                amount(row, "recovered_amount", account),
                amount(row, "remaining_balance", account),
                row.getString("booked_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                parts);
    }

    private Map<String, List<PaymentResponse.Part>> parts(LoanAccount account, String paymentId) {
        var parts = new HashMap<String, List<PaymentResponse.Part>>();
        jdbc.sql("""
                        SELECT * FROM loan_payment_allocations
                        WHERE loan_id = :loan AND payment_id = :payment ORDER BY entry_id, line
                        """).param("loan", account.key()).param("payment", paymentId).query(row -> {
            parts.computeIfAbsent(row.getString("entry_id"), each -> new ArrayList<>())
                    .add(new PaymentResponse.Part(
                            row.getInt("row_number"),
                            constant(DueTiming.class, row.getString("timing")),
                            constant(Component.class, row.getString("component")),
                            row.getString("charge_id"),
                            row.getObject("allocated_on", LocalDate.class),
                            amount(row, "amount", account)));
        });
        return parts;
    }

    private static BigDecimal amount(ResultSet row, String column, LoanAccount account) throws SQLException {
        return Money.of(row.getBigDecimal(column), account.terms().currency()).amount();
    }

    private static <E extends Enum<E> & Coded> E constant(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static PaymentSummary inCurrency(LoanAccount account, PaymentSummary payment) {
        int decimals = account.terms().decimals();
        return new PaymentSummary(
                payment.paymentId(),
                payment.entryType(),
                payment.status(),
                payment.paymentDate(),
                payment.paymentAmount().setScale(decimals),
                payment.principalAmount().setScale(decimals),
                payment.interestAmount().setScale(decimals),
                payment.lateFeeAmount().setScale(decimals),
                payment.feeAmount().setScale(decimals),
                payment.creditAmount().setScale(decimals),
                payment.recoveredAmount().setScale(decimals),
                payment.paymentMethod(),
                payment.paymentReference(),
                payment.bookedOn(),
                payment.bookedBy(),
                payment.createdAt());
    }
}
