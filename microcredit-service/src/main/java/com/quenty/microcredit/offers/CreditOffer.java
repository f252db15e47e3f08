package com.quenty.microcredit.offers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it was made: never changed, at most signed.
 *
 * @param text the document in canonical JSON, exactly as hashed
 */
record CreditOffer(
        OfferDocument document,
        String text,
        String hash,
        Instant createdAt,
        @Nullable Signature signature) {

    /** @throws CreditOfferProblems.SignedHashDiffers if it is not the hash of this offer */
    public void requireSigned(String signedHash) {
        if (!hash.equals(signedHash)) {
            throw new CreditOfferProblems.SignedHashDiffers();
        }
    }

    public CreditOfferResponse response() {
        var terms = document.terms();
        return new CreditOfferResponse(
                document.applicationId(),
                document.productCode(),
                document.productVersion(),
                terms.currency(),
                terms.principal(),
                terms.annualRate(),
                document.termMonths(),
                document.disbursementDate(),
                document.disbursementCharges(),
                document.paidOut(),
                document.instalments(),
                document.totalInterest(),
                document.totalFees(),
                document.totalToPay(),
                document.costOfCredit(),
                document.annualPercentageRate(),
                document.validUntil(),
                hash,
                text,
                signature,
                createdAt,
                signature == null ? 0 : 1);
    }
}
