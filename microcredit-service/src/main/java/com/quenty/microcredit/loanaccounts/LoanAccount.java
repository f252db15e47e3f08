package com.quenty.microcredit.loanaccounts;

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

/** One loan with its events, for as long as a transaction lasts. Changed only when it was opened for it. */
public final class LoanAccount {

    private final LoanBook book;
    private final Loan loan;
    private final List<LoanEvent> events;
    private final LocalDate today;
    private final boolean open;
    private @Nullable LoanState state;

    LoanAccount(LoanBook book, Loan loan, List<LoanEvent> events, LocalDate businessDate, boolean open) {
        this.book = book;
        this.loan = loan;
        this.events = new ArrayList<>(events);
        this.today = loan.dayOf(businessDate);
        this.open = open;
    }

    /** Surrogate key, for rows of other tables that belong to the loan. */
    public int key() {
        return loan.id();
    }

    public String loanId() {
        return loan.loanId();
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

    /** Throws what {@link #book} would throw on that day, and keeps nothing. */
    public void requireAcceptable(LoanEvent event, LocalDate day, boolean mayOverpay) {
        var refusals = LoanGuard.check(terms(), events, event, day, mayOverpay);
        if (!refusals.isEmpty()) {
            throw Refusals.problem(event, refusals);
        }
    }

    /**
     * An amount as the loan's currency has it.
     *
     * @param pointer at the field that it came in
     * @throws InvalidMoney for more decimals
     */
    public BigDecimal money(BigDecimal amount, String pointer) {
        try {
            return Money.of(amount, terms().currency()).amount();
        } catch (InvalidMoney refused) {
            refused.at(pointer, refused.detail());
            throw refused;
        }
    }

    /** Writes the event and all that follows from it. */
    public LoanState book(LoanEvent event, Booking booking) {
        if (!open) {
            throw new IllegalStateException("the loan was opened for reading");
        }
        requireAcceptable(event, today, booking.mayOverpay());
        events.add(event);
        state = book.write(loan, events, event, booking, today);
        return state;
    }

    public LoanResponse response() {
        return LoanResponse.of(loan);
    }

    /** What an earlier version of the plan asked; empty when there is no such version. */
    public List<PlannedRow> plan(int version) {
        return book.plan(loan, version);
    }

    public int scheduleVersion() {
        return loan.scheduleVersion();
    }
}
