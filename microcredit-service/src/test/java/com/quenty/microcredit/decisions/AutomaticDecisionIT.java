package com.quenty.microcredit.decisions;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Applying;
import com.quenty.microcredit.Borrowers;
import com.quenty.test.ApiClient;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class AutomaticDecisionIT {

    private static final String PATH = "/api/v1/credit-applications/";
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final ApiClient api;
    private final Borrowers borrowers;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final AutomaticDecisionDelivery delivery;

    AutomaticDecisionIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock,
            JdbcClient jdbc,
            AutomaticDecisionDelivery delivery) {
        this.api = ApiClient.of(http);
        this.borrowers = Borrowers.of(customers, orders);
        this.clock = clock;
        this.jdbc = jdbc;
        this.delivery = delivery;
    }

    private boolean waits(String applicationId) {
        return jdbc.sql("""
                        SELECT count(*) FROM scheduled_tasks
                        WHERE task_name = 'delivery:decide-verified-application' AND task_instance = ?""").param(applicationId).query(Long.class).single() > 0;
    }

    private List<String> causesOfDeath(String applicationId) {
        return jdbc.sql("SELECT last_error FROM dead_deliveries WHERE key = ?")
                .param(applicationId)
                .query(String.class)
                .list();
    }

    @Test
    void theRulesDecideByThemselvesOnceTheDocumentsAreVerified() {
        var applying = Applying.in(api);
        var id = applying.verified(borrowers.aGoodCustomer(), applying.wish("5000000", 12));
        assertThat(applying.status(id)).isEqualTo("pending");

        clock.advance(A_WHILE);

        eventually(() -> assertThat(applying.status(id)).isEqualTo("approved"));
        var application = api.get(PATH + id);
        assertThat(application.number("credit_score")).isEqualTo(776);
        assertThat(application.text("processed_by")).isEqualTo("system");
        var decisions = api.get(PATH + id + "/decisions");
        assertThat(decisions.items("outcome")).containsExactly("approved");
        assertThat(decisions.items("decided_by")).containsExactly("system");
        applying.verb(Applying.anUnderwriter(), id, "decide", null).problem("application-not-pending");
    }

    @Test
    void anApplicationTheRulesDoNotApproveWaitsForPeople() {
        var applying = Applying.in(api);
        var json = applying.wish("5000000", 12, "employment_duration", 3);
        var id = applying.verified(borrowers.aGoodCustomer(), json);

        clock.advance(A_WHILE);

        eventually(() -> assertThat(applying.status(id)).isEqualTo("manual_review"));
    }

    @Test
    void theDecisionIsRetriedAfterAnOutage() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.verified(ana, applying.wish("5000000", 12));
        borrowers.orders().isDown();

        clock.advance(A_WHILE);
        eventually(() -> assertThat(failures(id)).isPositive());
        assertThat(applying.status(id)).isEqualTo("pending");
        assertThat(api.get("/api/v1/credit-scores?customer_id=" + ana.id()).items("score_id"))
                .isEmpty();

        borrowers.orders().comesBack();
        clock.advance(Duration.ofHours(1));
        eventually(() -> assertThat(applying.status(id)).isEqualTo("approved"));
        assertThat(api.get(PATH + id + "/decisions").items("outcome")).containsExactly("approved");
    }

    private int failures(String applicationId) {
        return jdbc.sql("SELECT coalesce(max(consecutive_failures), 0) FROM scheduled_tasks WHERE task_instance = ?")
                .param(applicationId)
                .query(Integer.class)
                .single();
    }

    @Test
    void aDecisionAtOnceCancelsTheAutomaticOne() {
        var applying = Applying.in(api);
        var id = applying.verified(borrowers.aGoodCustomer(), applying.wish("5000000", 12));
        assertThat(waits(id)).isTrue();

        assertThat(applying.verb(Applying.anUnderwriter(), id, "decide", null).text("status"))
                .isEqualTo("approved");

        assertThat(waits(id)).isFalse();
        delivery.deliver(new AutomaticDecisionDelivery.Verified(id));
        assertThat(api.get(PATH + id + "/decisions").items("outcome")).containsExactly("approved");
    }

    @Test
    void aWithdrawnApplicationIsNotDecidedOn() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.verified(ana, applying.wish("5000000", 12));
        applying.verb(Applying.theCustomer(ana), id, "withdraw", null).is(200);

        clock.advance(A_WHILE);

        eventually(() -> assertThat(waits(id)).isFalse());
        assertThat(applying.status(id)).isEqualTo("withdrawn");
        assertThat(api.get(PATH + id + "/decisions").items("outcome")).isEmpty();
    }

    @Test
    void aCustomerWhoIsNoLongerVerifiedIsLeftToAnOperator() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.verified(ana, applying.wish("5000000", 12));
        borrowers.change(ana, "company_verified", false);

        clock.advance(A_WHILE);

        eventually(() -> assertThat(causesOfDeath(id))
                .singleElement()
                .asString()
                .contains("the customer may get no credit now"));
        assertThat(applying.status(id)).isEqualTo("pending");
    }
}
