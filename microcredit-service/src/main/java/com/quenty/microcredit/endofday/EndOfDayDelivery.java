package com.quenty.microcredit.endofday;

import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;

/** An end of day that was requested over HTTP, run without a waiting caller. */
@Component
class EndOfDayDelivery implements DeliveryHandler<EndOfDayDelivery.Asked> {

    /** @param by id of the requesting account */
    record Asked(String by) {}

    private final EndOfDayCatchUpService endOfDay;

    EndOfDayDelivery(EndOfDayCatchUpService endOfDay) {
        this.endOfDay = endOfDay;
    }

    @Override
    public String name() {
        return "end-of-day-now";
    }

    @Override
    public Class<Asked> payload() {
        return Asked.class;
    }

    @Override
    public void deliver(Asked asked) {
        endOfDay.catchUp();
    }
}
