package com.quenty.intlshipping.tracking.shipments;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Problems of following shipments. */
final class ShipmentProblems {

    private ShipmentProblems() {}

    /** It has no numbers before. */
    @ProblemCode("shipment-not-booked")
    static final class ShipmentNotBooked extends Conflict {

        ShipmentNotBooked() {
            super("The manifest is not booked with a carrier yet.");
        }
    }

    /** Give the other parcel its right number first. */
    @ProblemCode("carrier-number-taken")
    static final class CarrierNumberTaken extends Conflict {

        CarrierNumberTaken() {
            super("Another parcel of the company has this number of the carrier.");
            at("/carrier_number", "is taken");
        }
    }
}
