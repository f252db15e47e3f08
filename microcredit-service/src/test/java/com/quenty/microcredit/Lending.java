package com.quenty.microcredit;

import com.quenty.microcredit.loans.Booking;
import com.quenty.microcredit.loans.LoanStore;
import com.quenty.microcredit.loans.NewLoan;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Loans of any terms, lent without the long way through an application. */
public final class Lending {

    public static final Caller LENDER = new Caller("USER-LENDER", null, DataScope.PLATFORM, Set.of("*"), null, false);

    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final LoanStore loans;

    public Lending(ApplicationContext beans) {
        this.transaction = beans.getBean(TransactionOperations.class);
        this.jdbc = beans.getBean(JdbcClient.class);
        this.loans = beans.getBean(LoanStore.class);
    }

    public String lend(LoanTerms terms, LocalDate on) {
        return lend(terms, on, ExternalId.next("USER"), ExternalId.next("COMP"), "anything");
    }

    public String lend(LoanTerms terms, LocalDate on, String customer, String company, String product) {
        return lend(terms, on, customer, company, product, null);
    }

    public String lend(
            LoanTerms terms, LocalDate on, String customer, String company, String product, @Nullable String country) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var application = ExternalId.next("CA");
            int key = jdbc.sql("""
                            INSERT INTO credit_applications (application_id, customer_id, company_id, country, requested_amount,
                                requested_term_months, purpose, currency, product_code, product_version, submitted_by,
                                expires_at)
                            VALUES (:id, :customer, :company, :country, :amount, 12, 'Tests', :currency, :product, 1, :customer,
                                now() + interval '10 years')
                            RETURNING id
                            """)
                    .param("id", application)
                    .param("customer", customer)
                    .param("company", company)
                    .param("country", country, Types.VARCHAR)
                    .param("amount", terms.principal())
                    .param("currency", terms.currency())
                    .param("product", product)
                    .query(Integer.class)
                    .single();
            var origin = new NewLoan(key, application, customer, company, terms, 12, product, 1, "0".repeat(64), "low");
            return loans.disburse(origin, on, Booking.by(LENDER.id(), null)).loanId();
        }));
    }
}
