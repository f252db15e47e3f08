package com.quenty.planted.clients;

import com.quenty.contracts.customer.CustomerApi;
import com.quenty.planted.orders.PlantedOrder;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.problem.UpstreamFailure;
import org.springframework.stereotype.Component;

@Component
public class PlantedDirectory {

    private final CustomerApi customers;

    PlantedDirectory(CustomerApi customers) {
        this.customers = customers;
    }

    public boolean isActive(String customerId) {
        return customers.get(customerId).active();
    }

    public boolean isKnown(String customerId) {
        try {
            return customers.get(customerId).active();
        } catch (RemoteProblem refusal) {
            throw new UpstreamFailure(refusal.service(), refusal);
        }
    }

    public int linesOf(PlantedOrder somebodyElses) {
        return somebodyElses.hashCode();
    }
}
