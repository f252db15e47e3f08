package com.quenty.order.orders;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("reservation-extended")
public final class ReservationExtended extends Conflict {

    ReservationExtended() {
        super("The reservation of the order has been extended already.");
    }
}
