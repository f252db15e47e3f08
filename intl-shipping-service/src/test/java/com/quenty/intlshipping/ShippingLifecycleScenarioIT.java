package com.quenty.intlshipping;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The things a company looks up before it ships abroad, and what operators make of them. */
@ServiceIT
class ShippingLifecycleScenarioIT {

    private final ApiClient operator;
    private final ApiClient company;

    ShippingLifecycleScenarioIT(RestTestClient http) {
        this.operator = ApiClient.of(http).as(Tokens.with("countries:*", "hs-codes:read"));
        this.company = ApiClient.of(http)
                .as(Tokens.with("countries:read", "hs-codes:read").company("COMP-SCENARIO"));
    }

    @Test
    void aCompanyLooksUpGoodsAndACountryThatIsClosedAndOpenedAgain() {
        // Coffee to Haiti: the code of the goods, by their name, and then its lines.
        var suggested = company.get("/api/v1/shipping/hs-codes/suggest?q=roasted coffee, decaffeinated")
                .is(200);
        assertThat(suggested.items("code")).contains("090122");
        assertThat(company.get("/api/v1/shipping/hs-codes/0901.22.00").text("national_suffix"))
                .isEqualTo("00");

        // The country is open, with its currency and zone.
        var open = company.get("/api/v1/countries/HT").is(200);
        assertThat(open.flag("active")).isTrue();
        assertThat(open.text("currency")).isEqualTo("HTG");

        // Operators close it while there are no flights. Companies see that, and can't change it.
        var closed = operator.seeing(open)
                .patch("/api/v1/countries/HT", Json.of("active", false, "reason", "No flights until further notice"))
                .is(200);
        assertThat(company.get("/api/v1/countries?active=false").items("iso_code"))
                .contains("HT");
        company.seeing(closed)
                .patch("/api/v1/countries/HT", Json.of("active", true, "reason", "We need it"))
                .problem(403, "permission-denied");

        // It opens again, under an embargo of arms; both stay in its history.
        var reopened = operator.seeing(closed)
                .patch(
                        "/api/v1/countries/HT",
                        Json.of("active", true, "embargo", "arms", "reason", "Flights again; resolution 2653"))
                .is(200);
        assertThat(reopened.text("embargo")).isEqualTo("arms");
        assertThat(operator.get("/api/v1/countries/HT/history").items("to"))
                .containsExactly("arms", "active", "inactive");
    }
}
