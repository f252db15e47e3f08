package com.quenty.order.sellers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a company with products a seller. */
@Component
public class SellerStore {

    /** A condition on {@code products p}: its company trades. By row, so that a page is still found in the order of its index. */
    public static final String TRADES = "(SELECT s.trading FROM sellers s WHERE s.company_id = p.company_id)";

    private final SellerRepository sellers;

    SellerStore(SellerRepository sellers) {
        this.sellers = sellers;
    }

    /** The company has been found to trade a moment ago. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sells(String companyId) {
        sellers.note(companyId, true);
    }
}
