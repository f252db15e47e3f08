package com.quenty.intlshipping.rates;

import org.jspecify.annotations.Nullable;

/**
 * Those whose rate it is.
 *
 * @param companyId null for a caller without a company
 * @param createdBy id of the account
 * @param manifestId of which it was asked; null for none
 */
record RateOwner(
        @Nullable String companyId,
        String createdBy,
        @Nullable String manifestId) {}
