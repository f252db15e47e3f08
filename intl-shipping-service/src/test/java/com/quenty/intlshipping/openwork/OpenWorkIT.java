package com.quenty.intlshipping.openwork;

import static com.quenty.intlshipping.manifests.ManifestFixtures.PATH;
import static com.quenty.intlshipping.manifests.ManifestFixtures.coffee;
import static com.quenty.intlshipping.manifests.ManifestFixtures.id;
import static com.quenty.intlshipping.manifests.ManifestFixtures.verb;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.intlshipping.manifests.ManifestFixtures;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.ContractSample;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.CustomerServiceStandIn;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class OpenWorkIT {

    private final ApiClient api;
    private final ApiClient sibling;
    private final WireMockServer customers;

    OpenWorkIT(RestTestClient http, @Sibling("customer-service") WireMockServer customers) {
        this.api = ApiClient.of(http);
        this.sibling = api.as(Tokens.ofService("customer-service"));
        this.customers = customers;
        ManifestFixtures.of(http, customers);
    }

    @Test
    void aManifestIsOpenWorkFromItsSubmissionToItsEnd() {
        var company = ExternalId.next("COMP");
        var person = ExternalId.next("USER");
        CustomerServiceStandIn.of(customers)
                .knowsEverybody()
                .knowsCompany(company)
                .knows(person, "company_id", company);
        var clerk = api.as(Tokens.with("manifests:*").company(company).subject(person));
        var manifest = id(clerk.post(PATH, coffee()).is(201));
        verb(clerk, manifest, "validate").is(200);
        assertThat(sibling.get("/internal/v1/open-work/companies/" + company)
                        .is(200)
                        .at("open_work"))
                .isEmpty();

        verb(clerk, manifest, "submit").is(200);

        var ofCompany =
                sibling.get("/internal/v1/open-work/companies/" + company).is(200);
        ContractSample.of("openwork", "open-work").isTrueOf(ofCompany.body().toString());
        assertThat(ofCompany.text("open_work.0.kind")).isEqualTo("manifests");
        assertThat(ofCompany.number("open_work.0.count")).isEqualTo(1);
        assertThat(sibling.get("/internal/v1/open-work/customers/" + person).body())
                .isEqualTo(ofCompany.body());
        verb(clerk, manifest, "void", Json.of("reason", "Closing")).is(200);
        assertThat(sibling.get("/internal/v1/open-work/companies/" + company)
                        .is(200)
                        .at("open_work"))
                .isEmpty();
    }
}
