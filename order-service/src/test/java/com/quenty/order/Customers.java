package com.quenty.order;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.test.ContractSample;

/** customer-service as order-service knows it, played with the samples of the contract. */
public final class Customers {

    private final WireMockServer server;

    public Customers(WireMockServer server) {
        this.server = server;
    }

    /** Knows everybody who is asked for, and all are active. */
    public Customers knowEverybody() {
        server.stubFor(get(urlPathMatching("/internal/v1/customers/[^/]+"))
                .atPriority(10)
                .willReturn(ContractSample.of("customer", "active-customer").answer()));
        server.stubFor(get(urlPathMatching("/internal/v1/companies/[^/]+"))
                .atPriority(10)
                .willReturn(ContractSample.of("customer", "verified-company").answer()));
        return this;
    }

    public void knowNoCustomer(String customerId) {
        answer("/internal/v1/customers/" + customerId, 404, "{\"code\": \"user-not-found\", \"status\": 404}");
    }

    public void knowNoCompany(String companyId) {
        answer("/internal/v1/companies/" + companyId, 404, "{\"code\": \"company-not-found\", \"status\": 404}");
    }

    public void haveDeactivated(String customerId) {
        answer(
                "/internal/v1/customers/" + customerId,
                200,
                ContractSample.of("customer", "active-customer")
                        .json()
                        .replace("\"active\": true", "\"active\": false"));
    }

    public void haveDeactivatedTheCompanyOf(String customerId) {
        answer(
                "/internal/v1/customers/" + customerId,
                200,
                ContractSample.of("customer", "active-customer")
                        .json()
                        .replace("\"company_active\": true", "\"company_active\": false"));
    }

    public void haveClosed(String companyId) {
        answer(
                "/internal/v1/companies/" + companyId,
                200,
                ContractSample.of("customer", "verified-company")
                        .json()
                        .replace("\"active\": true", "\"active\": false"));
    }

    public void beDown() {
        server.stubFor(
                any(urlPathMatching(".*")).atPriority(1).willReturn(aResponse().withStatus(503)));
    }

    public int questionsAbout(String id) {
        return server.findAll(getRequestedFor(urlPathMatching("/internal/v1/[a-z]+/" + id)))
                .size();
    }

    private void answer(String path, int status, String json) {
        server.stubFor(get(urlPathEqualTo(path))
                .atPriority(5)
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                        .withBody(json)));
    }
}
