package com.quenty.sample.clients;

import com.quenty.contracts.customer.CustomerApi;
import com.quenty.platform.clients.RemoteProblem;
import org.springframework.stereotype.Component;

/** Who may send parcels. */
@Component
public class CustomerDirectory {

    private final CustomerApi customers;

    CustomerDirectory(CustomerApi customers) {
        this.customers = customers;
    }

    public void requireActive(String customerId) {
        if (!isActive(customerId)) {
            throw new CustomerProblems.SenderUnknown(customerId);
        }
    }

    private boolean isActive(String customerId) {
        try {
            return customers.get(customerId).active();
        } catch (RemoteProblem refused) {
            return false;
        }
    }
}
