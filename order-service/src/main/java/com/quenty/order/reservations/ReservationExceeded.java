package com.quenty.order.reservations;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** More is to leave or to be given back than the line has reserved. */
@ProblemCode("reservation-exceeded")
public final class ReservationExceeded extends Conflict {

    ReservationExceeded(int lineNumber, int wanted, int open) {
        super("Line %d has %d units reserved, not %d.".formatted(lineNumber, open, wanted));
        with("line_number", lineNumber);
        with("reserved", open);
    }
}
