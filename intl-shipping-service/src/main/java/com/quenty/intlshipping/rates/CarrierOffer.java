package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.rates.RateOutcome.Offered;

/** A rate and the carrier that offers it. */
record CarrierOffer(String carrierCode, String carrierName, Offered offered) {}
