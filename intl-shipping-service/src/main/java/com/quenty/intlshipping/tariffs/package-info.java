/** Tariffs: what carriers charge for a service, by lane and weight, as dated data. */
@NullMarked
@Owns({"carrier_tariffs", "tariff_lanes", "tariff_bands"})
package com.quenty.intlshipping.tariffs;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
