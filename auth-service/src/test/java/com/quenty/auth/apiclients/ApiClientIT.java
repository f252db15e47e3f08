package com.quenty.auth.apiclients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.quenty.auth.People;
import com.quenty.test.Answer;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ApiClientIT {

    private static final String CLIENTS = "/api/v1/admin/clients";
    private static final String CREDENTIALS = "grant_type=client_credentials";

    private final People people;
    private final JdbcClient jdbc;

    ApiClientIT(RestTestClient http, JdbcClient jdbc) {
        this.people = new People(http);
        this.jdbc = jdbc;
    }

    @Test
    void aServiceSignsInWithItsConfiguredSecret() throws ParseException {
        var answer = token("gateway", "a-secret-of-the-gateway").is(200);

        var jwt = SignedJWT.parse(answer.text("access_token"));
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("quenty");
        assertThat(claims.getSubject()).isEqualTo("gateway");
        assertThat(claims.getClaims())
                .containsEntry("token_use", "service")
                .containsEntry("client_id", "gateway")
                .containsEntry("data_scope", "platform")
                .containsEntry("permissions", List.of("internal-revocations:read"))
                .containsKeys("jti", "ver")
                .doesNotContainKeys("sid", "scope");
        people.anonymous()
                .as(answer.text("access_token"))
                .get("/internal/v1/revocations?after=0")
                .is(200);
        people.anonymous()
                .as(answer.text("access_token"))
                .get("/internal/v1/accounts/USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X")
                .problem(403, "permission-denied");
    }

    @Test
    void aWrongSecretIsRefusedAndAudited() {
        long before = failures();

        assertThat(token("gateway", "wrong").is(401).text("error")).isEqualTo("invalid_client");
        assertThat(token("nobody", "wrong").is(401).text("error")).isEqualTo("invalid_client");

        assertThat(failures() - before).isEqualTo(2);
    }

    @Test
    void aRequestWithoutCredentialsIsRefusedAlike() {
        var answer = people.anonymous().form("/oauth2/token", CREDENTIALS).is(401);

        assertThat(answer.text("error")).isEqualTo("invalid_client");
        assertThat(answer.headers().getFirst("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void aRepeatedRequestCreatesOneClientAndDoesNotShowItsSecretAgain() {
        var keyed = people.root().key("one-client-only");
        var request = Map.of("name", "Twice", "data_scope", "platform", "permissions", List.of("users:read"));
        var first = keyed.post(CLIENTS, request).is(201);

        var second = keyed.post(CLIENTS, request).is(201);

        assertThat(second.text("client_id")).isEqualTo(first.text("client_id"));
        assertThat(second.body().path("client_secret").isNull()).isTrue();
        token(first.text("client_id"), first.text("client_secret")).is(200);
        var rotation = CLIENTS + "/" + first.text("client_id") + "/rotate-secret";
        var rotated = keyed.post(rotation).is(200);
        keyed.post(rotation).is(200);
        token(first.text("client_id"), rotated.text("client_secret")).is(200);
    }

    @Test
    void theClientsOfAClosedCompanyGetNoTokenUntilItIsOpenAgain() {
        var client = people.root()
                .post(
                        CLIENTS,
                        Map.of(
                                "name",
                                "Warehouse",
                                "data_scope",
                                "company",
                                "company_id",
                                "COMP-9",
                                "permissions",
                                List.of("accounts:read")))
                .is(201);
        var token = token(client.text("client_id"), client.text("client_secret"))
                .is(200)
                .text("access_token");
        people.anonymous().as(token).get("/api/v1/admin/users").is(200);
        var customerService = people.service("customer-service");

        customerService
                .put("/internal/v1/known-companies/COMP-9", Map.of("name", "Nine", "active", false))
                .is(200);

        token(client.text("client_id"), client.text("client_secret")).is(401);
        people.anonymous().as(token).get("/api/v1/admin/users").problem(401, "invalid-access-token");
        customerService
                .put("/internal/v1/known-companies/COMP-9", Map.of("name", "Nine", "active", true))
                .is(200);
        token(client.text("client_id"), client.text("client_secret")).is(200);
        people.service("gateway")
                .put("/internal/v1/known-companies/COMP-9", Map.of("name", "Nine", "active", true))
                .problem(403, "permission-denied");
    }

    @Test
    void otherGrantTypesAreRefused() {
        var answer = people.anonymous()
                .with("Authorization", basic("gateway", "a-secret-of-the-gateway"))
                .form("/oauth2/token", "grant_type=password&username=admin&password=x");
        assertThat(answer.is(400).text("error")).isEqualTo("unsupported_grant_type");
        people.anonymous().get("/oauth2/authorize").is(404);
        people.anonymous().form("/oauth2/introspect", "token=x").is(404);
    }

    @Test
    void theMetadataNamesOnlyExistingEndpoints() {
        var metadata = people.anonymous()
                .get("/.well-known/oauth-authorization-server")
                .is(200);

        assertThat(metadata.text("issuer")).isEqualTo("http://issuer.test");
        assertThat(metadata.text("token_endpoint")).isEqualTo("http://issuer.test/oauth2/token");
        assertThat(metadata.text("jwks_uri")).isEqualTo("http://issuer.test/.well-known/jwks.json");
        assertThat(metadata.body().path("grant_types_supported").valueStream().map(type -> type.asString()))
                .containsExactly("client_credentials");
    }

    @Test
    void anApiClientIsMadeUsedRotatedAndSwitchedOff() {
        var created =
                people.root().post(CLIENTS, client("platform", "accounts:read")).is(201);
        var id = created.text("client_id");
        var secret = created.text("client_secret");
        assertThat(people.root().get(CLIENTS + "/" + id).is(200).body().has("client_secret"))
                .isFalse();
        assertThat(people.root().get(CLIENTS).is(200).body().toString()).doesNotContain(secret);
        var token = token(id, secret).is(200).text("access_token");
        people.anonymous().as(token).get("/api/v1/admin/users").is(200);
        people.anonymous().as(token).get("/api/v1/admin/roles").problem(403, "permission-denied");
        people.anonymous().as(token).get("/internal/v1/revocations?after=0").problem(403, "service-token-required");

        var rotated = people.root().post(CLIENTS + "/" + id + "/rotate-secret").is(200);

        people.anonymous().as(token).get("/api/v1/admin/users").is(401);
        token(id, secret).is(401);
        var next = token(id, rotated.text("client_secret")).is(200).text("access_token");
        people.anonymous().as(next).get("/api/v1/admin/users").is(200);

        people.root().post(CLIENTS + "/" + id + "/deactivate").is(200);

        people.anonymous().as(next).get("/api/v1/admin/users").is(401);
        token(id, rotated.text("client_secret")).is(401);
        people.root().post(CLIENTS + "/" + id + "/reactivate").is(200);
        token(id, rotated.text("client_secret")).is(200);
    }

    @Test
    void aChangeOfGrantsEndsTheTokens() {
        var created =
                people.root().post(CLIENTS, client("platform", "accounts:read")).is(201);
        var token =
                token(created.text("client_id"), created.text("client_secret")).text("access_token");

        var renamed = people.root()
                .seeing(created)
                .patch(CLIENTS + "/" + created.text("client_id"), Map.of("name", "Other"))
                .is(200);
        people.anonymous().as(token).get("/api/v1/admin/users").is(200);
        people.root()
                .seeing(renamed)
                .patch(CLIENTS + "/" + created.text("client_id"), Map.of("permissions", List.of("roles:read")))
                .is(200);

        people.anonymous().as(token).get("/api/v1/admin/users").is(401);
    }

    @Test
    void nobodyCreatesAClientThatHoldsMoreThanThey() {
        var admin = people.anonymous().as(Tokens.with("clients:*", "users:read").company("COMP-1"));

        admin.post(CLIENTS, client("company", "companies:read")).problem(400, "validation-failed");
        admin.post(CLIENTS, inCompany("COMP-2", "users:read")).problem(403, "grant-exceeds-own");
        admin.post(CLIENTS, inCompany("COMP-1", "companies:read")).problem(403, "grant-exceeds-own");
        admin.post(CLIENTS, client("platform", "users:read")).problem(403, "grant-exceeds-own");
        var own = admin.post(CLIENTS, inCompany("COMP-1", "users:read")).is(201);
        var other = people.anonymous().as(Tokens.with("clients:*", "users:read").company("COMP-2"));
        other.get(CLIENTS + "/" + own.text("client_id")).problem(404, "client-not-found");
        assertThat(other.get(CLIENTS).body().path("items").size()).isZero();
    }

    @Test
    void clientsOfOurServicesAreNotAdministered() {
        people.root().post(CLIENTS + "/gateway/rotate-secret").problem(422, "service-client");
        people.root().post(CLIENTS + "/gateway/deactivate").problem(422, "service-client");
        people.root()
                .with("If-Match", "*")
                .patch(CLIENTS + "/gateway", Map.of("name", "mine"))
                .problem(422, "service-client");
    }

    private Answer token(String client, String secret) {
        return people.anonymous().with("Authorization", basic(client, secret)).form("/oauth2/token", CREDENTIALS);
    }

    private long failures() {
        return jdbc.sql("SELECT count(*) FROM audit_events WHERE event_type = 'client_sign_in_failed'")
                .query(Long.class)
                .single();
    }

    private static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes());
    }

    private static Map<String, Object> client(String scope, String... permissions) {
        return Map.of("name", "Warehouse", "data_scope", scope, "permissions", List.of(permissions));
    }

    private static Map<String, Object> inCompany(String company, String... permissions) {
        return Map.of(
                "name",
                "Warehouse",
                "data_scope",
                "company",
                "company_id",
                company,
                "permissions",
                List.of(permissions));
    }
}
