package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.contracts.auth.PermissionHolderView;
import com.quenty.contracts.customer.CompanyView;
import com.quenty.contracts.customer.CustomerView;
import com.quenty.contracts.openwork.OpenWorkView;
import com.quenty.contracts.order.OrderView;
import com.quenty.contracts.order.PurchaseHistory;
import com.quenty.sample.SampleApplication;
import com.quenty.test.standins.AnalyticsServiceStandIn;
import com.quenty.test.standins.AuthServiceStandIn;
import com.quenty.test.standins.CustomerServiceStandIn;
import com.quenty.test.standins.MicrocreditServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import com.quenty.test.standins.PickupServiceStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ServiceIT(classes = SampleApplication.class)
class StandInsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final WireMockServer server;

    StandInsIT(@Sibling("customer-service") WireMockServer server) {
        this.server = server;
    }

    @Test
    void customersAndCompaniesAreAnsweredWithTheContractsSamples() throws Exception {
        CustomerServiceStandIn.of(server)
                .knowsEverybody()
                .knows("USER-1", "active", false, "company_id", null)
                .knowsCompany("COMP-1", "country", "PY")
                .knowsNoCustomer("USER-0")
                .knowsNoCompany("COMP-0");

        assertThat(get("customers/USER-2", CustomerView.class).active()).isTrue();
        assertThat(get("customers/USER-1", CustomerView.class))
                .matches(customer -> !customer.active()
                        && customer.companyId() == null
                        && customer.customerId().equals("USER-1"));
        assertThat(get("companies/COMP-2", CompanyView.class).verified()).isTrue();
        assertThat(get("companies/COMP-1", CompanyView.class).country()).isEqualTo("PY");
        assertThat(send("GET", "customers/USER-0"))
                .matches(answer -> answer.statusCode() == 404 && answer.body().contains("user-not-found"));
        assertThat(send("GET", "companies/COMP-0").body()).contains("company-not-found");
        assertThat(CustomerServiceStandIn.of(server).questionsAbout("USER-1")).isEqualTo(1);
    }

    @Test
    void aMemberThatTheContractLacksIsRefused() {
        assertThatThrownBy(() -> CustomerServiceStandIn.of(server).knows("USER-1", "is_active", false))
                .hasMessageContaining("is_active");
    }

    @Test
    void anOutageEndsAndWhatWasSetBeforeStands() throws Exception {
        var customers = CustomerServiceStandIn.of(server).knowsEverybody().isDown();
        assertThat(send("GET", "customers/USER-1").statusCode()).isEqualTo(503);

        customers.comesBack();

        assertThat(send("GET", "customers/USER-1").statusCode()).isEqualTo(200);
    }

    @Test
    void aSlowSiblingAnswersLate() throws Exception {
        CustomerServiceStandIn.of(server).knowsEverybody().isSlow(Duration.ofMillis(50));

        long start = System.nanoTime();
        assertThat(send("GET", "customers/USER-1").statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void accountsAreMadeOrRefused() throws Exception {
        var auth = AuthServiceStandIn.of(server).agrees().hasRevokedNothing();

        assertThat(send("PUT", "accounts/USER-1").statusCode()).isEqualTo(200);
        assertThat(send("PUT", "known-companies/COMP-1").statusCode()).isEqualTo(200);
        assertThat(send("GET", "revocations?after=0").statusCode()).isEqualTo(200);
        assertThat(auth.createdIds()).containsExactly("USER-1");
        assertThat(auth.creation().getUrl()).endsWith("/USER-1");
        assertThat(auth.knownCompany("COMP-1")).hasSize(1);

        auth.refuses("duplicate-email");

        assertThat(send("PATCH", "accounts/USER-1").statusCode()).isEqualTo(409);
        assertThat(send("POST", "accounts/USER-1/deactivate").body()).contains("duplicate-email");
        assertThat(send("POST", "accounts/USER-1/withdraw").statusCode()).isEqualTo(200);
        assertThat(auth.changes("USER-1")).hasSize(1);
        assertThat(auth.calls("USER-1", "withdraw")).hasSize(1);
        assertThat(auth.accountRequests()).hasSize(4);
    }

    @Test
    void permissionsAreHeldByThoseWhoAreNamed() throws Exception {
        AuthServiceStandIn.of(server)
                .letsNobody()
                .lets("USER-1", "routes:drive")
                .lets("USER-2", "routes:drive")
                .forbids("USER-2", "routes:drive");

        assertThat(get("permission-holders/USER-1?permission=routes:drive", PermissionHolderView.class))
                .isEqualTo(new PermissionHolderView("USER-1", "routes:drive", true));
        assertThat(get("permission-holders/USER-1?permission=routes:plan", PermissionHolderView.class)
                        .holds())
                .isFalse();
        assertThat(get("permission-holders/USER-2?permission=routes:drive", PermissionHolderView.class)
                        .holds())
                .isFalse();
    }

    @Test
    void ordersAreAnsweredAndTakeWhatTheyAreTold() throws Exception {
        var orders = OrderServiceStandIn.of(server)
                .knows("ORD-1", "status", "shipped")
                .knowsNoOrder("ORD-0")
                .hasSoldTo("USER-1", "delivered", 12)
                .knowsProducts()
                .takesNotices()
                .takesCreditPayments()
                .hasNoOpenWork()
                .hasOpenWork("USER-1", "orders", 2);

        assertThat(get("orders/ORD-1", OrderView.class).status()).isEqualTo("shipped");
        assertThat(send("GET", "orders/ORD-0").body()).contains("order-not-found");
        assertThat(get("purchase-histories/USER-1", PurchaseHistory.class).delivered())
                .isEqualTo(12);
        assertThat(send("GET", "products?id=1").body()).contains("CAFE-500");
        assertThat(send("PUT", "orders/ORD-1/pickups/PICK-1").statusCode()).isEqualTo(200);
        assertThat(send("PUT", "orders/ORD-1/credit-payment").statusCode()).isEqualTo(200);
        assertThat(get("open-work/customers/USER-1", OpenWorkView.class).openWork())
                .hasSize(1);
        assertThat(get("open-work/companies/COMP-1", OpenWorkView.class).openWork())
                .isEmpty();
        assertThat(orders.creditPayments()).hasSize(1);
        assertThat(orders.notices()).hasSize(1);

        orders.refusesCreditPayments(409, "order-paid-otherwise").refusesNotices(409, "order-on-hold");

        assertThat(send("PUT", "orders/ORD-1/credit-payment").statusCode()).isEqualTo(409);
        assertThat(send("PUT", "orders/ORD-1/pickups/PICK-2").statusCode()).isEqualTo(409);
    }

    @Test
    void pickupsAreBookedAndRefused() throws Exception {
        var pickups =
                PickupServiceStandIn.of(server).books("status", "requested").hasNoOpenWork();

        assertThat(send("PUT", "pickups/RET-1").body()).contains("requested");
        assertThat(get("open-work/customers/USER-1", OpenWorkView.class).openWork())
                .isEmpty();
        pickups.refusesBookings(409, "slot-full");

        assertThat(send("PUT", "pickups/RET-2").body()).contains("slot-full");
        assertThat(pickups.bookings()).hasSize(2);
    }

    @Test
    void loansTakeRefundsAndMetricsAreTaken() throws Exception {
        var loans = MicrocreditServiceStandIn.of(server).takesRefunds();
        var analytics = AnalyticsServiceStandIn.of(server).takesMetrics();

        assertThat(send("PUT", "loans/LOAN-1/refunds/RET-1").statusCode()).isEqualTo(200);
        assertThat(send("POST", "metrics").statusCode()).isEqualTo(200);
        loans.refusesRefunds(409, "loan-closed");

        assertThat(send("PUT", "loans/LOAN-1/refunds/RET-2").body()).contains("loan-closed");
        assertThat(loans.refunds()).hasSize(2);
        assertThat(analytics.batches()).hasSize(1);
    }

    private <T> T get(String path, Class<T> view) throws Exception {
        return ContractSample.reading(path, send("GET", path).body()).as(view);
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var uri = URI.create("%s/internal/v1/%s".formatted(server.baseUrl(), path));
        return CLIENT.send(
                HttpRequest.newBuilder(uri)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
