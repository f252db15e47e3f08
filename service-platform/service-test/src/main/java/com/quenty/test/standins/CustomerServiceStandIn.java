package com.quenty.test.standins;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * customer-service: {@code CustomerServiceStandIn.of(wireMock).knowsEverybody().knows(customer, "active", false)}. Changes to a
 * sample are pairs of a member's name and its value.
 */
public final class CustomerServiceStandIn extends StandIn<CustomerServiceStandIn> {

    private static final String CUSTOMERS = "/internal/v1/customers/";
    private static final String COMPANIES = "/internal/v1/companies/";
    private static final String PROFILES = CUSTOMERS + "[^/]+/profile";

    private CustomerServiceStandIn(WireMockServer server) {
        super(server, "customer");
    }

    public static CustomerServiceStandIn of(WireMockServer server) {
        return new CustomerServiceStandIn(server);
    }

    /** Every customer and company exists; customers are active, companies active and verified. */
    public CustomerServiceStandIn knowsEverybody() {
        answersAll(
                get(urlPathMatching(CUSTOMERS + "[^/]+")),
                sample("active-customer").answer());
        return answersAll(
                get(urlPathMatching(COMPANIES + "[^/]+")),
                sample("verified-company").answer());
    }

    /** One customer: active, of the sample's company, but for the changes. */
    public CustomerServiceStandIn knows(String customerId, @Nullable Object... changes) {
        return answersOne(
                get(urlPathEqualTo(CUSTOMERS + customerId)),
                sample("active-customer")
                        .with("customer_id", customerId)
                        .with(changes)
                        .answer());
    }

    /** One company: active and verified, in Colombia, but for the changes. */
    public CustomerServiceStandIn knowsCompany(String companyId, @Nullable Object... changes) {
        return answersOne(
                get(urlPathEqualTo(COMPANIES + companyId)),
                sample("verified-company")
                        .with("company_id", companyId)
                        .with(changes)
                        .answer());
    }

    public CustomerServiceStandIn knowsNoCustomer(String customerId) {
        return answersOne(get(urlPathEqualTo(CUSTOMERS + customerId)), problem(404, "user-not-found"));
    }

    public CustomerServiceStandIn knowsNoCompany(String companyId) {
        return answersOne(get(urlPathEqualTo(COMPANIES + companyId)), problem(404, "company-not-found"));
    }

    /** Takes the profiles of accounts that registered themselves. */
    public CustomerServiceStandIn takesProfiles() {
        return answersAll(
                put(urlPathMatching(PROFILES)), sample("active-customer").answer());
    }

    /** The profiles that were sent, each attempt once. */
    public List<LoggedRequest> profiles() {
        return requests(RequestMethod.PUT, PROFILES);
    }

    /** How often this customer or company was asked for. */
    public int questionsAbout(String id) {
        return requests(RequestMethod.GET, "/internal/v1/[a-z]+/" + id).size();
    }
}
