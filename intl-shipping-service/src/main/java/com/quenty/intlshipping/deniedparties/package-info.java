/** Denied parties: names of a dated list with which nobody may trade, and how like them the names of a shipment are. */
@NullMarked
@Owns({"denied_party_lists", "denied_parties"})
package com.quenty.intlshipping.deniedparties;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
