package com.quenty.auth.signin;

import static com.quenty.auth.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.nimbusds.jwt.SignedJWT;
import com.quenty.auth.People;
import com.quenty.test.Answer;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {

    private final People people;
    private final JdbcClient jdbc;
    private final MeterRegistry meters;
    private final MutableClock clock;
    private final TransactionOperations transaction;

    SignInIT(
            RestTestClient http,
            JdbcClient jdbc,
            MeterRegistry meters,
            MutableClock clock,
            TransactionOperations transaction) {
        this.transaction = transaction;
        this.people = new People(http);
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
    }

    @BeforeAll
    void ana() {
        people.create("ana.torres", "COMP-1", "manager");
    }

    @BeforeEach
    void nobodyWaits() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("DELETE FROM login_throttles").update());
    }

    @Test
    void bothUserNameAndAddressSignInHoweverTheyAreWritten() {
        for (var login :
                List.of("ana.torres", "ANA.Torres", "ana.torres@andina.example", "Ana.Torres@ANDINA.example")) {
            var pair = people.anonymous()
                    .post(People.LOGIN, People.credentials(login, PASSWORD))
                    .is(200);

            assertThat(pair.text("token_type")).isEqualTo("Bearer");
            assertThat(pair.number("expires_in")).isEqualTo(900);
            assertThat(pair.flag("password_change_required")).isFalse();
            people.anonymous()
                    .as(pair.text("access_token"))
                    .get("/api/v1/profile")
                    .is(200);
        }
    }

    @Test
    void theTokenContainsTheGrantsOfItsHolder() {
        var claims = claimsOf(people.signIn("ana.torres").text("access_token"));

        assertThat(claims)
                .containsEntry("iss", "http://issuer.test")
                .containsEntry("token_use", "user")
                .containsEntry("company_id", "COMP-1")
                .containsEntry("data_scope", "company")
                .containsEntry("roles", List.of("manager"))
                .containsKeys("sub", "jti", "iat", "exp", "sid", "ver");
        assertThat(claims.get("permissions"))
                .asInstanceOf(LIST)
                .contains("users:create", "companies:submit")
                .doesNotContain("*");
    }

    @Test
    void unknownWrongAndWaitingAreOneAnswerAndOneWork() {
        var unknown = costing(1, () -> people.anonymous().post(People.LOGIN, People.credentials("nobody", PASSWORD)));
        var wrong = costing(1, () -> people.anonymous().post(People.LOGIN, People.credentials("ana.torres", "wrong")));
        for (int i = 0; i < 6; i++) {
            people.anonymous().post(People.LOGIN, People.credentials("ana.torres", "wrong"));
        }
        var waiting =
                costing(1, () -> people.anonymous().post(People.LOGIN, People.credentials("ana.torres", PASSWORD)));

        for (var answer : List.of(unknown, wrong, waiting)) {
            answer.problem(401, "invalid-credentials");
            assertThat(answer.text("detail")).isEqualTo(unknown.text("detail"));
            assertThat(answer.headers().headerNames())
                    .isEqualTo(unknown.headers().headerNames());
        }
    }

    @Test
    void theWaitEndsByItselfAndGrows() {
        fail(5);
        people.anonymous()
                .post(People.LOGIN, People.credentials("ana.torres", PASSWORD))
                .is(401);

        clock.advance(Duration.ofSeconds(6));
        people.anonymous()
                .post(People.LOGIN, People.credentials("ana.torres", "wrong"))
                .is(401);
        clock.advance(Duration.ofSeconds(6));
        people.anonymous()
                .post(People.LOGIN, People.credentials("ana.torres", PASSWORD))
                .is(401);
        clock.advance(Duration.ofSeconds(6));
        people.anonymous()
                .post(People.LOGIN, People.credentials("ana.torres", PASSWORD))
                .is(200);

        // And what was typed before is forgiven.
        fail(4);
        people.anonymous()
                .post(People.LOGIN, People.credentials("ana.torres", PASSWORD))
                .is(200);
    }

    @Test
    void aStrangerElsewhereDoesNotKeepTheHolderOut() {
        for (int i = 0; i < 12; i++) {
            people.anonymous()
                    .with("X-Forwarded-For", "198.51.100.9")
                    .post(People.LOGIN, People.credentials("ana.torres", "wrong"))
                    .is(401);
        }
        people.anonymous()
                .with("X-Forwarded-For", "198.51.100.9")
                .post(People.LOGIN, People.credentials("ana.torres", PASSWORD))
                .is(401);

        people.anonymous()
                .with("X-Forwarded-For", "203.0.113.7")
                .post(People.LOGIN, People.credentials("ana.torres", PASSWORD))
                .is(200);
    }

    @Test
    void aNetworkWithTooManyFailuresHasToWait() {
        for (int i = 0; i < 50; i++) {
            people.anonymous()
                    .with("X-Forwarded-For", "198.51.100.7")
                    .post(People.LOGIN, People.credentials("guess" + i, "wrong"))
                    .is(401);
        }

        var refused = people.anonymous()
                .with("X-Forwarded-For", "198.51.100.7")
                .post(People.LOGIN, People.credentials("ana.torres", PASSWORD))
                .problem(429, "too-many-sign-ins");
        assertThat(Integer.parseInt(String.valueOf(refused.headers().getFirst("Retry-After"))))
                .isBetween(1, 900);
        people.anonymous()
                .post(People.LOGIN, People.credentials("ana.torres", PASSWORD))
                .is(200);
    }

    @Test
    void anOldHashIsReplacedAtSignIn() {
        people.create("old.hand", null, "customer");
        var bcrypt = new BCryptPasswordEncoder(4).encode("bcrypt password of old");
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE users SET password_hash = :hash WHERE username = 'old.hand'")
                        .param("hash", bcrypt)
                        .update());

        people.anonymous()
                .post(People.LOGIN, People.credentials("old.hand", "bcrypt password of old"))
                .is(200);

        assertThat(jdbc.sql("SELECT password_hash FROM users WHERE username = 'old.hand'")
                        .query(String.class)
                        .single())
                .startsWith("{argon2}");
        people.anonymous()
                .post(People.LOGIN, People.credentials("old.hand", "bcrypt password of old"))
                .is(200);
    }

    @Test
    void aSuspendedAccountIsAnsweredLikeAWrongPassword() {
        var id = people.create("sus.pended", null, "customer");
        people.root()
                .post("/api/v1/admin/users/" + id + "/suspend", Map.of("reason", "asked for"))
                .is(200);

        people.anonymous()
                .post(People.LOGIN, People.credentials("sus.pended", PASSWORD))
                .problem(401, "invalid-credentials");
    }

    @Test
    void bothSignInsAndFailuresAreAudited() {
        people.create("au.dited", null, "customer");
        people.anonymous()
                .post(People.LOGIN, People.credentials("au.dited", "not the herons at all"))
                .is(401);
        var token = people.signIn("au.dited").text("access_token");
        var id = String.valueOf(claimsOf(token).get("sub"));

        var events =
                people.root().get("/api/v1/admin/audit-events?subject_id=" + id).is(200);

        assertThat(events.body()
                        .path("items")
                        .valueStream()
                        .map(event -> event.path("event_type").asString()))
                .startsWith("signed_in", "sign_in_failed")
                .contains("account_created", "password_changed");
        assertThat(events.body().toString()).doesNotContain(PASSWORD).doesNotContain("not the herons");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            people.anonymous()
                    .post(People.LOGIN, People.credentials("ana.torres", "wrong"))
                    .problem(401, "invalid-credentials");
        }
    }

    /** The answer, and that it took so many comparisons: time itself would make a shaky test. */
    private Answer costing(int comparisons, Supplier<Answer> call) {
        long before = verifications();
        var answer = call.get();
        assertThat(verifications() - before).isEqualTo(comparisons);
        return answer;
    }

    private long verifications() {
        return meters.timer("quenty.auth.passwords", "work", "verify").count();
    }

    private static Map<String, Object> claimsOf(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getClaims();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
