package com.quenty.auth.apiclients;

import static com.quenty.auth.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.quenty.auth.People;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiClientIT {

    private static final String CLIENTS = "/api/v1/admin/clients";
    private static final Map<String, String> PROOF = Map.of("current_password", PASSWORD);
    private static final String CREDENTIALS = "grant_type=client_credentials";

    private final People people;
    private final JdbcClient jdbc;
    private com.quenty.test.ApiClient staff;

    ApiClientIT(RestTestClient http, JdbcClient jdbc) {
        this.people = new People(http);
        this.jdbc = jdbc;
    }

    @BeforeAll
    void aPersonWhoOwnsClients() {
        people.create("the.staff", null, "super_admin");
        staff = people.signedIn("the.staff");
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
    void noCacheKeepsAnAnswerThatCarriesATokenOrASecret() {
        var client = staff.post(CLIENTS, client("platform", "accounts:read")).is(201);
        people.create("no.store", "COMP-1", "customer");
        var pair = people.signIn("no.store").is(200);

        for (var answer : List.of(
                client,
                token(client.text("client_id"), client.text("client_secret")).is(200),
                staff.post(CLIENTS + "/" + client.text("client_id") + "/rotate-secret", PROOF)
                        .is(200),
                pair,
                people.anonymous()
                        .post(People.REFRESH, Map.of("refresh_token", pair.text("refresh_token")))
                        .is(200))) {
            assertThat(answer.header("Cache-Control")).as(answer.request()).contains("no-store");
        }
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
        var keyed = staff.key("one-client-only");
        var request = client("platform", "users:read");
        var first = keyed.post(CLIENTS, request).is(201);

        var second = keyed.post(CLIENTS, request).is(201);

        assertThat(second.text("client_id")).isEqualTo(first.text("client_id"));
        assertThat(second.body().path("client_secret").isNull()).isTrue();
        token(first.text("client_id"), first.text("client_secret")).is(200);
        var rotation = CLIENTS + "/" + first.text("client_id") + "/rotate-secret";
        var rotated = keyed.post(rotation, PROOF).is(200);
        keyed.post(rotation, PROOF).is(200);
        token(first.text("client_id"), rotated.text("client_secret")).is(200);
    }

    @Test
    void theClientsOfAClosedCompanyGetNoTokenUntilItIsOpenAgain() {
        var client = staff.post(CLIENTS, inCompany("COMP-9", "accounts:read")).is(201);
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
    void whatIsNoTokenRequestIsAnsweredAsAtEveryPath() {
        people.anonymous().get("/oauth2/token").problem(405, "method-not-allowed");
        people.anonymous()
                .with("Accept", "text/csv")
                .form("/oauth2/token", CREDENTIALS)
                .problem(406, "not-acceptable");
        people.anonymous()
                .post("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .problem(415, "unsupported-media-type");
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

    @ParameterizedTest
    @CsvSource({
        "grant_type=refresh_token, unsupported_grant_type",
        "grant_type=refresh_token&refresh_token=x, unsupported_grant_type",
        "grant_type=authorization_code&code=x, unsupported_grant_type",
        "grant_type=urn:ietf:params:oauth:grant-type:token-exchange, unsupported_grant_type",
        "grant_type=, invalid_request",
        "scope=x, invalid_request",
        "grant_type=%zz, invalid_request",
        "grant_type=client_credentials&x=%e, invalid_request",
        "grant_type=client_credentials&grant_type=client_credentials, invalid_request",
        "grant_type=client_credentials&x=1&x=2, invalid_request",
        "grant_type=client_credentials&client_secret=a-secret-of-the-gateway, invalid_request",
        "grant_type=client_credentials&client_id=gateway&client_secret=wrong, invalid_request",
        "grant_type=client_credentials&client_id=auth-service, invalid_request",
        "grant_type=client_credentials&scope=users:read, invalid_scope"
    })
    void aFaultOfTheFormHasACodeOfOAuthAndOurWords(String form, String code) {
        var answer = asGateway().form("/oauth2/token", form).is(400);

        assertThat(answer.text("error")).isEqualTo(code);
        assertThat(answer.text("error_description")).isNotBlank().doesNotContain("OAuth 2.0");
        assertThat(answer.body().has("error_uri")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=client_credentials&client_id=gateway",
                "grant_type=client_credentials&client_id=gateway&client_secret=",
                "grant_type=client_credentials&unknown=1"
            })
    void whatAddsNothingChangesNothing(String form) {
        asGateway().form("/oauth2/token", form).is(200);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, 415", "ISO-8859-1, 415", "utf-8, 200"})
    void aFormIsInUtf8(String charset, int status) {
        asGateway()
                .with("Content-Type", "application/x-www-form-urlencoded;charset=" + charset)
                .post("/oauth2/token", CREDENTIALS)
                .is(status);
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
        assertThat(metadata.body().has("authorization_endpoint")).isFalse();
        assertThat(metadata.headers().getFirst("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void anApiClientIsMadeUsedRotatedAndSwitchedOff() {
        var created = staff.post(CLIENTS, client("platform", "accounts:read")).is(201);
        var id = created.text("client_id");
        var secret = created.text("client_secret");
        assertThat(staff.get(CLIENTS + "/" + id).is(200).body().has("client_secret"))
                .isFalse();
        assertThat(staff.get(CLIENTS).is(200).body().toString()).doesNotContain(secret);
        var token = token(id, secret).is(200).text("access_token");
        people.anonymous().as(token).get("/api/v1/admin/users").is(200);
        people.anonymous().as(token).get("/api/v1/admin/roles").problem(403, "permission-denied");
        people.anonymous().as(token).get("/internal/v1/revocations?after=0").problem(403, "service-token-required");

        var rotated = staff.post(CLIENTS + "/" + id + "/rotate-secret", PROOF).is(200);

        people.anonymous().as(token).get("/api/v1/admin/users").is(401);
        token(id, secret).is(401);
        var next = token(id, rotated.text("client_secret")).is(200).text("access_token");
        people.anonymous().as(next).get("/api/v1/admin/users").is(200);

        staff.post(CLIENTS + "/" + id + "/deactivate").is(200);

        people.anonymous().as(next).get("/api/v1/admin/users").is(401);
        token(id, rotated.text("client_secret")).is(401);
        staff.post(CLIENTS + "/" + id + "/reactivate", PROOF).is(200);
        token(id, rotated.text("client_secret")).is(200);
    }

    @Test
    void aChangeOfGrantsEndsTheTokens() {
        var created = staff.post(CLIENTS, client("platform", "accounts:read")).is(201);
        var token =
                token(created.text("client_id"), created.text("client_secret")).text("access_token");

        staff.seeing(created)
                .patch(CLIENTS + "/" + created.text("client_id"), Map.of("permissions", List.of("roles:read")))
                .problem(422, "current-password-required");
        var renamed = staff.seeing(created)
                .patch(CLIENTS + "/" + created.text("client_id"), Map.of("name", "Other"))
                .is(200);
        people.anonymous().as(token).get("/api/v1/admin/users").is(200);
        staff.seeing(renamed)
                .patch(
                        CLIENTS + "/" + created.text("client_id"),
                        Map.of("permissions", List.of("roles:read"), "current_password", PASSWORD))
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
        admin.post(CLIENTS, inCompany("COMP-1", "users:read")).problem(403, "person-required");
        var own = companyAdmin("owner.of.one", "COMP-1")
                .post(CLIENTS, inCompany("COMP-1", "users:read"))
                .is(201);
        var other = people.anonymous().as(Tokens.with("clients:*", "users:read").company("COMP-2"));
        other.get(CLIENTS + "/" + own.text("client_id")).problem(404, "client-not-found");
        assertThat(other.get(CLIENTS).body().path("items").size()).isZero();
    }

    @Test
    void clientsOfOurServicesAreNotAdministered() {
        people.root().post(CLIENTS + "/gateway/rotate-secret", PROOF).problem(422, "service-client");
        people.root().post(CLIENTS + "/gateway/deactivate").problem(422, "service-client");
        people.root()
                .with("If-Match", "*")
                .patch(CLIENTS + "/gateway", Map.of("name", "mine"))
                .problem(422, "service-client");
    }

    @Test
    void aTokenAloneNeitherMakesAClientNorShowsASecret() {
        var without = new HashMap<>(client("platform", "users:read"));
        without.remove("current_password");
        staff.post(CLIENTS, without).problem(422, "current-password-required");
        without.put("current_password", "not the herons at all");
        staff.post(CLIENTS, without).problem(422, "wrong-current-password");
        var made = staff.post(CLIENTS, client("platform", "clients:*")).is(201);
        var path = CLIENTS + "/" + made.text("client_id");
        staff.post(path + "/rotate-secret").problem(422, "current-password-required");
        staff.post(path + "/deactivate").is(200);
        staff.post(path + "/reactivate").problem(422, "current-password-required");
        staff.post(path + "/reactivate", PROOF).is(200);

        var itself = people.anonymous().as(token(made).is(200).text("access_token"));
        itself.post(CLIENTS, client("platform", "clients:read")).problem(403, "person-required");
        itself.post(path + "/rotate-secret", PROOF).problem(403, "person-required");
        assertThat(people.root()
                        .get("/api/v1/admin/audit-events?subject_id=" + made.text("client_id"))
                        .body()
                        .toString())
                .doesNotContain(PASSWORD);
    }

    @Test
    void aClientHoldsWhatItsOwnerHoldsNow() throws ParseException {
        var role = role("narrowed", "platform", "clients:*", "accounts:*", "users:read");
        var owner = people.create("narrowed.owner", null, role.text("name"));
        var made = people.signedIn("narrowed.owner")
                .post(CLIENTS, client("platform", "accounts:*", "users:read"))
                .is(201);
        var before = token(made).is(200).text("access_token");
        people.anonymous().as(before).get("/api/v1/admin/users").is(200);

        people.root()
                .seeing(role)
                .patch("/api/v1/admin/roles/" + role.text("role_id"), Map.of("permissions", List.of("accounts:read")))
                .is(200);

        people.anonymous().as(before).get("/api/v1/admin/users").problem(401, "invalid-access-token");
        var after = token(made).is(200).text("access_token");
        assertThat(SignedJWT.parse(after).getJWTClaimsSet().getStringListClaim("permissions"))
                .containsExactly("accounts:read");
        people.root()
                .with("If-Match", "*")
                .put("/api/v1/admin/users/" + owner + "/roles", Map.of("roles", List.of("driver")))
                .is(200);
        people.anonymous().as(after).get("/api/v1/admin/users").problem(401, "invalid-access-token");
        var claims = SignedJWT.parse(token(made).is(200).text("access_token")).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("permissions")).containsExactly("users:read");
        assertThat(claims.getStringClaim("data_scope")).isEqualTo("company");
    }

    @Test
    void aClientStopsWithItsOwnerAndReturnsWithThem() {
        companyAdmin("stopped.owner", "COMP-1");
        var owner = people.signedIn("stopped.owner");
        var made = owner.post(CLIENTS, inCompany("COMP-1", "users:read", "accounts:*"))
                .is(201);
        var id = owner.get("/api/v1/profile").text("user_id");
        var token = token(made).is(200).text("access_token");

        people.root()
                .post("/api/v1/admin/users/" + id + "/suspend", Map.of("reason", "under suspicion"))
                .is(200);

        var client = people.anonymous().as(token);
        client.get("/api/v1/admin/users").problem(401, "invalid-access-token");
        client.post("/api/v1/admin/users/" + id + "/reactivate").problem(401, "invalid-access-token");
        token(made).is(401);
        people.service("customer-service")
                .post("/internal/v1/accounts/" + id + "/reactivate?acting_user_id=" + made.text("client_id"))
                .problem(403, "target-exceeds-own");
        people.root().post("/api/v1/admin/users/" + id + "/reactivate").is(200);
        token(made).is(200);
        client.get("/api/v1/admin/users").problem(401, "invalid-access-token");
    }

    @Test
    void anOwnerWhoHasMovedLeavesTheClientBehindUntilAColleagueTakesItOver() {
        companyAdmin("moved.owner", "COMP-1");
        var owner = people.signedIn("moved.owner");
        var made = owner.post(CLIENTS, inCompany("COMP-1", "users:read")).is(201);
        var id = owner.get("/api/v1/profile").text("user_id");
        var old = token(made).is(200).text("access_token");

        people.root()
                .with("If-Match", "*")
                .patch("/api/v1/admin/users/" + id, Map.of("company_id", "COMP-2"))
                .is(200);

        people.anonymous().as(old).get("/api/v1/profile").problem(401, "invalid-access-token");
        token(made).is(401);
        var colleague = companyAdmin("the.colleague", "COMP-1");
        var rotated = colleague
                .post(CLIENTS + "/" + made.text("client_id") + "/rotate-secret", PROOF)
                .is(200);
        assertThat(rotated.text("owner_id")).isNotEqualTo(id);
        token(made).is(401);
        token(rotated).is(200);
    }

    @Test
    void noTokenThatIsIssuedWhileTheOwnerIsSuspendedOutlivesThat() {
        companyAdmin("raced.owner", "COMP-1");
        var owner = people.signedIn("raced.owner");
        var made = owner.post(CLIENTS, inCompany("COMP-1", "accounts:*")).is(201);
        var path = "/api/v1/admin/users/" + owner.get("/api/v1/profile").text("user_id");

        for (int round = 0; round < 3; round++) {
            List<Callable<Answer>> both = List.of(
                    () -> people.root().post(path + "/suspend", Map.of("reason", "race")),
                    () -> token(made),
                    () -> token(made));
            var answers = Concurrently.run(both).stream().map(Outcome::require).toList();

            assertThat(answers.getFirst().status()).isEqualTo(200);
            answers.stream()
                    .skip(1)
                    .filter(answer -> answer.status() == 200)
                    .forEach(answer -> people.anonymous()
                            .as(answer.text("access_token"))
                            .get("/api/v1/admin/users")
                            .problem(401, "invalid-access-token"));
            token(made).is(401);
            people.root().post(path + "/reactivate").is(200);
        }
    }

    private Answer token(Answer client) {
        return token(client.text("client_id"), client.text("client_secret"));
    }

    private Answer role(String name, String scope, String... permissions) {
        return people.root()
                .post(
                        "/api/v1/admin/roles",
                        Map.of("name", name, "data_scope", scope, "permissions", List.of(permissions)))
                .is(201);
    }

    /** A person who administers the accounts and clients of a company. */
    private com.quenty.test.ApiClient companyAdmin(String username, String company) {
        var name = username.replace('.', '_');
        role(name, "company", "clients:*", "accounts:*", "users:read");
        people.create(username, company, name);
        return people.signedIn(username);
    }

    private Answer token(String client, String secret) {
        return people.anonymous().with("Authorization", basic(client, secret)).form("/oauth2/token", CREDENTIALS);
    }

    private com.quenty.test.ApiClient asGateway() {
        return people.anonymous().with("Authorization", basic("gateway", "a-secret-of-the-gateway"));
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
        return Map.of(
                "name",
                "Warehouse",
                "data_scope",
                scope,
                "permissions",
                List.of(permissions),
                "current_password",
                PASSWORD);
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
                List.of(permissions),
                "current_password",
                PASSWORD);
    }
}
