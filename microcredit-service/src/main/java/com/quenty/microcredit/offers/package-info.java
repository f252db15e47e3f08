/** Offers: terms, plan and price of a loan, sealed by a hash, signed as they are, and paid out. */
@NullMarked
@Owns({"credit_offers", "credit_offer_signatures"})
package com.quenty.microcredit.offers;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
