package com.quenty.order.sellingterms;

import com.quenty.platform.security.RowScope;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** The terms of companies for other features. */
@Component
public class SellingTermsStore {

    static final BigDecimal DEFAULT_LIMIT = new BigDecimal("0.1000");

    private final SellingTermsRepository terms;

    SellingTermsStore(SellingTermsRepository terms) {
        this.terms = terms;
    }

    /** Fraction of an order's lines that one person may take off. */
    public BigDecimal manualDiscountLimit(String companyId) {
        return terms.find(companyId, RowScope.ALL)
                .map(SellingTerms::manualDiscountLimit)
                .orElse(DEFAULT_LIMIT);
    }
}
