package com.quenty.microcredit.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.contracts.customer.CompanyView;
import com.quenty.contracts.customer.CustomerView;
import com.quenty.contracts.order.CreditPayment;
import com.quenty.contracts.order.PurchaseHistory;
import com.quenty.test.ContractSample;
import org.junit.jupiter.api.Test;

/** The samples that our stand-ins answer with are what the contracts say. */
class SiblingsTests {

    @Test
    void theSamplesFitTheContracts() {
        assertThat(ContractSample.of("customer", "active-customer")
                        .as(CustomerView.class)
                        .active())
                .isTrue();
        assertThat(ContractSample.of("customer", "verified-company")
                        .as(CompanyView.class)
                        .verified())
                .isTrue();
        assertThat(ContractSample.of("order", "purchase-history")
                        .as(PurchaseHistory.class)
                        .placed())
                .isPositive();
        assertThat(ContractSample.of("order", "credit-payment")
                        .as(CreditPayment.class)
                        .loanId())
                .startsWith("LOAN-");
    }
}
