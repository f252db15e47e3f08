package com.quenty.customer.users;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.customer.Api;
import com.quenty.customer.OpenWorkElsewhere;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.util.List;
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

/** A user is made in two services: both or neither, whatever fails and whenever. */
@ServiceIT
class UserCreationIT {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Api api;
    private final Accounts auth;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final AccountSteps steps;
    private final TransactionOperations transaction;
    private final OpenWorkElsewhere openWork;

    UserCreationIT(
            RestTestClient http,
            @Sibling("auth-service") WireMockServer auth,
            MutableClock clock,
            JdbcClient jdbc,
            AccountSteps steps,
            TransactionOperations transaction,
            OpenWorkElsewhere openWork) {
        this.api = Api.of(http);
        this.auth = new Accounts(auth);
        this.clock = clock;
        this.jdbc = jdbc;
        this.steps = steps;
        this.transaction = transaction;
        this.openWork = openWork;
    }

    @BeforeEach
    void nobodyHasAnythingInHand() {
        openWork.none();
    }

    /** What an earlier test has left waiting must not be counted here. */
    @AfterEach
    void nothingIsLeftWaiting() {
        auth.comeBack();
        clock.advance(Duration.ofMinutes(15));
        eventually(() -> assertThat(waitingDeliveries()).isZero());
    }

    private static String aName() {
        return "user" + NAMES.incrementAndGet();
    }

    private static String request(String username) {
        return "{\"username\": \"%s\", \"email\": \"%s@andino.example\"}".formatted(username, username);
    }

    private String aCompany() {
        return api.post("/api/v1/companies", "{\"name\": \"Andino\"}").text("company_id");
    }

    private long profiles(String username) {
        return jdbc.sql("select count(*) from users where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    private long waitingDeliveries() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name like 'delivery:%'")
                .query(Long.class)
                .single();
    }

    @Test
    void profileAndAccountAreMadeUnderOneId() {
        auth.agree();
        var company = aCompany();
        var admin = Tokens.with("users:create");
        var name = aName();

        var answer = api.as(admin).post("/api/v1/users", """
                {"username": "%s", "email": " %s@Andino.EXAMPLE ", "initial_password": "luna-clara-77-sur",
                 "first_name": " Ana ", "last_name": "Restrepo", "phone": "+57 300 123 4567", "role": "manager",
                 "company_id": "%s"}""".formatted(name, name, company));

        assertThat(answer.status()).isEqualTo(201);
        var id = answer.text("unique_id");
        assertThat(ExternalId.isValid("USER", id)).isTrue();
        assertThat(answer.headers().getFirst("Location")).isEqualTo("/api/v1/users/" + id);
        assertThat(answer.text("email")).isEqualTo(name + "@andino.example");
        assertThat(answer.text("phone")).isEqualTo("+573001234567");
        assertThat(answer.body().toString()).doesNotContain("luna");
        assertThat(auth.createdId()).isEqualTo(id);
        assertThat(auth.creation().getBodyAsString())
                .contains("\"acting_user_id\":\"%s\"".formatted(admin.subject()))
                .contains("\"initial_password\":\"luna-clara-77-sur\"")
                .contains("\"company_id\":\"%s\"".formatted(company))
                .contains("\"company_name\":\"Andino\"")
                .contains("\"role\":\"manager\"");
        assertThat(api.get("/api/v1/users/" + id).body()).isEqualTo(answer.body());
        assertThat(waitingDeliveries()).isZero();
    }

    @Test
    void aProfileHoldsNoPassword() {
        auth.agree();
        var name = aName();
        api.post("/api/v1/users", request(name));

        assertThat(jdbc.sql("select password_hash from users where username = ?")
                        .param(name)
                        .query(String.class)
                        .single())
                .isEqualTo("!");
    }

