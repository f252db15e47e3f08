package com.quenty.microcredit.endofday;

import com.quenty.microcredit.businessdates.BusinessCalendar;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EndOfDayService {

    private static final int SHOWN = 10;

    private final BusinessCalendar calendar;
    private final EndOfDayRuns runs;
    private final Deliveries deliveries;

    EndOfDayService(BusinessCalendar calendar, EndOfDayRuns runs, Deliveries deliveries) {
        this.calendar = calendar;
        this.runs = runs;
        this.deliveries = deliveries;
    }

    @Transactional(readOnly = true)
    EndOfDayResponse get(Caller caller) {
        RowScope.requirePlatform(caller);
        return new EndOfDayResponse(calendar.today(), calendar.calendarDate(), runs.latest(SHOWN));
    }

    @Transactional
    EndOfDayResponse run(Caller caller) {
        RowScope.requirePlatform(caller);
        deliveries.send(EndOfDayNow.class, new EndOfDayNow.Asked(caller.id()));
        return get(caller);
    }
}
