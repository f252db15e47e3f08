package com.quenty.microcredit.endofday;

import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests an end of day, which runs as a delivery. */
@Service
class EndOfDayService {

    private final EndOfDayQueries queries;
    private final Deliveries deliveries;

    EndOfDayService(EndOfDayQueries queries, Deliveries deliveries) {
        this.queries = queries;
        this.deliveries = deliveries;
    }

    @Transactional
    EndOfDayResponse run(Caller caller) {
        deliveries.send(EndOfDayDelivery.class, new EndOfDayDelivery.Asked(caller.id()));
        return queries.get();
    }
}
