package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallPictureTests {

    private static final String PICTURE = """
            ```mermaid
            flowchart LR
              client([REST client]) --> gateway
              gateway --> orders & customer & others
              gateway -- revocations, keys --> customer
              orders[order-service] -- "customers, companies" --> customer[customer-service]
              orders -- metrics --> others["pickup,<br/>analytics"]
              others -- customers --> customer
              orders --- order_db[(order_db)]
            ```
            """;

    private final CallPicture calls = new CallPicture(Map.of(
            "gateway", Set.of("customer-service"),
            "order-service", Set.of("customer-service", "analytics-service"),
            "customer-service", Set.of()));

    @Test
    void aTruePicturePasses() {
        assertThat(calls.faults(PICTURE)).isEmpty();
    }

    @Test
    void aCallThatIsNotDrawnIsFound() {
        assertThat(calls.faults(PICTURE.replace("orders -- metrics --> others", "gateway --> others")))
                .containsExactly("order-service calls analytics-service, which the picture lacks");
    }

    @Test
    void aCallThatNobodyMakesIsFound() {
        assertThat(calls.faults(PICTURE.replace("others -- customers --> customer", "customer -- work --> orders")))
                .containsExactly("the picture shows a call that no module makes: customer-service -> order-service");
    }

    @Test
    void aServiceWithoutARouteIsFound() {
        assertThat(calls.faults(PICTURE.replace("gateway --> orders &", "gateway -->")))
                .containsExactly("the picture shows no way from the gateway to order-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/architecture.md"})
    void thePicturesOfThisSuiteAreTrue(String document) {
        var suite = Checkout.suite("docs/architecture.md").getParent().getParent();

        assertThat(CallPicture.ofSuite(suite).faults(Checkout.read(suite.resolve(document))))
                .isEmpty();
    }
}