    @Test
    void whoHasAProfileKeepsHisAccountWhenTheMinuteIsOver() {
        auth.agree();
        var id = api.post("/api/v1/users", request(aName())).text("unique_id");

        clock.advance(Duration.ofMinutes(5));
        api.get("/api/v1/users/" + id);

        assertThat(waitingDeliveries()).isZero();
        assertThat(auth.count(id, "withdraw")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "duplicate-username, 409, duplicate-username, 409, /username",
        "duplicate-email, 409, duplicate-email, 409, /email",
        "weak-password, 422, weak-password, 422, /initial_password",
        "unknown-role, 422, unknown-role, 422, /role",
        "grant-exceeds-own, 403, grant-exceeds-own, 403, /role",
    })
    void whatAuthServiceRefusesIsAnsweredWithAPointerAndNothingIsKept(
            String sample, int refused, String code, int status, String pointer) {
        auth.refuse(refused, sample);
        var name = aName();

        var answer = api.post("/api/v1/users", request(name));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.pointers()).isEqualTo(pointer);
        assertThat(profiles(name)).isZero();
        assertThat(waitingDeliveries()).isZero();
    }

    @Test
    void whileAuthServiceIsDownNobodyIsMadeAndWhatMayBeLeftIsTakenBack() {
        auth.beDown();
        var name = aName();

        var answer = api.post("/api/v1/users", request(name));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("upstream-unavailable");
        assertThat(answer.headers().getFirst("Retry-After")).isNotBlank();
        assertThat(profiles(name)).isZero();
        assertThat(waitingDeliveries())
                .as("the answer may have been lost, not the account")
                .isOne();

        auth.comeBack();
        clock.advance(Duration.ofSeconds(61));
        eventually(() -> assertThat(waitingDeliveries()).isZero());
    }

    @Test
    void anAccountWhoseProfileCanNotBeWrittenIsWithdrawnAtOnce() throws Exception {
        auth.agreeAfter(800);
        var name = aName();
        var answer = CompletableFuture.supplyAsync(() -> api.post("/api/v1/users", request(name)));
        eventually(() -> assertThat(waitingDeliveries()).isOne());
        // Somebody else takes the name while auth-service is being asked.
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "insert into users (unique_id, username, email, password_hash) values (?, ?, ?, '!')")
                .params(List.of(ExternalId.next("USER"), name, name + "@other.example"))
                .update());

        assertThat(answer.get().code()).isEqualTo("duplicate-username");
        eventually(() -> assertThat(auth.count(auth.createdId(), "withdraw")).isOne());
        assertThat(profiles(name)).isOne();
    }

    @Test
    void anAccountOfAProcessThatDiedInBetweenIsWithdrawnAfterAMinute() {
        auth.agree();
        var step = steps.beginMaking(ExternalId.next("USER"));
        step.ask(() -> {});
        // Here the process dies: neither is the profile written nor the failure noticed.

        clock.advance(Duration.ofSeconds(59));
        assertThat(auth.count(step.userId(), "withdraw")).isZero();
        clock.advance(Duration.ofSeconds(2));

        eventually(() -> assertThat(auth.count(step.userId(), "withdraw")).isOne());
    }

    @Test
    void aProfileThatComesAfterTheMinuteIsNotWritten() {
        auth.agree();
        var step = steps.beginMaking(ExternalId.next("USER"));
        step.ask(() -> {});
        clock.advance(Duration.ofSeconds(61));
        eventually(() -> assertThat(auth.count(step.userId(), "withdraw")).isOne());

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> step.settle()))
                .isInstanceOf(UpstreamFailure.class);
    }

    @Test
    void aNameOrAddressThatIsTakenIsRefusedWithoutAskingAnybody() {
        auth.agree();
        var name = aName();
        api.post("/api/v1/users", request(name));
        auth.forgetRequests();

        var sameName = api.post(
                "/api/v1/users", "{\"username\": \"%s\", \"email\": \"z@z.example\"}".formatted(name.toUpperCase()));
        var sameMail = api.post(
                "/api/v1/users",
                "{\"username\": \"%s\", \"email\": \"%s@andino.example\"}".formatted(aName(), name.toUpperCase()));

        assertThat(sameName.pointers()).isEqualTo("/username");
        assertThat(sameMail.pointers()).isEqualTo("/email");
        assertThat(auth.requests()).isZero();
    }

    @Test
    void aRepeatedRequestWithTheSameKeyMakesOneUser() {
        auth.agree();
        var keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());
        var json = request(aName());
        var first = keyed.post("/api/v1/users", json);

        var again = keyed.post("/api/v1/users", json);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(auth.createdId()).as("asked once").isEqualTo(first.text("unique_id"));
    }

    @Test
    void theSameRequestManyTimesAtOnceMakesOneUser() {
        auth.agreeAfter(200);
        var name = aName();
        var keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());

        var answers = Concurrently.run(8, () -> keyed.post("/api/v1/users", request(name)));

        assertThat(answers.stream().map(Outcome::require))
                .allMatch(answer -> answer.status() == 201 || answer.code().equals("idempotency-in-progress"))
                .anyMatch(answer -> answer.status() == 201);
        var made = keyed.post("/api/v1/users", request(name));
        assertThat(made.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
        clock.advance(Duration.ofSeconds(61));
        eventually(() -> assertThat(waitingDeliveries()).isZero());
        assertThat(auth.idsAskedFor()).containsOnly(made.text("unique_id"));
        assertThat(auth.count(made.text("unique_id"), "withdraw")).isZero();
    }

    @Test
    void whoAsksAgainAfterALostAnswerGetsTheAccountThatWasMade() {
        auth.beDown();
        var name = aName();
        var keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(keyed.post("/api/v1/users", request(name)).status()).isEqualTo(503);
        auth.comeBack();

        var answer = keyed.post("/api/v1/users", request(name));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(auth.idsAskedFor()).containsOnly(answer.text("unique_id"));
        assertThat(waitingDeliveries()).as("nobody takes it back").isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"email": "a@b.example"}                                          | /username
                    {"username": "ab", "email": "a@b.example"}                        | /username
                    {"username": "a b c", "email": "a@b.example"}                     | /username
                    {"username": "abc", "email": "nobody"}                            | /email
                    {"username": "abc", "email": "a@b.example", "phone": "3001234567"} | /phone
                    {"username": "abc", "email": "a@b.example", "first_name": "A\\nB"} | /first_name
                    {"username": "abc", "email": "a@b.example", "active": true}       | /active
                    {"username": "abc", "email": "a@b.example", "initial_password": ""} | /initial_password
                    """)
    void aRequestOutOfShapeNamesTheField(String json, String pointer) {
        auth.agree();

        var answer = api.post("/api/v1/users", json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).isEqualTo(pointer);
        assertThat(auth.requests()).isZero();
    }

    @Test
    void whoSeesOneCompanyMakesUsersThereAndNowhereElse() {
        auth.agree();
        var own = aCompany();
        var other = aCompany();
        var manager = Tokens.with("users:create").company(own);

        var unsaid = api.as(manager).post("/api/v1/users", request(aName()));
        assertThat(unsaid.status()).isEqualTo(201);
        assertThat(unsaid.text("company_id")).isEqualTo(own);

        var elsewhere = api.as(manager).post("/api/v1/users", """
                {"username": "%s", "email": "x@y.example", "company_id": "%s"}""".formatted(aName(), other));
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.code()).isEqualTo("outside-data-scope");
        assertThat(elsewhere.pointers()).isEqualTo("/company_id");

        var self = Tokens.with("users:create").scope(DataScope.OWN);
        assertThat(api.as(self).post("/api/v1/users", request(aName())).code()).isEqualTo("outside-data-scope");
    }

    @Test
    void aUserBelongsToAnActiveCompanyThatExists() {
        auth.agree();
        var unknown = api.post(
                "/api/v1/users",
                "{\"username\": \"%s\", \"email\": \"x@y.example\", \"company_id\": \"COMP-0\"}".formatted(aName()));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.code()).isEqualTo("company-unknown");

        var company = aCompany();
        api.post("/api/v1/companies/" + company + "/deactivate", null);
        var inactive = api.post(
                "/api/v1/users",
                "{\"username\": \"%s\", \"email\": \"x@y.example\", \"company_id\": \"%s\"}"
                        .formatted(aName(), company));
        assertThat(inactive.code()).isEqualTo("company-inactive");
        assertThat(auth.requests()).isZero();
    }

    @Test
    void aCompanyDeactivatedWhileAuthServiceIsAskedTakesNoNewUser() throws Exception {
        auth.agreeAfter(800);
        var company = aCompany();
        var name = aName();
        var answer = CompletableFuture.supplyAsync(() -> api.post(
                "/api/v1/users",
                "{\"username\": \"%s\", \"email\": \"%s@y.example\", \"company_id\": \"%s\"}"
                        .formatted(name, name, company)));
        eventually(() -> assertThat(waitingDeliveries()).isOne());
        api.post("/api/v1/companies/" + company + "/deactivate", null);

        assertThat(answer.get().code()).isEqualTo("company-inactive");
        eventually(() -> assertThat(auth.count(auth.createdId(), "withdraw")).isOne());
        assertThat(profiles(name)).isZero();
    }
}
