package com.quenty.microcredit.applications;

import com.quenty.clients.customer.CustomerProblems.CustomerUnknown;
import com.quenty.microcredit.clients.CustomerNotVerified;
import com.quenty.platform.deliveries.DeliveryHandler;
import com.quenty.platform.deliveries.Undeliverable;
import org.springframework.stereotype.Component;

/**
 * Lets the rules decide once the documents are verified. Tried again while a sibling can't be asked; what has been decided,
 * withdrawn or has lapsed in the meantime stays as it is.
 */
@Component
class DecideVerified implements DeliveryHandler<DecideVerified.Verified> {

    record Verified(String applicationId) {}

    private final CreditDecisionService decisions;

    DecideVerified(CreditDecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "decide-verified-application";
    }

    @Override
    public Class<Verified> payload() {
        return Verified.class;
    }

    @Override
    public void deliver(Verified verified) {
        try {
            decisions.decideVerified(verified.applicationId());
        } catch (CustomerNotVerified | CustomerUnknown refusal) {
            throw new Undeliverable("no credit for the customer now; decide once he is in order", refusal);
        }
    }
}
