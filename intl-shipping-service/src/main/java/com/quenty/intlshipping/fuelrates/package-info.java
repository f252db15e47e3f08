/** Fuel rates: the fraction that carriers add for fuel, as dated data. */
@NullMarked
@Owns("fuel_rates")
package com.quenty.intlshipping.fuelrates;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
