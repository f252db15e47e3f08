package com.quenty.reverselogistics.returns.collections;

import com.quenty.platform.deliveries.DeliveryHandler;
import com.quenty.reverselogistics.clients.ClientProblems;
import com.quenty.reverselogistics.clients.PickupDirectory;
import org.springframework.stereotype.Component;

/** Books a pickup for the goods of a return, once; a refusal for good is the customer's to answer. */
@Component
class CollectionDelivery implements DeliveryHandler<CollectionDelivery.Wanted> {

    record Wanted(PickupDirectory.Collection collection) {}

    private final PickupDirectory pickups;
    private final CollectionOutcomeService outcomes;

    CollectionDelivery(PickupDirectory pickups, CollectionOutcomeService outcomes) {
        this.pickups = pickups;
        this.outcomes = outcomes;
    }

    @Override
    public String name() {
        return "return-collection";
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public void deliver(Wanted wanted) {
        try {
            outcomes.booked(wanted.collection(), pickups.book(wanted.collection()));
        } catch (ClientProblems.CollectionImpossible | ClientProblems.CollectionSlotFull refusal) {
            outcomes.refused(wanted.collection().returnId(), refusal.detail());
        }
    }
}
