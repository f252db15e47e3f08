package com.quenty.reverselogistics.clients;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.money.Money;
import com.quenty.platform.security.RowScope;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.standins.OrderServiceStandIn;
import com.quenty.test.standins.PickupServiceStandIn;
import com.quenty.test.standins.SiblingAnswer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every call of a sibling, with every kind of answer: only what is an outage is reported as one. */
@ServiceIT
class SiblingAnswersIT {

    private static final String ORDER = "ORD-1018-02041-2";

    private final OrderServiceStandIn orderService;
    private final PickupServiceStandIn pickupService;
    private final OrderDirectory orders;
    private final PickupDirectory pickups;

    SiblingAnswersIT(
            @Sibling("order-service") WireMockServer orderService,
            @Sibling("pickup-service") WireMockServer pickupService,
            OrderDirectory orders,
            PickupDirectory pickups) {
        this.orderService = OrderServiceStandIn.of(orderService);
        this.pickupService = PickupServiceStandIn.of(pickupService);
        this.orders = orders;
        this.pickups = pickups;
    }

    @ParameterizedTest
    @EnumSource(SiblingAnswer.class)
    void orderServiceIsTakenAtItsWord(SiblingAnswer answer) {
        orderService.answers(answer);

        answer.requireMeantBy(() -> orders.require(RowScope.ALL, ORDER, "/order_number"));
        answer.requireMeantBy(() -> orders.money(ORDER));
        answer.requireMeantBy(() -> orders.products(Set.of(1)));
        answer.requireMeantBy(() ->
                orders.takeBack(ORDER, new OrderDirectory.Returned("RI-1", 1, 1, "quarantine", "defective"), null));
        answer.requireMeantBy(() -> orders.dispose(ORDER, "RI-1", 1, true, null, "B"));
        answer.requireMeantBy(() -> orders.refund(ORDER, "RI-1", 1, Money.of(BigDecimal.ONE, "USD"), false, "Torn"));
        answer.requireMeantBy(() -> orders.exchange(ORDER, "RET-1", Map.of(1, 1)));
    }

    @ParameterizedTest
    @EnumSource(SiblingAnswer.class)
    void pickupServiceIsTakenAtItsWord(SiblingAnswer answer) {
        pickupService.answers(answer);

        answer.requireMeantBy(() -> pickups.book(new PickupDirectory.Collection(
                "RET-1",
                "USER-1",
                null,
                null,
                "Calle 10",
                "050021",
                null,
                null,
                "CO",
                "Ana",
                "+573001234567",
                null,
                List.of(new PickupDirectory.Parcel("RI-1", "Torn backpack", BigDecimal.ONE)))));
    }
}
