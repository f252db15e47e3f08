package com.quenty.microcredit.loanreports;

import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.loanevents.LoanEventQueries;
import com.quenty.microcredit.loanevents.LoanEventResponse;
import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.loans.LoanStore;
import com.quenty.microcredit.loanschedules.LoanScheduleProblems;
import com.quenty.microcredit.loanschedules.LoanScheduleRepository;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports on one loan, each derived from a replay of its events, never stored. */
@Component
class LoanReportQueries {

    private static final int QUOTED_DAYS_AHEAD = 366;

    private final LoanStore loans;
    private final LoanScheduleRepository schedules;
    private final LoanEventQueries events;
    private final StateHistory history;

    LoanReportQueries(
            LoanStore loans, LoanScheduleRepository schedules, LoanEventQueries events, StateHistory history) {
        this.loans = loans;
        this.schedules = schedules;
        this.events = events;
        this.history = history;
    }

    @Transactional(readOnly = true)
    LoanTermsResponse terms(Caller caller, String loanId) {
        return LoanTermsResponse.of(loans.read(caller, loanId));
    }

    @Transactional(readOnly = true)
    ScheduleResponse schedule(Caller caller, String loanId) {
        var account = loans.read(caller, loanId);
        return ScheduleResponse.of(account, account.state());
    }

    @Transactional(readOnly = true)
    ScheduleVersionResponse schedule(Caller caller, String loanId, int version) {
        var account = loans.read(caller, loanId);
        var rows = schedules.rows(account, version);
        if (rows.isEmpty()) {
            throw new LoanScheduleProblems.ScheduleVersionNotFound();
        }
        return ScheduleVersionResponse.of(account, version, rows);
    }

    @Transactional(readOnly = true)
    PageResponse<LoanEventResponse> events(Caller caller, String loanId, PageRequest page) {
        var account = loans.read(caller, loanId);
        return events.list(account.key(), account.terms().currency(), page);
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String loanId, PageRequest page) {
        return history.of(LoanStore.SUBJECT, loans.read(caller, loanId).loanId(), page);
    }

    @Transactional(readOnly = true)
    StatementResponse statement(Caller caller, String loanId, @Nullable LocalDate asOf) {
        var account = loans.read(caller, loanId);
        var day = Objects.requireNonNullElse(asOf, account.today());
        if (day.isAfter(account.today())) {
            throw ValidationFailed.of("as_of", "is after the business date, " + account.today());
        }
        requireDisbursed(account, day, "as_of");
        return StatementResponse.of(account, account.stateOn(day));
    }

    @Transactional(readOnly = true)
    PayOffQuoteResponse payOffQuote(Caller caller, String loanId, @Nullable LocalDate asOf) {
        var account = loans.read(caller, loanId);
        var day = dayAhead(account, asOf, "as_of");
        return PayOffQuoteResponse.of(account, day, account.stateOn(day).closing());
    }

    @Transactional(readOnly = true)
    PrepaymentPreviewResponse previewPrepayment(Caller caller, String loanId, PreviewPrepaymentRequest request) {
        var account = loans.read(caller, loanId);
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
