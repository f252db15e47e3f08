package com.quenty.planted.clients;

import com.quenty.contracts.customer.CustomerApi;
import com.quenty.planted.orders.PlantedOrder;
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

    public int linesOf(PlantedOrder somebodyElses) {
        return somebodyElses.hashCode();
    }
}
