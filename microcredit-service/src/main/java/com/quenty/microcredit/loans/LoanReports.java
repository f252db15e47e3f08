package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.loanaccounts.LoanAccount;
import com.quenty.microcredit.loanaccounts.LoanBook;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be asked about one loan: always a replay, never a stored answer. */
@Service
class LoanReports {

    private static final String SUBJECT = "loan";

    private static final int QUOTED_DAYS_AHEAD = 366;

    private static final Listing<LoanEventResponse> EVENTS = Listing.of(LoanEventResponse.class)
            .select("e.event_id, e.kind, e.event_date, e.booked_on, e.amount,"
                    + " e.details ->> 'target' AS reverses_event_id, r.event_id AS reversed_by_event_id, e.reason, e.actor,"
                    + " e.recorded_at")
            .from("loan_events e left join loan_events r on r.loan_id = e.loan_id and r.kind = 'reversed'"
                    + " and r.details ->> 'target' = e.event_id")
            .tieBreaker("e.id")
            .sortable("recorded_at", "e.id", SortType.INTEGER)
            .defaultSort("-recorded_at")
            .build();

    private final LoanBook book;
    private final Listings listings;
    private final StateHistory history;

    LoanReports(LoanBook book, Listings listings, StateHistory history) {
        this.book = book;
        this.listings = listings;
        this.history = history;
    }

    @Transactional(readOnly = true)
    LoanTermsResponse terms(Caller caller, String loanId) {
        return LoanTermsResponse.of(book.read(caller, loanId));
    }

    @Transactional(readOnly = true)
    ScheduleResponse schedule(Caller caller, String loanId) {
        var account = book.read(caller, loanId);
        return ScheduleResponse.of(account, account.state());
    }

    @Transactional(readOnly = true)
    ScheduleVersionResponse schedule(Caller caller, String loanId, int version) {
        var account = book.read(caller, loanId);
        var rows = account.plan(version);
        if (rows.isEmpty()) {
            throw new ScheduleVersionNotFound();
        }
        return ScheduleVersionResponse.of(account, version, rows);
    }

    @Transactional(readOnly = true)
    PageResponse<LoanEventResponse> events(Caller caller, String loanId, PageRequest page) {
        var account = book.read(caller, loanId);
        return listings.page(EVENTS, SqlFilter.all().andIf("e.loan_id = :?", account.key()), page)
                .map(event -> inCurrency(account, event));
    }

    private static LoanEventResponse inCurrency(LoanAccount account, LoanEventResponse event) {
        var amount = event.amount();
        return new LoanEventResponse(
                event.eventId(),
                event.kind(),
                event.eventDate(),
                event.bookedOn(),
                amount == null
                        ? null
                        : Money.of(amount, account.terms().currency()).amount(),
                event.reversesEventId(),
                event.reversedByEventId(),
                event.reason(),
                event.actor(),
                event.recordedAt());
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String loanId, PageRequest page) {
        return history.of(SUBJECT, book.read(caller, loanId).loanId(), page);
    }

    @Transactional(readOnly = true)
    StatementResponse statement(Caller caller, String loanId, @Nullable LocalDate at) {
        var account = book.read(caller, loanId);
        var day = Objects.requireNonNullElse(at, account.today());
        if (day.isAfter(account.today())) {
            throw ValidationFailed.of("at", "is after the business date, " + account.today());
        }
        requireDisbursed(account, day, "at");
        return StatementResponse.of(account, account.stateOn(day));
    }

    @Transactional(readOnly = true)
    PayOffQuoteResponse payOffQuote(Caller caller, String loanId, @Nullable LocalDate on) {
        var account = book.read(caller, loanId);
        var day = dayAhead(account, on, "on");
        var amount = account.payOffQuote(day);
        if (amount.signum() == 0) {
            return PayOffQuoteResponse.of(account, day, amount, null);
        }
        var payment = new Payment("QUOTE", day, amount);
        var outcome = account.preview(payment, day).payments().stream()
                .filter(each -> each.paymentId().equals(payment.id()))
                .findFirst()
                .orElse(null);
        return PayOffQuoteResponse.of(account, day, amount, outcome);
    }

    @Transactional(readOnly = true)
    PrepaymentPreviewResponse previewPrepayment(Caller caller, String loanId, PreviewPrepaymentRequest request) {
        var account = book.read(caller, loanId);
        var day = dayAhead(account, request.paymentDate(), "/payment_date");
        var payment = new Payment("PREVIEW", day, account.money(request.paymentAmount(), "/payment_amount"));
        account.requireAcceptable(payment, day, true);
        return PrepaymentPreviewResponse.of(account, account.stateOn(day), account.preview(payment, day));
    }

    private static LocalDate dayAhead(LoanAccount account, @Nullable LocalDate asked, String pointer) {
        var today = account.today();
        var day = Objects.requireNonNullElse(asked, today);
        if (day.isBefore(today) || day.isAfter(today.plusDays(QUOTED_DAYS_AHEAD))) {
            throw ValidationFailed.of(pointer, "must lie from the business date, %s, to a year ahead".formatted(today));
        }
        return day;
    }

    private static void requireDisbursed(LoanAccount account, LocalDate day, String pointer) {
        if (day.isBefore(account.disbursedOn())) {
            throw ValidationFailed.of(pointer, "is before the disbursement, " + account.disbursedOn());
        }
    }
}
