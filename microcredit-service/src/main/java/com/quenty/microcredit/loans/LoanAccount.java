package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.LoanGuard;
import com.quenty.microcredit.ledger.LoanReplay;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.platform.money.InvalidMoney;
import com.quenty.platform.money.Money;
import com.quenty.platform.web.IfMatch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One loan with its events, for as long as a transaction lasts. Computes; {@link LoanStore} writes. */
public final class LoanAccount {

    private final Loan loan;
    private final List<LoanEvent> events;
    private final LocalDate today;
    private final boolean open;
    private @Nullable LoanState state;

    private LoanAccount(Loan loan, List<LoanEvent> events, LocalDate businessDate, boolean open) {
        this.loan = loan;
        this.events = new ArrayList<>(events);
        this.today = loan.dayOf(businessDate);
        this.open = open;
    }

    static LoanAccount readOnly(Loan loan, List<LoanEvent> events, LocalDate businessDate) {
        return new LoanAccount(loan, events, businessDate, false);
    }

    /** @param loan locked by the running transaction */
    static LoanAccount open(Loan loan, List<LoanEvent> events, LocalDate businessDate) {
        return new LoanAccount(loan, events, businessDate, true);
    }

    Loan loan() {
        return loan;
    }

    void requireOpen() {
        if (!open) {
            throw new IllegalStateException("the loan was opened for reading");
        }
    }

    void add(LoanEvent event) {
        events.add(event);
        state = null;
    }

    /** Surrogate key, for rows of other tables that belong to the loan. */
    public int key() {
        return loan.id();
    }

    public String loanId() {
        return loan.loanId();
    }

    /** External id of the application that it was made from. */
    public String applicationId() {
        return loan.applicationReference();
    }

    public String productCode() {
        return loan.productCode();
    }

    public int productVersion() {
        return loan.productVersion();
    }

    public LoanTerms terms() {
        return loan.terms();
    }

    public LocalDate disbursedOn() {
        return loan.disbursementDate();
    }

    /** The business date as far as this loan is concerned. */
    public LocalDate today() {
        return today;
    }

    public List<LoanEvent> events() {
        return Collections.unmodifiableList(events);
    }

    public void check(IfMatch match) {
        match.check(loan.version());
    }

    /** As of the business date. */
    public LoanState state() {
        if (state == null) {
            state = stateOn(today);
        }
        return state;
    }

    /** From all that is known now about the time until that day. */
    public LoanState stateOn(LocalDate day) {
        return LoanReplay.replay(terms(), events, day);
    }

    /** As it would be with one more event; nothing is kept. */
    public LoanState preview(LoanEvent event, LocalDate day) {
        return LoanReplay.preview(terms(), events, event, day);
    }

    public BigDecimal payOffQuote(LocalDate day) {
        return LoanReplay.payOffQuote(terms(), events, day);
    }

    /** Throws what {@link LoanStore#book} would throw on that day, and keeps nothing. */
    public void requireAcceptable(LoanEvent event, LocalDate day, boolean mayOverpay) {
        var refusals = LoanGuard.check(terms(), events, event, day, mayOverpay);
        if (!refusals.isEmpty()) {
            throw LoanRefusals.problem(event, refusals);
        }
    }

    /**
     * An amount as the loan's currency has it.
     *
     * @param pointer at the field that it came in
     * @throws InvalidMoney for more decimals
     */
    public BigDecimal money(BigDecimal amount, String pointer) {
        return Money.of(pointer, amount, terms().currency()).amount();
    }

    public LoanResponse response() {
        return LoanResponse.of(loan);
    }

    /** All interest that has been earned until today. */
    public BigDecimal interestEarned() {
        return loan.interestEarned();
    }

    public int scheduleVersion() {
        return loan.scheduleVersion();
    }
}
