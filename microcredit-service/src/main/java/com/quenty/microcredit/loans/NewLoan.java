package com.quenty.microcredit.loans;

import com.quenty.microcredit.terms.LoanTerms;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a new loan: an accepted offer.
 *
 * @param applicationKey surrogate key of the application, {@code applicationId} its external id
 * @param offerHash of the offer that was signed
 * @param riskCategory code of the category that the decision was made on
 */
public record NewLoan(
        int applicationKey,
        String applicationId,
        String customerId,
        @Nullable String companyId,
        LoanTerms terms,
        int termMonths,
        String productCode,
        int productVersion,
        String offerHash,
        @Nullable String riskCategory) {}
