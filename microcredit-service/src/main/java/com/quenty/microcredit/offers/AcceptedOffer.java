package com.quenty.microcredit.offers;

import com.quenty.microcredit.scores.RiskCategory;
import com.quenty.microcredit.terms.LoanTerms;
import org.jspecify.annotations.Nullable;

/**
 * An offer that the customer has signed and that can be paid out.
 *
 * @param applicationKey of the application's row, for a reference to it
 * @param country of the customer's company, ISO 3166-1 alpha-2
 * @param offerHash of the document that was signed
 */
public record AcceptedOffer(
        int applicationKey,
        String applicationId,
        String customerId,
        @Nullable String companyId,
        @Nullable String country,
        String productCode,
        int productVersion,
        int termMonths,
        LoanTerms terms,
        String offerHash,
        @Nullable RiskCategory riskCategory) {}
