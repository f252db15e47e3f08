package com.quenty.microcredit.openwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Applying;
import com.quenty.microcredit.Borrowers;
import com.quenty.test.ApiClient;
import com.quenty.test.ContractSample;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class OpenWorkIT {

    private final ApiClient api;
    private final ApiClient sibling;
    private final Borrowers borrowers;

    OpenWorkIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders) {
        this.api = ApiClient.of(http);
        this.sibling = api.as(Tokens.ofService("customer-service"));
        this.borrowers = Borrowers.of(customers, orders);
    }

    @Test
    void openApplicationsAreInHandForCustomerAndCompany() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        applying.approved(ana, "5000000");
        var other = applying.submitted(ana, applying.wish("1000000", 12));
        applying.verb(Applying.theCustomer(ana), other, "withdraw", null);

        var ofCustomer = sibling.get("/internal/v1/open-work/customers/" + ana.id());
        var ofCompany = sibling.get("/internal/v1/open-work/companies/" + ana.companyId());

        ContractSample.of("openwork", "open-work").isTrueOf(ofCustomer.body().toString());
        assertThat(ofCustomer.text("open_work.0.kind")).isEqualTo("credit applications");
        assertThat(ofCustomer.number("open_work.0.count")).isEqualTo(1);
        assertThat(ofCompany.body()).isEqualTo(ofCustomer.body());
    }

    @Test
    void aStrangerHasNothingInHand() {
        var answer = sibling.get("/internal/v1/open-work/customers/USER-NOBODY");

        answer.is(200);
        assertThat(answer.body().path("open_work").isEmpty()).isTrue();
    }
}
