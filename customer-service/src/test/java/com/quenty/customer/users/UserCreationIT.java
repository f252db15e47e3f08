package com.quenty.customer.users;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.security.DataScope;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.AuthServiceStandIn;
import com.quenty.test.standins.IntlShippingServiceStandIn;
import com.quenty.test.standins.MicrocreditServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import com.quenty.test.standins.PickupServiceStandIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/** A user is created in two services: both or neither, whatever fails and whenever. */
@ServiceIT
class UserCreationIT {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final ApiClient api;
    private final AuthServiceStandIn auth;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final WaitingDeliveries deliveries;
    private final AccountChangeService changes;
    private final TransactionOperations transaction;
    private final OrderServiceStandIn orders;
    private final MicrocreditServiceStandIn credit;
    private final PickupServiceStandIn pickups;
    private final IntlShippingServiceStandIn manifests;

    UserCreationIT(
            RestTestClient http,
            @Sibling("auth-service") WireMockServer auth,
            MutableClock clock,
            JdbcClient jdbc,
            AccountChangeService changes,
            TransactionOperations transaction,
            @Sibling("order-service") WireMockServer orders,
            @Sibling("microcredit-service") WireMockServer credit,
            @Sibling("pickup-service") WireMockServer pickups,
            @Sibling("intl-shipping-service") WireMockServer manifests) {
        this.api = ApiClient.of(http);
        this.auth = AuthServiceStandIn.of(auth);
        this.clock = clock;
        this.jdbc = jdbc;
        this.deliveries = new WaitingDeliveries(jdbc, clock);
        this.changes = changes;
        this.transaction = transaction;
        this.orders = OrderServiceStandIn.of(orders);
        this.credit = MicrocreditServiceStandIn.of(credit);
        this.pickups = PickupServiceStandIn.of(pickups);
        this.manifests = IntlShippingServiceStandIn.of(manifests);
    }

    @BeforeEach
    void siblingsHaveNoOpenWork() {
        orders.hasNoOpenWork();
        credit.hasNoOpenWork();
        pickups.hasNoOpenWork();
        manifests.hasNoOpenWork();
    }

    /** Deliveries of one test must not be counted in the next. */
    @AfterEach
    void nothingIsLeftWaiting() {
        auth.comesBack().agrees();
        deliveries.asTimePasses(deliveries::areNone);
    }

    private static String aName() {
        return "user" + NAMES.incrementAndGet();
    }

    private static Map<String, Object> request(String username) {
        return Json.of("username", username, "email", username + "@andino.example");
    }

    private String aCompany() {
        return api.post("/api/v1/companies", Json.of("name", "Andino")).text("company_id");
    }

