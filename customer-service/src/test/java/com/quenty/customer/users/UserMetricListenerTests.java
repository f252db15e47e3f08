package com.quenty.customer.users;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.BusinessMetricSender.Reading;
import com.quenty.customer.users.UserMetricListener.Registered;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserMetricListenerTests {

    private final BusinessMetricSender metrics = mock(BusinessMetricSender.class);
    private final UserMetricListener listener = new UserMetricListener(metrics);

    @Test
    void aCustomerOfACompanyIsCounted() {
        listener.on(new Registered("USER-1", "COMP-1", "customer"));

        verify(metrics)
                .record(new Reading(
                        "customers.registered",
                        BigDecimal.ONE,
                        null,
                        "user",
                        "USER-1",
                        Map.of("company_id", "COMP-1")));
    }

    @Test
    void aCustomerOfNoCompanyIsCountedWithoutOne() {
        listener.on(new Registered("USER-1", null, "customer"));

        verify(metrics).record(new Reading("customers.registered", BigDecimal.ONE, null, "user", "USER-1", Map.of()));
    }

    @Test
    void staffAreNoCustomers() {
        listener.on(new Registered("USER-1", "COMP-1", "manager"));

        verifyNoInteractions(metrics);
    }
}
