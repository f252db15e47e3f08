package com.quenty.microcredit.decisions;

import com.quenty.clients.customer.CustomerProblems.CustomerUnknown;
import com.quenty.microcredit.clients.ClientProblems;
import com.quenty.platform.deliveries.DeliveryHandler;
import com.quenty.platform.deliveries.Undeliverable;
import org.springframework.stereotype.Component;

/**
 * Lets the rules decide once the documents are verified. Retried while another service is unavailable; does nothing if the
 * application was decided on, was withdrawn or has expired in the meantime.
 */
@Component
class AutomaticDecisionDelivery implements DeliveryHandler<AutomaticDecisionDelivery.Verified> {

    record Verified(String applicationId) {}

    private final AutomaticDecisionService decisions;

    AutomaticDecisionDelivery(AutomaticDecisionService decisions) {
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
        } catch (ClientProblems.CustomerNotVerified | CustomerUnknown refusal) {
            throw new Undeliverable("the customer may get no credit now; decide once this has changed", refusal);
        }
    }
}
