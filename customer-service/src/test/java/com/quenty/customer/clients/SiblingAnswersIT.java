package com.quenty.customer.clients;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.standins.AuthServiceStandIn;
import com.quenty.test.standins.IntlShippingServiceStandIn;
import com.quenty.test.standins.MicrocreditServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import com.quenty.test.standins.PickupServiceStandIn;
import com.quenty.test.standins.SiblingAnswer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Every call of a sibling, with every kind of answer: only what is an outage is reported as one. */
@ServiceIT
class SiblingAnswersIT {

    private static final String USERS = "/api/v1/users";

    private final ApiClient api;
    private final AuthServiceStandIn auth;
    private final OrderServiceStandIn orders;
    private final MicrocreditServiceStandIn credit;
    private final PickupServiceStandIn pickups;
    private final IntlShippingServiceStandIn manifests;
    private final AccountDirectory accounts;
    private final KnownCompanyDirectory companies;
    private final OpenWorkCheck openWork;

    SiblingAnswersIT(
            RestTestClient http,
            @Sibling("auth-service") WireMockServer auth,
            @Sibling("order-service") WireMockServer orders,
            @Sibling("microcredit-service") WireMockServer credit,
            @Sibling("pickup-service") WireMockServer pickups,
            @Sibling("intl-shipping-service") WireMockServer manifests,
            AccountDirectory accounts,
            KnownCompanyDirectory companies,
            OpenWorkCheck openWork) {
        this.api = ApiClient.of(http);
        this.auth = AuthServiceStandIn.of(auth);
        this.orders = OrderServiceStandIn.of(orders);
        this.credit = MicrocreditServiceStandIn.of(credit);
        this.pickups = PickupServiceStandIn.of(pickups);
        this.manifests = IntlShippingServiceStandIn.of(manifests);
        this.accounts = accounts;
        this.companies = companies;
        this.openWork = openWork;
    }

    @BeforeEach
    void siblingsAgree() {
        auth.agrees();
        orders.hasNoOpenWork();
        credit.hasNoOpenWork();
        pickups.hasNoOpenWork();
        manifests.hasNoOpenWork();
    }

    @ParameterizedTest
    @EnumSource(SiblingAnswer.class)
    void whatAuthServiceAnswersIsTakenForWhatItIs(SiblingAnswer answer) {
        var active = api.post(USERS, aUser()).is(201).text("unique_id");
        var inactive = api.post(USERS, aUser()).is(201).text("unique_id");
        api.post("/api/v1/users/{id}/deactivate", null, inactive).is(200);
        auth.answers(answer);

        if (!answer.isOurFault()) {
            api.post(USERS, aUser()).problem(answer.meaning());
            api.seeing(0)
                    .patch("/api/v1/users/{id}", Json.of("role", "manager"), active)
                    .problem(answer.meaning());
            api.post("/api/v1/users/{id}/deactivate", null, active).problem(answer.meaning());
            api.post("/api/v1/users/{id}/reactivate", null, inactive).problem(answer.meaning());
        }
        answer.requireMeantBy(() -> accounts.deactivate(active, null));
        answer.requireMeantBy(() -> accounts.reactivate(inactive, null));
        answer.requireMeantBy(() -> accounts.withdraw(active));
        answer.requireMeantBy(() -> companies.put(ExternalId.next("COMP"), "Name", true));
        auth.comesBack();
    }

    @ParameterizedTest
    @EnumSource(SiblingAnswer.class)
    void whatIsAnsweredAboutOpenWorkIsTakenForWhatItIs(SiblingAnswer answer) {
        var user = api.post(USERS, aUser()).is(201).text("unique_id");
        var company =
                api.post("/api/v1/companies", Json.of("name", "C")).is(201).text("company_id");

        for (var sibling : List.of(orders, credit, pickups, manifests)) {
            sibling.answers(answer);
            if (!answer.isOurFault()) {
                api.post("/api/v1/users/{id}/deactivate", null, user).problem(answer.meaning());
                api.post("/api/v1/companies/{id}/deactivate", null, company).problem(answer.meaning());
            }
            answer.requireMeantBy(() -> openWork.requireNoneOfUser(user));
            answer.requireMeantBy(() -> openWork.requireNoneOfCompany(company));
            sibling.comesBack();
        }

        api.post("/api/v1/users/{id}/deactivate", null, user).is(200);
        api.post("/api/v1/companies/{id}/deactivate", null, company).is(200);
    }

    private static Map<String, Object> aUser() {
        var name = "u" + UUID.randomUUID().toString().substring(0, 8);
        return Map.of("username", name, "email", name + "@andino.example", "role", "customer");
    }
}
