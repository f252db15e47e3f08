package com.quenty.intlshipping.manifests;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.Tokens;
import com.quenty.test.standins.CustomerServiceStandIn;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Manifests brought to a status by the verbs that people use. */
public final class ManifestFixtures {

    public static final String PATH = "/api/v1/manifests";

    /** Of the samples of customer-service and order-service. */
    public static final String COMPANY = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC";

    private final ApiClient clerk;
    private final ApiClient manager;

    private ManifestFixtures(RestTestClient http) {
        this.clerk = ApiClient.of(http).as(Tokens.with("manifests:*").company(COMPANY));
        this.manager = ApiClient.of(http).as(Tokens.with("manifests:*").company(COMPANY));
    }

    /** Two people of the samples' company, which everybody knows. */
    public static ManifestFixtures of(RestTestClient http, WireMockServer customers) {
        CustomerServiceStandIn.of(customers).knowsEverybody();
        return new ManifestFixtures(http);
    }

    /** The one who begins and submits. */
    public ApiClient clerk() {
        return clerk;
    }

    /** The one who decides. */
    public ApiClient manager() {
        return manager;
    }

    /** A dozen bags of coffee in one box, from Medellín to Madrid, for 114 USD. */
    public static Map<String, @Nullable Object> coffee() {
        return Json.parse("""
                {"sender": {"name": "Ana Restrepo", "company": "Café de la Sierra S.A.S.", "street": "Calle 10 # 43-12",
                    "city": "Medellín", "region": "ANT", "postal_code": "050021", "country": "CO", "phone": "+573001234567"},
                 "recipient": {"name": "Lucía Fernández", "street": "Calle de Alcalá 45", "city": "Madrid",
                    "postal_code": "28014", "country": "ES", "phone": "+34910000000"},
                 "incoterm": "DAP", "content_type": "merchandise", "currency": "USD", "insured_value": 100,
                 "pieces": [{"length": 40, "width": 30, "height": 25.5, "weight": 4.2}],
                 "items": [{"description": "Roasted coffee", "quantity": 12, "weight": 0.34, "value": 9.50,
                    "hs_code": "0901.21", "country_of_origin": "CO"}]}""");
    }

    public Answer draft() {
        return draft(coffee());
    }

    public Answer draft(Map<String, ? extends @Nullable Object> body) {
        return clerk.post(PATH, body).is(201);
    }

    public Answer validated() {
        return verb(clerk, id(draft()), "validate").is(200);
    }

    public Answer submitted() {
        return verb(clerk, id(validated()), "submit").is(200);
    }

    public Answer approved() {
        return verb(manager, id(submitted()), "approve").is(200);
    }

    public static String id(Answer manifest) {
        return manifest.text("manifest_id");
    }

    /** Without a body. */
    public static Answer verb(ApiClient api, String manifestId, String verb) {
        return api.post("%s/%s/%s".formatted(PATH, manifestId, verb));
    }

    public static Answer verb(ApiClient api, String manifestId, String verb, Map<String, @Nullable Object> body) {
        return api.post("%s/%s/%s".formatted(PATH, manifestId, verb), body);
    }
}
