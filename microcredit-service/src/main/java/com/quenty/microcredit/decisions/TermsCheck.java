package com.quenty.microcredit.decisions;

import com.quenty.microcredit.applications.OpenApplication;
import com.quenty.microcredit.creditrates.CreditRateService;
import com.quenty.microcredit.loanplans.LoanFigures;
import com.quenty.microcredit.loanplans.LoanPlan;
import com.quenty.microcredit.loanplans.LoanPlanProblems;
import com.quenty.microcredit.loanproducts.LoanProductStore;
import com.quenty.microcredit.terms.Violation;
import com.quenty.platform.time.BusinessZone;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Whether people may approve certain terms for an application. */
@Component
class TermsCheck {

    private final LoanProductStore products;
    private final CreditRateService rates;
    private final BusinessZone zone;

    TermsCheck(LoanProductStore products, CreditRateService rates, BusinessZone zone) {
        this.products = products;
        this.rates = rates;
        this.zone = zone;
    }

    /**
     * @return the plan of a loan of these terms that is paid out today
     * @throws LoanPlanProblems.TermsOutsideProduct if the product or the law does not allow them today
     */
    LoanPlan requirePossible(OpenApplication application, LoanFigures terms) {
        var product = products.version(application.productCode(), application.productVersion());
        var today = zone.today();
        var cap = rates.legalCap(application.country(), today);
        var violations = LoanPlan.violations(product, terms, cap, today);
        if (!violations.isEmpty()) {
            throw new LoanPlanProblems.TermsOutsideProduct(violations);
        }
        return LoanPlan.of(product, terms, today);
    }

    /** @throws CreditDecisionProblems.TermsBeyondRequest if they exceed what the customer asked for */
    static void requireWithinRequest(OpenApplication application, LoanFigures terms) {
        var found = new ArrayList<Violation>();
        if (terms.amount().compareTo(application.requestedAmount()) > 0) {
            found.add(new Violation(
                    "/amount",
                    "is more than the %s asked for"
                            .formatted(application.requestedAmount().toPlainString())));
        }
        if (terms.termMonths() > application.requestedTermMonths()) {
            found.add(new Violation(
                    "/term_months", "is more than the %d asked for".formatted(application.requestedTermMonths())));
        }
        if (!found.isEmpty()) {
            throw new CreditDecisionProblems.TermsBeyondRequest(found);
        }
    }
}
