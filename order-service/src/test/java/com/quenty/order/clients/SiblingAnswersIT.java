package com.quenty.order.clients;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.MetricDelivery;
import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.platform.security.RowScope;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.standins.AnalyticsServiceStandIn;
import com.quenty.test.standins.CustomerServiceStandIn;
import com.quenty.test.standins.SiblingAnswer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every call of a sibling, with every kind of answer: only what is an outage is reported as one. */
@ServiceIT
class SiblingAnswersIT {

    private final CustomerServiceStandIn customerService;
    private final AnalyticsServiceStandIn analyticsService;
    private final CustomerDirectory customers;
    private final MetricDelivery metrics;

    SiblingAnswersIT(
            @Sibling("customer-service") WireMockServer customerService,
            @Sibling("analytics-service") WireMockServer analyticsService,
            CustomerDirectory customers,
            MetricDelivery metrics) {
        this.customerService = CustomerServiceStandIn.of(customerService);
        this.analyticsService = AnalyticsServiceStandIn.of(analyticsService);
        this.customers = customers;
        this.metrics = metrics;
    }

    @ParameterizedTest
    @EnumSource(SiblingAnswer.class)
    void eachIsTakenForWhatItIs(SiblingAnswer answer) {
        customerService.answers(answer);
        analyticsService.answers(answer);

        answer.requireMeantBy(
                () -> customers.requireActive(RowScope.ALL, "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM", "/customer_id"));
        answer.requireMeantBy(() -> customers.requireTrading("COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC", "/company_id"));
        answer.requireMeantBy(() -> metrics.deliver(new BusinessMetricSender.Batch(List.of())));
    }
}
