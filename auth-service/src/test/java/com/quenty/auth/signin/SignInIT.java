package com.quenty.auth.signin;

import static com.quenty.auth.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.nimbusds.jwt.SignedJWT;
import com.quenty.auth.People;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void failuresElsewhereLockNeitherAKnownNetworkNorAKnownDevice() {
        var device = people.signIn("ana.torres").text("device_token");
        shut("ana.torres");

        from("203.0.113.50", Map.of("username", "ana.torres", "password", PASSWORD))
                .problem(401, "invalid-credentials");
        var travelling = from(
                        "203.0.113.51", Map.of("username", "ana.torres", "password", PASSWORD, "device_token", device))
                .is(200);
        assertThat(travelling.text("device_token")).isEqualTo(device);
        people.signIn("ana.torres");
        // The network of that sign-in is known from now on, even without the device.
        from("203.0.113.51", Map.of("username", "ana.torres", "password", PASSWORD))
                .is(200);
        from("203.0.113.52", Map.of("username", "ana.torres", "password", PASSWORD, "device_token", "a made up one"))
                .problem(401, "invalid-credentials");
    }

    @Test
    void theDeviceOfOneAccountOpensNoOther() {
        people.create("dev.one", null, "customer");
        people.create("dev.two", null, "customer");
        var device = people.signIn("dev.one").text("device_token");
        shut("dev.two");

        from("203.0.113.53", Map.of("username", "dev.two", "password", PASSWORD, "device_token", device))
                .problem(401, "invalid-credentials");
    }

    @Test
    void theLastSuperAdminGetsInFromAKnownDeviceWhateverIsGuessed() {
        people.create("last.super", null, "super_admin");
        var device = from("198.51.100.200", Map.of("username", "last.super", "password", PASSWORD))
                .is(200)
                .text("device_token");
        shut("last.super");
        // Not even a network that has to wait stops the device.
        for (int i = 0; i < 50; i++) {
            from("198.51.100.201", Map.of("username", "guess" + i, "password", "wrong"))
                    .is(401);
        }
        from("198.51.100.201", Map.of("username", "last.super", "password", PASSWORD))
                .problem(429, "too-many-sign-ins");

        from("198.51.100.201", Map.of("username", "last.super", "password", PASSWORD, "device_token", device))
                .is(200);
    }

    @Test
    void guessesAreFewFromAKnownPlaceTooAndFromAllUnknownOnesTogether() {
        people.create("few.guesses", null, "customer");
        var device = people.signIn("few.guesses").text("device_token");
        for (int i = 0; i < 5; i++) {
            from("203.0.113.60", Map.of("username", "few.guesses", "password", "wrong", "device_token", device))
                    .is(401);
        }
        from("203.0.113.60", Map.of("username", "few.guesses", "password", PASSWORD, "device_token", device))
                .problem(401, "invalid-credentials");
        // Which does not hold up the holder, who is elsewhere with another device.
        people.signIn("few.guesses");

        shut("few.guesses");
        for (int i = 100; i < 105; i++) {
            from("198.51.100." + i, Map.of("username", "few.guesses", "password", PASSWORD))
                    .problem(401, "invalid-credentials");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void guessesSentTogetherAreNoMoreThanThoseSentOneAfterAnother(boolean knownDevice) {
        clock.stop();
        var id = people.create("at.once." + knownDevice, null, "customer");
        var request = new HashMap<>(People.credentials("at.once." + knownDevice, "not the herons at all"));
        if (knownDevice) {
            request.put("device_token", people.signIn("at.once.true").text("device_token"));
        }

        Concurrently.run(16, () -> from("203.0.113.70", request)).stream()
                .map(Outcome::require)
                .forEach(answer -> answer.problem(401, "invalid-credentials"));

        var reasons = jdbc.sql("""
                SELECT details ->> 'reason' FROM audit_events
                WHERE subject_id = :user AND event_type = 'sign_in_failed'
                """).param("user", id).query(String.class).list();
        assertThat(reasons).hasSize(16).filteredOn("wrong"::equals).hasSize(5);
    }

    @Test
    void ofManyDevicesTheLatestAreKnown() {
        people.create("many.devices", null, "customer");
        var first = people.signIn("many.devices").text("device_token");
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofSeconds(1));
            from("203.0.113." + (80 + i), Map.of("username", "many.devices", "password", PASSWORD))
                    .is(200);
        }
        shut("many.devices");

        from("203.0.113.99", Map.of("username", "many.devices", "password", PASSWORD, "device_token", first))
                .problem(401, "invalid-credentials");
    }

    /** From everywhere: the account has to wait for all places that it does not know. */
    private void shut(String username) {
        for (int i = 0; i < 25; i++) {
            from("198.51.100." + i, Map.of("username", username, "password", "wrong"))
                    .is(401);
        }
    }

    private Answer from(String address, Map<String, String> request) {
        return people.anonymous().with("X-Forwarded-For", address).post(People.LOGIN, request);
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
