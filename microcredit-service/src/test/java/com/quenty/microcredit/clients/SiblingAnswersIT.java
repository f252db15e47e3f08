package com.quenty.microcredit.clients;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.standins.CustomerServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import com.quenty.test.standins.SiblingAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every call of a sibling, with every kind of answer: only what is an outage is reported as one. */
@ServiceIT
class SiblingAnswersIT {

    private static final String CUSTOMER = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM";
    private static final String ORDER = "ORD-1018-02041-2";

    private final CustomerServiceStandIn customerService;
    private final OrderServiceStandIn orderService;
    private final BorrowerDirectory borrowers;
    private final OrderDirectory orders;
    private final PurchaseHistoryDirectory purchases;

    SiblingAnswersIT(
            @Sibling("customer-service") WireMockServer customerService,
            @Sibling("order-service") WireMockServer orderService,
            BorrowerDirectory borrowers,
            OrderDirectory orders,
            PurchaseHistoryDirectory purchases) {
        this.customerService = CustomerServiceStandIn.of(customerService);
        this.orderService = OrderServiceStandIn.of(orderService);
        this.borrowers = borrowers;
        this.orders = orders;
        this.purchases = purchases;
    }

    @ParameterizedTest
    @EnumSource(SiblingAnswer.class)
    void eachIsTakenForWhatItIs(SiblingAnswer answer) {
        customerService.answers(answer);
        orderService.answers(answer);

        answer.requireMeantBy(() -> borrowers.find(CUSTOMER));
        answer.requireMeantBy(() -> orders.requireOf(CUSTOMER, ORDER));
        answer.requireMeantBy(() -> purchases.of(CUSTOMER));
        answer.requireMeantBy(() -> orders.paidOnCredit(
                ORDER, "LOAN-01KAMQ5T0S1R8YH6Q2V9K3DXEM", CUSTOMER, BigDecimal.TEN, "COP", LocalDate.EPOCH));
    }
}
