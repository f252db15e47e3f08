package com.quenty.order.reservations;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("reservation-extended")
public final class ReservationExtended extends Conflict {

    ReservationExtended() {
        super("The reservation has been extended already.");
    }
}
