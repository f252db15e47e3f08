package com.quenty.customer.users;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.quenty.test.ContractSample;
import java.util.List;

/** auth-service as customer-service knows it, played with the samples of the contract. */
final class Accounts {

    private static final String ANY = "/internal/v1/accounts/[^/]+";

    private static final String COMPANY = "/internal/v1/known-companies/[^/]+";

    private final WireMockServer auth;

    Accounts(WireMockServer auth) {
        this.auth = auth;
    }

    /** Agrees to everything. */
    Accounts agree() {
        auth.stubFor(put(urlPathMatching(ANY)).willReturn(account()));
        auth.stubFor(patch(urlPathMatching(ANY)).willReturn(account()));
        auth.stubFor(put(urlPathMatching(COMPANY)).willReturn(aResponse().withStatus(200)));
        auth.stubFor(post(urlPathMatching(ANY + "/(withdraw|deactivate|reactivate)"))
                .willReturn(aResponse().withStatus(200)));
        return this;
    }

    Accounts agreeAfter(int milliseconds) {
        agree();
        auth.stubFor(put(urlPathMatching(ANY)).willReturn(account().withFixedDelay(milliseconds)));
        auth.stubFor(patch(urlPathMatching(ANY)).willReturn(account().withFixedDelay(milliseconds)));
        auth.stubFor(post(urlPathMatching(ANY + "/(deactivate|reactivate)"))
                .willReturn(aResponse().withStatus(200).withFixedDelay(milliseconds)));
        return this;
    }

    /** Agrees to withdrawals and the like, but refuses to make, change, end or restore accounts. */
    Accounts refuse(int status, String sample) {
        var refusal = ContractSample.of("auth", sample).answer(status);
        agree();
        auth.stubFor(put(urlPathMatching(ANY)).willReturn(refusal));
        auth.stubFor(patch(urlPathMatching(ANY)).willReturn(refusal));
        auth.stubFor(post(urlPathMatching(ANY + "/(deactivate|reactivate)")).willReturn(refusal));
        return this;
    }

    Accounts beDown() {
        auth.stubFor(
                any(urlPathMatching(".*")).atPriority(1).willReturn(aResponse().withStatus(503)));
        return this;
    }

    Accounts comeBack() {
        auth.resetMappings();
        return agree();
    }

    private static ResponseDefinitionBuilder account() {
        return ContractSample.of("auth", "active-account").answer();
    }

    /** The one request to make an account, as JSON. */
    LoggedRequest creation() {
        var made = auth.findAll(putRequestedFor(urlPathMatching(ANY)));
        if (made.size() != 1) {
            throw new AssertionError("Accounts asked for: " + made);
        }
        return made.getFirst();
    }

    /** Under which accounts were asked for, one for each request. */
    List<String> idsAskedFor() {
        return auth.findAll(putRequestedFor(urlPathMatching(ANY))).stream()
                .map(request -> request.getUrl().substring(request.getUrl().lastIndexOf('/') + 1))
                .toList();
    }

    /** The id under which the account was asked for. */
    String createdId() {
        var path = creation().getUrl();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<LoggedRequest> changes(String userId) {
        return auth.findAll(patchRequestedFor(urlPathEqualTo("/internal/v1/accounts/" + userId)));
    }

    int count(String userId, String verb) {
        return auth.findAll(postRequestedFor(urlPathEqualTo("/internal/v1/accounts/%s/%s".formatted(userId, verb))))
                .size();
    }

    LoggedRequest last(String userId, String verb) {
        return auth.findAll(postRequestedFor(urlPathEqualTo("/internal/v1/accounts/%s/%s".formatted(userId, verb))))
                .getLast();
    }

    void changed(String userId, String json) {
        auth.verify(patchRequestedFor(urlPathEqualTo("/internal/v1/accounts/" + userId))
                .withRequestBody(equalToJson(json, true, true)));
    }

    void forgetRequests() {
        auth.resetRequests();
    }

    /** About accounts. */
    int requests() {
        return auth.findAll(anyRequestedFor(urlPathMatching(ANY + ".*"))).size();
    }

    /** What was told of the company last. */
    String told(String companyId) {
        var told = auth.findAll(putRequestedFor(urlPathEqualTo("/internal/v1/known-companies/" + companyId)));
        return told.isEmpty() ? "" : told.getLast().getBodyAsString();
    }
}
