package com.quenty.customer;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.AuthServiceStandIn;
import com.quenty.test.standins.IntlShippingServiceStandIn;
import com.quenty.test.standins.MicrocreditServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import com.quenty.test.standins.PickupServiceStandIn;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The life of a company and its user, from registration until the verification expires. */
@ServiceIT
class CustomerLifecycleScenarioIT {

    private final ApiClient staff;
    private final AuthServiceStandIn auth;
    private final OrderServiceStandIn orders;
    private final MicrocreditServiceStandIn credit;
    private final PickupServiceStandIn pickups;
    private final IntlShippingServiceStandIn manifests;
    private final BusinessZone zone;
    private final MutableClock clock;

    CustomerLifecycleScenarioIT(
            RestTestClient http,
            @Sibling("auth-service") WireMockServer auth,
            @Sibling("order-service") WireMockServer orders,
            @Sibling("microcredit-service") WireMockServer credit,
            @Sibling("pickup-service") WireMockServer pickups,
            @Sibling("intl-shipping-service") WireMockServer manifests,
            BusinessZone zone,
            MutableClock clock) {
        this.staff = ApiClient.of(http);
        this.auth = AuthServiceStandIn.of(auth);
        this.orders = OrderServiceStandIn.of(orders);
        this.credit = MicrocreditServiceStandIn.of(credit);
        this.pickups = PickupServiceStandIn.of(pickups);
        this.manifests = IntlShippingServiceStandIn.of(manifests);
        this.zone = zone;
        this.clock = clock;
    }

    @Test
    void aCompanyIsRegisteredVerifiedDeactivatedReactivatedAndExpires() {
        auth.agrees();
        orders.hasNoOpenWork();
        credit.hasNoOpenWork();
        pickups.hasNoOpenWork();
        manifests.hasNoOpenWork();
        var sibling = staff.as(Tokens.with("internal-customers:read").service("order-service"));

        // Staff register the company; auth-service learns its name.
        var registered = staff.post(
                        "/api/v1/companies",
                        Json.of(
                                "name", "Café Andino",
                                "business_name", "Café Andino S.A.S.",
                                "document_type", "NIT",
                                "document_number", "800.003.122-6"))
                .is(201);
        var companyId = registered.text("company_id");
        var company = "/api/v1/companies/" + companyId;
        eventually(() -> assertThat(auth.knownCompany(companyId)).hasSize(1));

        // Its manager joins and submits it; a reviewer verifies it for a year.
        var user = staff.post(
                        "/api/v1/users",
                        Json.of(
                                "username", "ana.restrepo",
                                "email", "ana@andino.example",
                                "role", "manager",
                                "company_id", companyId))
                .is(201);
        var userId = user.text("unique_id");
        var manager = staff.as(Tokens.with("companies:read", "companies:submit", "users:read")
                .subject(userId)
                .company(companyId));
        manager.seeing(registered).post(company + "/verification/submit").is(200);
        manager.post(company + "/verification/verify", Json.of("valid_until", "2099-12-31"))
                .problem(403, "permission-denied");
        staff.post(company + "/verification/start-review").is(200);
        var lastDay = zone.today().plusYears(1);
        var verified = staff.post(
                        company + "/verification/verify",
                        Json.of("valid_until", lastDay.plusDays(1).toString()))
                .is(200);
        assertThat(verified.flag("verification.verified")).isTrue();

        // Siblings now do business with the user.
        var customer = sibling.get("/internal/v1/customers/" + userId).is(200);
        assertThat(customer.flag("company_active")).isTrue();
        assertThat(customer.flag("company_verified")).isTrue();

        // A user with open orders stays. The company is deactivated, and its user can't sign in until it is
        // reactivated.
        orders.hasOpenWork(userId, "orders", 1);
        staff.post("/api/v1/users/" + userId + "/deactivate").problem(409, "open-work-left");
        staff.post(company + "/deactivate", Json.of("reason", "Contract ended."))
                .is(200);
        eventually(() -> assertThat(auth.calls(userId, "deactivate")).hasSize(1));
        assertThat(sibling.get("/internal/v1/customers/" + userId).flag("company_active"))
                .isFalse();
        staff.post(company + "/reactivate").is(200);
        eventually(() -> assertThat(auth.calls(userId, "reactivate")).hasSize(1));

        // The day after the last day siblings no longer rely on the verification; the job lets the status follow.
        clock.stopAt(lastDay.plusDays(1)
                .atTime(LocalTime.of(0, 1))
                .atZone(zone.zone())
                .toInstant());
        assertThat(sibling.get("/internal/v1/companies/" + companyId).flag("verified"))
                .isFalse();
        clock.stopAt(lastDay.plusDays(1)
                .atTime(LocalTime.of(0, 10))
                .atZone(zone.zone())
                .toInstant());
        eventually(() ->
                assertThat(manager.get(company).text("verification.status")).isEqualTo("expired"));
        assertThat(manager.get(company + "/verification/history").items("to"))
                .containsExactly("expired", "verified", "in_review", "submitted");
    }
}
