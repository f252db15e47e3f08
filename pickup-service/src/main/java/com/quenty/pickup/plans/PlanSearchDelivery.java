package com.quenty.pickup.plans;

import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;

/** Searches in the background. After a crash it is delivered again, and the search goes on from the best routes that were kept. */
@Component
class PlanSearchDelivery implements DeliveryHandler<PlanSearchDelivery.Search> {

    private final PlanSearchService service;

    PlanSearchDelivery(PlanSearchService service) {
        this.service = service;
    }

    record Search(String planId) {}

    @Override
    public String name() {
        return "route-plan-search";
    }

    @Override
    public Class<Search> payload() {
        return Search.class;
    }

    @Override
    public void deliver(Search payload) {
        service.search(payload.planId());
    }
}
