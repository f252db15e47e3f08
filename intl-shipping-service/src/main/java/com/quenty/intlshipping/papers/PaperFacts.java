package com.quenty.intlshipping.papers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The facts by which it is decided which papers a manifest needs.
 *
 * @param goods more than documents
 * @param sold somebody pays for the goods
 * @param labelled every piece has its tracking number, and may still be sent
 * @param grossWeight of all pieces, in kg
 * @param sdr of the piece of most value; null when no rate is known for the currency
 */
record PaperFacts(
        boolean goods,
        boolean sold,
        boolean labelled,
        PostalService post,
        int pieces,
        BigDecimal grossWeight,
        PaperContent.@Nullable SdrValue sdr) {}
