package com.quenty.microcredit;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.endofday.Days;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.EndpointWalk;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class EndpointsIT {

    private final EndpointWalk walk;
    private final ApiClient api;
    private final Borrowers borrowers;
    private final Lending lending;
    private final Days days;
    private final MutableClock clock;

    EndpointsIT(
            EndpointWalk walk,
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock,
            ApplicationContext beans) {
        this.walk = walk;
        this.api = ApiClient.of(http);
        this.borrowers = Borrowers.of(customers, orders);
        this.lending = new Lending(beans);
        this.days = new Days(clock, beans);
        this.clock = clock;
    }

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var application = applying.approved(ana, "5000000");
        var score = api.get("/api/v1/credit-applications/" + application).text("score_id");
        api.post("/api/v1/credit-applications/usury-caps", """
                {"country": "PA", "valid_from": "2099-01-01", "annual_rate": 0.2, "source": "made up for a test"}""");
        var loan = aLoan(applying.product());
        var payment = aPayment(loan);
        var reschedule = aReschedule(loan);
        var charge = aCharge(loan);
        // Tokens that have expired have done so by the real time.
        clock.reset();

        return walk.owned("/api/v1/credit-applications/{application_id}", application)
                .owned("/api/v1/credit-scores/{score_id}", score)
                .owned("/api/v1/credit-scores/customers/{customer_id}/latest", ana.id())
                .common("/api/v1/credit-applications/policies/{valid_from}", "2000-01-01")
                .common("/api/v1/credit-applications/rate-tables/{currency}/{valid_from}", "XXX", "2000-01-01")
                .common("/api/v1/credit-applications/usury-caps/{country}/{valid_from}", "PA", "2099-01-01")
                .common("/api/v1/loan-products/{code}", applying.product())
                .common("/api/v1/loan-products/{code}/versions/{version_number}", applying.product(), 1)
                .owned("/api/v1/loans/{loan_id}", loan)
                .owned("/api/v1/loans/{loan_id}/schedules/{schedule_version}", loan, 1)
                .owned("/api/v1/loans/{loan_id}/payments/{payment_id}", loan, payment)
                .owned("/api/v1/loans/{loan_id}/charges/{charge_id}", loan, charge)
                .owned("/api/v1/loans/{loan_id}/events/{event_id}", loan, "EVT-ANY")
                .owned("/api/v1/loans/{loan_id}/reschedules/{reschedule_id}", loan, reschedule)
                .tests();
    }

    private String aLoan(String product) {
        var terms =
                LoanTerms.of("COP", "1200000", "0.12", 12, LoanRules.monthly().build());
        return lending.lend(terms, days.today(), ExternalId.next("USER"), ExternalId.next("COMP"), product);
    }

    private String aPayment(String loan) {
        return api.key(ExternalId.next("KEY"))
                .post("/api/v1/loans/%s/payments".formatted(loan), """
                        {"payment_amount": 1000, "payment_method": "cash"}""")
                .text("payment.payment_id");
    }

    private String aCharge(String loan) {
        return api.post("/api/v1/loans/%s/charges".formatted(loan), """
                        {"kind": "fee", "basis": "flat", "value": 1000, "due_date": "%s", "reason": "Walked"}""".formatted(
                                days.today().plusMonths(1)))
                .text("charge_id");
    }

    private String aReschedule(String loan) {
        return api.post("/api/v1/loans/%s/reschedules".formatted(loan), """
                        {"further_instalments": 2, "reason": "Walked"}""").text("reschedule_id");
    }
}
