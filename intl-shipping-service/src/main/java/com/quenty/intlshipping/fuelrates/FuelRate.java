package com.quenty.intlshipping.fuelrates;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The share that a carrier adds for fuel, from a day on.
 *
 * @param rate a fraction
 */
public record FuelRate(String carrierCode, LocalDate validFrom, BigDecimal rate) {}
