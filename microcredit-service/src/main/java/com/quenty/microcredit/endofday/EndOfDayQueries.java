package com.quenty.microcredit.endofday;

import com.quenty.microcredit.businessdates.BusinessDateStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the business date and the runs that moved it. */
@Component
class EndOfDayQueries {

    private static final int SHOWN = 10;

    private final BusinessDateStore dates;
    private final EndOfDayRunRepository runs;

    EndOfDayQueries(BusinessDateStore dates, EndOfDayRunRepository runs) {
        this.dates = dates;
        this.runs = runs;
    }

    @Transactional(readOnly = true)
    EndOfDayResponse get() {
        return new EndOfDayResponse(dates.today(), dates.calendarDate(), runs.latest(SHOWN));
    }
}
