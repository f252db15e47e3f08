package com.quenty.test.standins;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** auth-service: accounts, their permissions, known companies and revocations. */
public final class AuthServiceStandIn extends StandIn<AuthServiceStandIn> {

    private static final String ACCOUNTS = "/internal/v1/accounts/";
    private static final String ACCOUNT = ACCOUNTS + "[^/]+";
    private static final String COMPANIES = "/internal/v1/known-companies/";
    private static final String HOLDERS = "/internal/v1/permission-holders/";
    private static final String REVOCATIONS = "/internal/v1/revocations";

    private AuthServiceStandIn(WireMockServer server) {
        super(server, "auth");
    }

    public static AuthServiceStandIn of(WireMockServer server) {
        return new AuthServiceStandIn(server);
    }

    /** Creates, changes, deactivates and reactivates every account, and takes reports about companies. */
    public AuthServiceStandIn agrees() {
        var account = sample("active-account").answer();
        answersAll(get(urlPathMatching(ACCOUNT)), account);
        answersAll(put(urlPathMatching(ACCOUNT)), account);
        answersAll(patch(urlPathMatching(ACCOUNT)), account);
        answersAll(post(urlPathMatching(ACCOUNT + "/(withdraw|deactivate|reactivate)")), done());
        return answersAll(put(urlPathMatching(COMPANIES + "[^/]+")), done());
    }

    /** This account is different from the sample, however it is read or changed. */
    public AuthServiceStandIn has(String userId, @Nullable Object... namesAndValues) {
        var account = sample("active-account").with(namesAndValues).answer();
        answersOne(get(urlPathEqualTo(ACCOUNTS + userId)), account);
        return answersOne(patch(urlPathEqualTo(ACCOUNTS + userId)), account);
    }

    /**
     * Refuses to create, change, deactivate or reactivate an account, and agrees to the rest.
     *
     * @param sample of the problem: {@code duplicate-email}
     */
    public AuthServiceStandIn refuses(String sample) {
        agrees();
        var refusal = sample(sample).refusal();
        answersOne(put(urlPathMatching(ACCOUNT)), refusal);
        answersOne(patch(urlPathMatching(ACCOUNT)), refusal);
        return answersOne(post(urlPathMatching(ACCOUNT + "/(deactivate|reactivate)")), refusal);
    }

    /** Nobody holds any permission, but for those of {@link #lets}. */
    public AuthServiceStandIn letsNobody() {
        return answersAll(
                get(urlPathMatching(HOLDERS + "[^/]+")),
                sample("permission-holder").with("holds", false).answer());
    }

    /** This person holds the permission. */
    public AuthServiceStandIn lets(String userId, String permission) {
        return holds(userId, permission, true);
    }

    /** This person does not hold the permission any more. */
    public AuthServiceStandIn forbids(String userId, String permission) {
        return holds(userId, permission, false);
    }

    private AuthServiceStandIn holds(String userId, String permission, boolean holds) {
        return answersOne(
                get(urlPathEqualTo(HOLDERS + userId)).withQueryParam("permission", equalTo(permission)),
                sample("permission-holder")
                        .with("user_id", userId, "permission", permission, "holds", holds)
                        .answer());
    }

    /** Nothing is revoked. */
    public AuthServiceStandIn hasRevokedNothing() {
        return answersAll(get(urlPathEqualTo(REVOCATIONS)), okJson("{\"position\": 0, \"revocations\": []}"));
    }

    /** The one request to create an account. */
    public LoggedRequest creation() {
        var created = creations();
        if (created.size() != 1) {
            throw new AssertionError("Accounts to create: " + created);
        }
        return created.getFirst();
    }

    public List<LoggedRequest> creations() {
        return requests(RequestMethod.PUT, ACCOUNT);
    }

    /** The ids under which accounts were to be created, one for each request. */
    public List<String> createdIds() {
        return creations().stream()
                .map(request -> request.getUrl().substring(ACCOUNTS.length()))
                .toList();
    }

    public List<LoggedRequest> changes(String userId) {
        return requests(RequestMethod.PATCH, ACCOUNTS + userId);
    }

    /** @param verb {@code withdraw}, {@code deactivate} or {@code reactivate} */
    public List<LoggedRequest> calls(String userId, String verb) {
        return requests(RequestMethod.POST, ACCOUNTS + userId + '/' + verb);
    }

    /** All requests about accounts. */
    public List<LoggedRequest> accountRequests() {
        return requests(ACCOUNT + ".*");
    }

    /** Reports about this company, oldest first. */
    public List<LoggedRequest> knownCompany(String companyId) {
        return requests(RequestMethod.PUT, COMPANIES + companyId);
    }
}
