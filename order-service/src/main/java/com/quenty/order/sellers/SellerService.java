package com.quenty.order.sellers;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.platform.problem.UpstreamFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Asks customer-service which sellers trade. The last known answer holds while it can't be asked. */
@Service
class SellerService {

    private static final Logger log = LoggerFactory.getLogger(SellerService.class);

    private final SellerRepository sellers;
    private final CustomerDirectory customers;
    private final TransactionOperations transaction;

    SellerService(SellerRepository sellers, CustomerDirectory customers, TransactionOperations transaction) {
        this.sellers = sellers;
        this.customers = customers;
        this.transaction = transaction;
    }

    void refresh() {
        for (var company : sellers.all()) {
            try {
                boolean trading = customers.isTrading(company);
                transaction.executeWithoutResult(status -> sellers.note(company, trading));
            } catch (UpstreamFailure down) {
                log.warn("Sellers stay as they were known last: {}", down.getMessage());
                return;
            }
        }
    }
}
