package com.quenty.microcredit.loanschedules;

import com.quenty.microcredit.loans.LoanChange;
import com.quenty.microcredit.loans.LoanProjection;
import org.springframework.stereotype.Component;

/**
 * Adds a version of the plan when an event has changed it. Changes by the passing of days alone, such as interest on
 * overdue principal, make no version.
 */
@Component
class LoanScheduleProjection implements LoanProjection {

    private final LoanScheduleRepository schedules;

    LoanScheduleProjection(LoanScheduleRepository schedules) {
        this.schedules = schedules;
    }

    @Override
    public void follow(LoanChange change) {
        var event = change.event();
        if (event == null) {
            return;
        }
        var account = change.account();
        var rows = account.state().instalments().stream().map(PlannedRow::of).toList();
        if (!rows.equals(schedules.rows(account, account.scheduleVersion()))) {
            schedules.insert(account, change.replan(), rows, event);
        }
    }
}
