package com.quenty.order.ownbenefits;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.problem.AnotherPersonDecides;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnBenefitPolicyTests {

    private static Caller caller(String id, DataScope scope, boolean service) {
        return new Caller(id, null, scope, Set.of("*"), null, service);
    }

    @Test
    void whateverThePermissionsThePersonItIsForDoesNotDecide() {
        for (var scope : DataScope.values()) {
            assertThatThrownBy(() -> OwnBenefitPolicy.requireAnotherPerson(
                            caller("USER-A", scope, false), "USER-A", "Another person grants it."))
                    .isInstanceOf(AnotherPersonDecides.class)
                    .hasMessage("Another person grants it.");
        }
    }

    @Test
    void anotherPersonAndAServiceDo() {
        assertThatCode(() -> OwnBenefitPolicy.requireAnotherPerson(
                        caller("USER-B", DataScope.COMPANY, false), "USER-A", "Another person grants it."))
                .doesNotThrowAnyException();
        assertThatCode(() -> OwnBenefitPolicy.requireAnotherPerson(
                        caller("order-service", DataScope.PLATFORM, true),
                        "order-service",
                        "Another person grants it."))
                .doesNotThrowAnyException();
    }
}
