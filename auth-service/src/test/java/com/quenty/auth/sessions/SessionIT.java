package com.quenty.auth.sessions;

import static com.quenty.auth.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.quenty.auth.People;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionIT {

    private final People people;
    private final JdbcClient jdbc;
    private final MutableClock clock;
    private String ana = "";

    SessionIT(RestTestClient http, JdbcClient jdbc, MutableClock clock) {
        this.people = new People(http);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeAll
    void ana() {
        ana = people.create("ana.torres", "COMP-1", "manager");
    }

    @Test
    void fiftyConcurrentRefreshesGetOneSuccessor() {
        var first = people.signIn("ana.torres").text("refresh_token");

        var answers = Concurrently.run(
                50,
                () -> people.anonymous()
                        .post(People.REFRESH, People.refreshToken(first))
                        .is(200));

        assertThat(answers.stream()
                        .map(Outcome::require)
                        .map(answer -> answer.text("refresh_token"))
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(jdbc.sql("""
                SELECT count(*) FROM refresh_tokens t JOIN refresh_tokens p ON p.id = t.parent_id
                WHERE p.token_hash = encode(sha256(:token::bytea), 'hex')
                """).param("token", first).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void aLostAnswerIsGivenAgainWithinTheGrace() {
        var first = people.signIn("ana.torres").text("refresh_token");
        var second = people.anonymous()
                .post(People.REFRESH, People.refreshToken(first))
                .is(200)
                .text("refresh_token");

        clock.advance(Duration.ofSeconds(15));

        assertThat(people.anonymous()
                        .post(People.REFRESH, People.refreshToken(first))
                        .is(200)
                        .text("refresh_token"))
                .isEqualTo(second);
        people.anonymous().post(People.REFRESH, People.refreshToken(second)).is(200);
    }

    @Test
    void aTabThatComesLateGetsTheEndOfTheChain() {
        var first = people.signIn("ana.torres").text("refresh_token");
        var second = people.anonymous()
                .post(People.REFRESH, People.refreshToken(first))
                .is(200)
                .text("refresh_token");
        clock.advance(Duration.ofSeconds(5));
        var third = people.anonymous()
                .post(People.REFRESH, People.refreshToken(second))
                .is(200)
                .text("refresh_token");

        assertThat(people.anonymous()
                        .post(People.REFRESH, People.refreshToken(first))
                        .is(200)
                        .text("refresh_token"))
                .isEqualTo(third);
    }

    @Test
    void theNewestTokenIsFoundInOneLookHoweverLongTheChainIs() {
        var first = people.signIn("ana.torres").text("refresh_token");
        var newest = first;
        for (int i = 0; i < 30; i++) {
            newest = people.anonymous()
                    .post(People.REFRESH, People.refreshToken(newest))
                    .is(200)
                    .text("refresh_token");
        }
        // What a chain would be followed by is not there.
        assertThat(jdbc.sql("SELECT count(*) FROM refresh_tokens WHERE successor IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();

        var answers = Concurrently.run(12, () -> people.anonymous().post(People.REFRESH, People.refreshToken(first)));

        assertThat(answers.stream()
                        .map(Outcome::require)
                        .map(answer -> answer.is(200).text("refresh_token")))
                .containsOnly(newest);
        people.anonymous().post(People.REFRESH, People.refreshToken(newest)).is(200);
    }

    @Test
    void aSpentTokenAfterTheGraceEndsTheWholeFamily() {
        var signedIn = people.signIn("ana.torres");
        var first = signedIn.text("refresh_token");
        var second = people.anonymous()
                .post(People.REFRESH, People.refreshToken(first))
                .is(200);

        clock.advance(Duration.ofSeconds(21));
        people.anonymous().post(People.REFRESH, People.refreshToken(first)).problem(401, "invalid-refresh-token");

        people.anonymous()
                .post(People.REFRESH, People.refreshToken(second.text("refresh_token")))
                .problem(401, "invalid-refresh-token");
        people.anonymous()
                .as(second.text("access_token"))
                .get("/api/v1/profile")
                .is(401);
        var feed = people.service("gateway")
                .get("/internal/v1/revocations?after=0")
                .is(200);
        assertThat(feed.body().path("revocations").findValuesAsString("session_id"))
                .contains(sidOf(second));
        var events = people.root()
                .get("/api/v1/admin/audit-events?event_type=refresh_token_reused&subject_id=" + sidOf(second));
        assertThat(events.body().path("items").size()).isEqualTo(1);
    }

    @Test
    void reuseEndsOneFamilyAndNoOther() {
        var other = people.signIn("ana.torres").text("refresh_token");
        var first = people.signIn("ana.torres").text("refresh_token");
        people.anonymous().post(People.REFRESH, People.refreshToken(first)).is(200);
        clock.advance(Duration.ofSeconds(21));
        people.anonymous().post(People.REFRESH, People.refreshToken(first)).is(401);

        people.anonymous().post(People.REFRESH, People.refreshToken(other)).is(200);
    }

    @Test
    void nothingOfAnEndedSessionRefreshes() {
        var pair = people.signIn("ana.torres");
        people.anonymous()
                .as(pair.text("access_token"))
                .post("/api/v1/auth/logout")
                .is(204);

        people.anonymous()
                .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                .problem(401, "invalid-refresh-token");
        people.anonymous().as(pair.text("access_token")).get("/api/v1/profile").problem(401, "invalid-access-token");
    }

    @Test
    void nothingThatWasRefreshedWhileThePasswordChangesOutlivesIt() {
        people.create("elena", null, "customer");
        var password = PASSWORD;
        for (int round = 0; round < 5; round++) {
            var pair = people.anonymous()
                    .post(People.LOGIN, People.credentials("elena", password))
                    .is(200);
            var next = "nine quick otters at dusk " + round;
            var change = Map.of("current_password", password, "new_password", next);
            var stolen = new ConcurrentLinkedQueue<String>(List.of(pair.text("refresh_token")));

            Callable<Integer> owner = () -> people.anonymous()
                    .as(pair.text("access_token"))
                    .post("/api/v1/auth/change-password", change)
                    .status();
            Callable<Integer> thief = () -> {
                var answer = people.anonymous().post(People.REFRESH, People.refreshToken(pair.text("refresh_token")));
                while (answer.status() == 200) {
                    stolen.add(answer.text("refresh_token"));
                    answer = people.anonymous().post(People.REFRESH, People.refreshToken(answer.text("refresh_token")));
                }
                return answer.status();
            };

            var answers = Concurrently.run(List.of(owner, thief));

            assertThat(answers.stream().map(Outcome::require)).containsExactly(200, 401);
            stolen.forEach(token -> people.anonymous()
                    .post(People.REFRESH, People.refreshToken(token))
                    .is(401));
            password = next;
        }
    }

    @Test
    void anUnusedTokenExpiresAndSoDoesTheSession() {
        var pair = people.signIn("ana.torres");
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        people.anonymous()
                .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                .is(401);
        clock.reset();

        var current = people.signIn("ana.torres").text("refresh_token");
        for (int day = 0; day < 30; day += 6) {
            current = people.anonymous()
                    .post(People.REFRESH, People.refreshToken(current))
                    .is(200)
                    .text("refresh_token");
            clock.advance(Duration.ofDays(6));
        }
        people.anonymous().post(People.REFRESH, People.refreshToken(current)).is(401);
    }

    @Test
    void unknownTokensAreRefusedAlike() {
        people.anonymous()
                .post(People.REFRESH, People.refreshToken("never-issued"))
                .problem(401, "invalid-refresh-token");
        people.anonymous()
                .post("/api/v1/auth/refresh", Map.of("refresh_token", ""))
                .problem(400, "validation-failed");
    }

    @Test
    void aSessionCanBeSeenAndEndedByItsOwnerOnly() {
        people.create("bea", "COMP-1", "manager");
        var bea = people.signedIn("bea");
        var pair = people.signIn("ana.torres");
        var sessions = bea.get("/api/v1/auth/sessions").is(200);
        assertThat(sessions.items("session_id")).doesNotContain(sidOf(pair));

        bea.delete("/api/v1/auth/sessions/" + sidOf(pair)).problem(404, "session-not-found");
        var anas = people.signedIn("ana.torres");
        assertThat(anas.get("/api/v1/auth/sessions?limit=100").items("session_id"))
                .contains(sidOf(pair));
        anas.delete("/api/v1/auth/sessions/" + sidOf(pair)).is(204);

        people.anonymous()
                .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                .is(401);
        anas.delete("/api/v1/auth/sessions/" + sidOf(pair)).problem(404, "session-not-found");
    }

    @Test
    void logoutAllEndsEverySession() {
        people.create("carla", null, "customer");
        var one = people.signIn("carla");
        var two = people.signIn("carla");

        people.anonymous()
                .as(one.text("access_token"))
                .post("/api/v1/auth/logout-all")
                .is(204);

        for (var pair : List.of(one, two)) {
            people.anonymous()
                    .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                    .is(401);
            people.anonymous()
                    .as(pair.text("access_token"))
                    .get("/api/v1/profile")
                    .is(401);
        }
        people.anonymous()
                .as(people.signIn("carla").text("access_token"))
                .get("/api/v1/profile")
                .is(200);
    }

    @Test
    void aRoleThatChangesEndsTheTokenButNotTheSession() {
        var id = people.create("dario", "COMP-1", "manager");
        var pair = people.signIn("dario");
        var account = people.root().get("/api/v1/admin/users/" + id);
        people.root()
                .seeing(account)
                .put("/api/v1/admin/users/" + id + "/roles", Map.of("roles", List.of("driver")))
                .is(200);

        people.anonymous().as(pair.text("access_token")).get("/api/v1/profile").is(401);
        var next = people.anonymous()
                .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                .is(200);
        assertThat(people.anonymous()
                        .as(next.text("access_token"))
                        .get("/api/v1/profile")
                        .is(200)
                        .body()
                        .path("roles")
                        .get(0)
                        .asString())
                .isEqualTo("driver");
        assertThat(ana).isNotEqualTo(id);
    }

    private static String sidOf(Answer pair) {
        try {
            return SignedJWT.parse(pair.text("access_token")).getJWTClaimsSet().getStringClaim("sid");
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
