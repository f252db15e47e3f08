package com.quenty.order.ownbenefits;

import com.quenty.platform.problem.AnotherPersonDecides;
import com.quenty.platform.security.Caller;

/**
 * People with permissions over money are customers as well. Another person than the customer changes the price of an order, notes that
 * it was paid, gives money or store credit back, grants store credit or enters an exemption from tax, whatever the permissions.
 * Customers buy, pay by store credit or online, and cancel without a refund by themselves, and note what takes money from them: a
 * charge-back, or a payment that failed. Services have no benefit. Pure.
 */
public final class OwnBenefitPolicy {

    private OwnBenefitPolicy() {}

    /**
     * @param customerId for whom it would be done
     * @param detail what another person has to do
     * @throws AnotherPersonDecides when the caller is that customer
     */
    public static void requireAnotherPerson(Caller caller, String customerId, String detail) {
        if (!caller.service() && caller.id().equals(customerId)) {
            throw new AnotherPersonDecides(detail);
        }
    }
}
