package com.quenty.auth.clients;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.standins.CustomerServiceStandIn;
import com.quenty.test.standins.SiblingAnswer;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one call of a sibling, with every kind of answer: given up for good are only those that will stay the same. */
@ServiceIT
class SiblingAnswersIT {

    private static final Set<SiblingAnswer> FOR_GOOD = Set.of(SiblingAnswer.BAD_REQUEST, SiblingAnswer.RULE_VIOLATED);

    private final CustomerServiceStandIn customerService;
    private final CustomerDirectory customers;

    SiblingAnswersIT(@Sibling("customer-service") WireMockServer customerService, CustomerDirectory customers) {
        this.customerService = CustomerServiceStandIn.of(customerService);
        this.customers = customers;
    }

    @ParameterizedTest
    @EnumSource(SiblingAnswer.class)
    void eachIsTakenForWhatItIs(SiblingAnswer answer) {
        customerService.answers(answer);

        if (FOR_GOOD.contains(answer)) {
            assertThatThrownBy(this::registerAna).isInstanceOf(Undeliverable.class);
        } else {
            answer.requireMeantBy(this::registerAna);
        }
    }

    private void registerAna() {
        customers.registerProfile(
                "USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X", "ana", "ana@andina.example", "Ana", "Torres", null);
    }
}
