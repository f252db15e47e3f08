package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.carriers.Carrier;
import com.quenty.intlshipping.tariffs.Shipment;
import java.time.LocalDate;
import java.util.List;

/** A way in which carriers are asked for their rates. */
public interface RateSource {

    /** Whether this carrier is asked in this way; the first way that answers so counts. */
    boolean serves(Carrier carrier);

    /** For each service of the carrier its rate, or the reason why there is none; at least one of either. */
    List<RateOutcome> ask(Carrier carrier, Shipment shipment, LocalDate shipDate);

    /** Whether it answers by what is kept here, and asks nobody over the network. */
    default boolean isKeptHere() {
        return false;
    }
}