    private long profiles(String username) {
        return jdbc.sql("SELECT count(*) FROM users WHERE username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    @Test
    void profileAndAccountAreCreatedUnderOneId() {
        auth.agrees();
        var company = aCompany();
        var admin = Tokens.with("users:create");
        var name = aName();

        var answer = api.as(admin)
                .post(
                        "/api/v1/users",
                        Json.of(
                                "username",
                                name,
                                "email",
                                " " + name + "@Andino.EXAMPLE ",
                                "initial_password",
                                "luna-clara-77-sur",
                                "first_name",
                                " Ana ",
                                "last_name",
                                "Restrepo",
                                "phone",
                                "+57 300 123 4567",
                                "role",
                                "manager",
                                "company_id",
                                company));

        answer.is(201);
        var id = answer.text("unique_id");
        assertThat(ExternalId.isValid("USER", id)).isTrue();
        assertThat(answer.location()).isEqualTo("/api/v1/users/" + id);
        assertThat(answer.text("email")).isEqualTo(name + "@andino.example");
        assertThat(answer.text("phone")).isEqualTo("+573001234567");
        assertThat(answer.body().toString()).doesNotContain("luna");
        assertThat(auth.createdIds().getFirst()).isEqualTo(id);
        assertThat(auth.creation().getBodyAsString())
                .contains("\"acting_user_id\":\"%s\"".formatted(admin.subject()))
                .contains("\"initial_password\":\"luna-clara-77-sur\"")
                .contains("\"company_id\":\"%s\"".formatted(company))
                .contains("\"company_name\":\"Andino\"")
                .contains("\"role\":\"manager\"");
        assertThat(api.get("/api/v1/users/" + id).body()).isEqualTo(answer.body());
        deliveries.areNone();
    }

    @Test
    void aProfileHoldsNoPassword() {
        auth.agrees();
        var name = aName();
        api.post("/api/v1/users", request(name));

        assertThat(jdbc.sql("SELECT password_hash FROM users WHERE username = ?")
                        .param(name)
                        .query(String.class)
                        .single())
                .isEqualTo("!");
    }

    @Test
    void anAccountWithAProfileStaysWhenTheMinuteIsOver() {
        auth.agrees();
        var id = api.post("/api/v1/users", request(aName())).text("unique_id");

        clock.advance(Duration.ofMinutes(5));
        api.get("/api/v1/users/" + id);

        deliveries.areNone();
        assertThat(auth.calls(id, "withdraw")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "duplicate-username, 409, /username",
        "duplicate-email, 409, /email",
        "weak-password, 422, /initial_password",
        "unknown-role, 422, /role",
        "grant-exceeds-own, 403, /role",
    })
    void aRefusalOfAuthServiceIsAnsweredWithAPointerAndNothingIsSaved(String code, int status, String pointer) {
        auth.refuses(code);
        var name = aName();

        var answer = api.post("/api/v1/users", request(name));

        answer.problem(status, code, pointer);
        assertThat(profiles(name)).isZero();
        deliveries.areNone();
    }

    @Test
    void whileAuthServiceIsDownNoUserIsCreatedAndAPossibleAccountIsWithdrawn() {
        auth.isDown();
        var name = aName();

        var answer = api.post("/api/v1/users", request(name));

        answer.problem(503, "upstream-unavailable");
        assertThat(answer.headers().getFirst("Retry-After")).isNotBlank();
        assertThat(profiles(name)).isZero();
        assertThat(deliveries.count())
                .as("the answer may have been lost, not the account")
                .isOne();

        auth.comesBack().agrees();
        deliveries.asTimePasses(deliveries::areNone);
    }

    @Test
    void anAccountWhoseProfileCanNotBeWrittenIsWithdrawnAtOnce() throws Exception {
        auth.agrees();
        var name = aName();

        // Another transaction takes the name, and commits only after auth-service was asked.
        var late = transaction.execute(status -> {
            jdbc.sql("INSERT INTO users (unique_id, username, email, password_hash) VALUES (?, ?, ?, '!')")
                    .params(List.of(ExternalId.next("USER"), name, name + "@other.example"))
                    .update();
            var answer = CompletableFuture.supplyAsync(() -> api.post("/api/v1/users", request(name)));
            eventually(() -> assertThat(auth.createdIds()).hasSize(1));
            return answer;
        });

        late.get().problem("duplicate-username");
        eventually(() ->
                assertThat(auth.calls(auth.createdIds().getFirst(), "withdraw")).hasSize(1));
        assertThat(profiles(name)).isOne();
    }

    @Test
    void anAccountOfAProcessThatDiedInBetweenIsWithdrawnAfterAMinute() {
        auth.agrees();
        clock.stop();
        var change = changes.beginCreation(ExternalId.next("USER"));
        change.ask(() -> "agreed");
        // Here the process dies: neither is the profile written nor the failure handled.

        clock.advance(Duration.ofSeconds(59));
        assertThat(auth.calls(change.userId(), "withdraw")).isEmpty();
        clock.advance(Duration.ofSeconds(2));

        eventually(() -> assertThat(auth.calls(change.userId(), "withdraw")).hasSize(1));
    }

    @Test
    void aProfileThatComesAfterTheMinuteIsNotWritten() {
        auth.agrees();
        var change = changes.beginCreation(ExternalId.next("USER"));
        change.ask(() -> "agreed");
        clock.advance(Duration.ofSeconds(61));
        eventually(() -> assertThat(auth.calls(change.userId(), "withdraw")).hasSize(1));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> change.complete()))
                .isInstanceOf(UpstreamFailure.class);
    }

    @Test
    void aTakenNameOrAddressIsRefusedWithoutAskingAuthService() {
        auth.agrees();
        var name = aName();
        api.post("/api/v1/users", request(name));
        auth.forgetRequests();

        var sameName = api.post("/api/v1/users", Json.of("username", name.toUpperCase(), "email", "z@z.example"));
        var sameMail = api.post(
                "/api/v1/users", Json.of("username", aName(), "email", name.toUpperCase() + "@andino.example"));

        sameName.problem("duplicate-username", "/username");
        var fullWidth = Character.toString(name.charAt(0) + 0xFEE0) + name.substring(1);
        api.post("/api/v1/users", Json.of("username", fullWidth, "email", "z@z.example"))
                .problem("duplicate-username", "/username");
        var joined = "\u0915\u094D%s\u0937" + name.replaceAll("[^0-9]", "");
        api.post(
                "/api/v1/users", Json.of("username", joined.formatted("\u200D"), "email", aName() + "@andino.example"));
        auth.forgetRequests();
        api.post("/api/v1/users", Json.of("username", joined.formatted(""), "email", "z@z.example"))
                .problem("duplicate-username", "/username");
        sameMail.problem("duplicate-email", "/email");
        assertThat(auth.accountRequests()).isEmpty();
    }

