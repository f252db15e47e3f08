package com.quenty.microcredit.endofday;

import com.quenty.microcredit.businessdates.BusinessDateStore;
import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EndOfDayService {

    private static final int SHOWN = 10;

    private final BusinessDateStore dates;
    private final EndOfDayRunRepository runs;
    private final Deliveries deliveries;

    EndOfDayService(BusinessDateStore dates, EndOfDayRunRepository runs, Deliveries deliveries) {
        this.dates = dates;
        this.runs = runs;
        this.deliveries = deliveries;
    }

    @Transactional(readOnly = true)
    EndOfDayResponse get(Caller caller) {
        RowScope.requirePlatform(caller);
        return new EndOfDayResponse(dates.today(), dates.calendarDate(), runs.latest(SHOWN));
    }

    @Transactional
    EndOfDayResponse run(Caller caller) {
        RowScope.requirePlatform(caller);
        deliveries.send(EndOfDayDelivery.class, new EndOfDayDelivery.Asked(caller.id()));
        return get(caller);
    }
}