    @Test
    void aRepeatedRequestWithTheSameKeyCreatesOneUser() {
        auth.agrees();
        var keyed = api.key(UUID.randomUUID().toString());
        var json = request(aName());
        var first = keyed.post("/api/v1/users", json);

        var again = keyed.post("/api/v1/users", json);

        first.is(201);
        again.is(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(auth.createdIds()).as("asked once").containsExactly(first.text("unique_id"));
    }

    @Test
    void concurrentRequestsWithTheSameKeyCreateOneUser() {
        auth.agrees().isSlow(Duration.ofMillis(200));
        var name = aName();
        var keyed = api.key(UUID.randomUUID().toString());

        var answers = Concurrently.run(8, () -> keyed.post("/api/v1/users", request(name)));

        assertThat(answers.stream().map(Outcome::require))
                .allMatch(answer -> answer.status() == 201 || answer.code().equals("idempotency-in-progress"))
                .anyMatch(answer -> answer.status() == 201);
        var made = keyed.post("/api/v1/users", request(name));
        assertThat(made.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
        deliveries.asTimePasses(deliveries::areNone);
        assertThat(auth.createdIds()).containsOnly(made.text("unique_id"));
        assertThat(auth.calls(made.text("unique_id"), "withdraw")).isEmpty();
    }

    @Test
    void aRetryAfterALostAnswerGetsTheAccountThatWasCreated() {
        auth.isDown();
        var name = aName();
        var keyed = api.key(UUID.randomUUID().toString());
        keyed.post("/api/v1/users", request(name)).is(503);
        auth.comesBack().agrees();

        var answer = keyed.post("/api/v1/users", request(name));

        answer.is(201);
        assertThat(auth.createdIds()).containsOnly(answer.text("unique_id"));
        assertThat(deliveries.count()).as("it is not withdrawn").isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"email": "a@b.example"}                                          | /username
        {"username": "ab", "email": "a@b.example"}                        | /username
        {"username": "p\u0430ypal", "email": "a@b.example"}               | /username
        {"username": "i\u0307nek", "email": "a@b.example"}               | /username
        {"username": "a b c", "email": "a@b.example"}                     | /username
        {"username": "abc", "email": "nobody"}                            | /email
        {"username": "abc", "email": "a@b.example", "phone": "3001234567"} | /phone
        {"username": "abc", "email": "a@b.example", "first_name": "A\\nB"} | /first_name
        {"username": "abc", "email": "a@b.example", "active": true}       | /active
        {"username": "abc", "email": "a@b.example", "initial_password": ""} | /initial_password
        """)
    void aRequestOutOfShapeNamesTheField(String json, String pointer) {
        auth.agrees();

        var answer = api.post("/api/v1/users", json);

        answer.is(400);
        assertThat(answer.pointers()).containsExactly(pointer);
        assertThat(auth.accountRequests()).isEmpty();
    }

    @Test
    void callersOfACompanyCreateUsersThereOnly() {
        auth.agrees();
        var own = aCompany();
        var other = aCompany();
        var manager = Tokens.with("users:create").company(own);

        var unsaid = api.as(manager).post("/api/v1/users", request(aName()));
        unsaid.is(201);
        assertThat(unsaid.text("company_id")).isEqualTo(own);

        var elsewhere = api.as(manager)
                .post("/api/v1/users", Json.of("username", aName(), "email", "x@y.example", "company_id", other));
        elsewhere.problem(403, "outside-data-scope", "/company_id");

        var self = Tokens.with("users:create").scope(DataScope.OWN);
        api.as(self).post("/api/v1/users", request(aName())).problem("outside-data-scope");
    }

    @Test
    void aUserBelongsToAnActiveCompanyThatExists() {
        auth.agrees();
        var unknown =
                api.post("/api/v1/users", Json.of("username", aName(), "email", "x@y.example", "company_id", "COMP-0"));
        unknown.problem(422, "company-unknown");

        var company = aCompany();
        api.post("/api/v1/companies/" + company + "/deactivate");
        var inactive =
                api.post("/api/v1/users", Json.of("username", aName(), "email", "x@y.example", "company_id", company));
        inactive.problem("company-inactive");
        assertThat(auth.accountRequests()).isEmpty();
    }

    @Test
    void aCompanyDeactivatedWhileAuthServiceIsAskedGetsNoNewUser() throws Exception {
        auth.agrees();
        var company = aCompany();
        var name = aName();

        var late = transaction.execute(status -> {
            jdbc.sql("UPDATE companies SET active = FALSE, version = version + 1 WHERE company_id = ?")
                    .param(company)
                    .update();
            var answer = CompletableFuture.supplyAsync(
                    () -> api.post("/api/v1/users", Json.changed(request(name), "company_id", company)));
            eventually(() -> assertThat(auth.createdIds()).hasSize(1));
            return answer;
        });

        late.get().problem("company-inactive");
        eventually(() ->
                assertThat(auth.calls(auth.createdIds().getFirst(), "withdraw")).hasSize(1));
        assertThat(profiles(name)).isZero();
    }
}
