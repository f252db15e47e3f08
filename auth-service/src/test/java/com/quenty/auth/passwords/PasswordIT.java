package com.quenty.auth.passwords;

import static com.quenty.auth.People.PASSWORD;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.auth.People;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class PasswordIT {

    private static final String OTHER = "nine quick otters at dusk";

    private final People people;
    private final MutableClock clock;

    PasswordIT(RestTestClient http, MutableClock clock) {
        this.people = new People(http);
        this.clock = clock;
    }

    @Test
    void aFirstPasswordIsGoodForNothingButBeingChanged() {
        people.root()
                .post(
                        "/api/v1/admin/users",
                        Map.of(
                                "username", "first.timer",
                                "email", "first.timer@andina.example",
                                "initial_password", "a first one, soon gone",
                                "roles", List.of("admin")))
                .is(201);
        var pair = people.anonymous()
                .post(People.LOGIN, People.credentials("first.timer", "a first one, soon gone"))
                .is(200);
        assertThat(pair.flag("password_change_required")).isTrue();
        var caller = people.anonymous().as(pair.text("access_token"));
        caller.get("/api/v1/admin/users").problem(403, "permission-denied");

        var fresh = caller.post("/api/v1/auth/change-password", change("a first one, soon gone", PASSWORD))
                .is(200);

        assertThat(fresh.flag("password_change_required")).isFalse();
        people.anonymous()
                .as(fresh.text("access_token"))
                .get("/api/v1/admin/users")
                .is(200);
        caller.get("/api/v1/profile").is(401);
        people.anonymous()
                .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                .is(401);
        people.anonymous()
                .post(People.REFRESH, People.refreshToken(fresh.text("refresh_token")))
                .is(200);
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        people.create("ana.torres", null, "customer");
        var here = people.signIn("ana.torres");
        var elsewhere = people.signIn("ana.torres");

        var fresh = people.anonymous()
                .as(here.text("access_token"))
                .post("/api/v1/auth/change-password", change(PASSWORD, OTHER))
                .is(200);

        people.anonymous()
                .post(People.REFRESH, People.refreshToken(elsewhere.text("refresh_token")))
                .is(401);
        people.anonymous()
                .as(elsewhere.text("access_token"))
                .get("/api/v1/profile")
                .is(401);
        people.anonymous().as(fresh.text("access_token")).get("/api/v1/profile").is(200);
        people.anonymous()
                .post(People.LOGIN, People.credentials("ana.torres", PASSWORD))
                .is(401);
        people.anonymous()
                .post(People.LOGIN, People.credentials("ana.torres", OTHER))
                .is(200);
        eventually(() -> assertThat(People.mailsTo("ana.torres@andina.example"))
                .anyMatch(mail -> mail.contains("Your password was changed")));
    }

    @Test
    void aRefusedPasswordIsAnsweredWithAPointer() {
        people.create("bea", null, "customer");
        var bea = people.signedIn("bea");

        bea.post("/api/v1/auth/change-password", change("wrong", OTHER)).problem(422, "wrong-current-password");
        bea.post("/api/v1/auth/change-password", change(PASSWORD, PASSWORD)).problem(422, "password-unchanged");
        var weak = bea.post("/api/v1/auth/change-password", change(PASSWORD, "short"))
                .problem(422, "weak-password");
        assertThat(weak.body().path("errors").get(0).path("pointer").asString()).isEqualTo("/new_password");
        bea.post("/api/v1/auth/change-password", Map.of("current_password", PASSWORD))
                .problem(400, "validation-failed");
        people.signIn("bea");
    }

    @Test
    void aPasswordDoesNotContainTheNameThatTheCompanyHasNow() {
        people.create("gina.lopez", "COMP-7", "customer");
        var gina = people.signedIn("gina.lopez");
        people.service("customer-service")
                .put("/internal/v1/known-companies/COMP-7", Map.of("name", "Cordillera", "active", true))
                .is(200);

        gina.post("/api/v1/auth/change-password", change(PASSWORD, "my cordillera is long"))
                .problem(422, "weak-password");
        people.root()
                .post(
                        "/api/v1/admin/users",
                        Map.of(
                                "username", "hugo.lopez",
                                "email", "hugo.lopez@andina.example",
                                "company_id", "COMP-7",
                                "initial_password", "my cordillera is long",
                                "roles", List.of("customer")))
                .problem(422, "weak-password");
    }

    @Test
    void exactlyOneOfConcurrentPasswordChangesSucceeds() {
        people.create("carla", null, "customer");
        var carla = people.signedIn("carla");

        var answers = Concurrently.run(4, () -> carla.post("/api/v1/auth/change-password", change(PASSWORD, OTHER)));

        assertThat(answers.stream().map(Outcome::require).filter(answer -> answer.status() == 200))
                .hasSize(1);
    }

    @Test
    void aForgottenPasswordIsResetOnceWithTheTokenOfAMail() {
        people.create("dario", null, "customer");
        var pair = people.signIn("dario");

        people.anonymous()
                .post("/api/v1/auth/forgot-password", Map.of("email", "dario@andina.example"))
                .is(202);
        var token = tokenTo("dario@andina.example", "A new password");
        people.anonymous()
                .post("/api/v1/auth/reset-password", reset(token, "short"))
                .problem(422, "weak-password");
        people.anonymous()
                .post("/api/v1/auth/reset-password", reset(token, OTHER))
                .is(204);

        people.anonymous()
                .post("/api/v1/auth/reset-password", reset(token, PASSWORD))
                .problem(422, "invalid-token");
        people.anonymous()
                .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                .is(401);
        people.anonymous().as(pair.text("access_token")).get("/api/v1/profile").is(401);
        people.anonymous()
                .post(People.LOGIN, People.credentials("dario", OTHER))
                .is(200);
    }

    @Test
    void aResetTokenDiesWhenThePasswordIsChangedOrItsTimeIsUp() {
        people.create("elena", null, "customer");
        people.anonymous()
                .post("/api/v1/auth/forgot-password", Map.of("email", "elena@andina.example"))
                .is(202);
        var first = tokenTo("elena@andina.example", "A new password");
        people.signedIn("elena")
                .post("/api/v1/auth/change-password", change(PASSWORD, OTHER))
                .is(200);
        people.anonymous()
                .post("/api/v1/auth/reset-password", reset(first, PASSWORD))
                .problem(422, "invalid-token");

        people.create("fabio", null, "customer");
        people.anonymous()
                .post("/api/v1/auth/forgot-password", Map.of("email", "fabio@andina.example"))
                .is(202);
        var second = tokenTo("fabio@andina.example", "A new password");
        clock.advance(Duration.ofMinutes(31));
        people.anonymous()
                .post("/api/v1/auth/reset-password", reset(second, OTHER))
                .problem(422, "invalid-token");
    }

    @Test
    void aStrangersAddressGetsTheSameAnswerAndNoMail() {
        var known = people.create("gina", null, "customer");
        var answer = people.anonymous()
                .post("/api/v1/auth/forgot-password", Map.of("email", "gina@andina.example"))
                .is(202);
        var stranger = people.anonymous()
                .post("/api/v1/auth/forgot-password", Map.of("email", "no.one@andina.example"))
                .is(202);

        assertThat(stranger.body()).isEqualTo(answer.body());
        tokenTo("gina@andina.example", "A new password");
        assertThat(People.mailsTo("no.one@andina.example")).isEmpty();
        assertThat(known).startsWith("USER-");
    }

    @Test
    void anInvitationLetsItsReaderChooseAPassword() {
        var created = people.root()
                .post(
                        "/api/v1/admin/users",
                        Map.of(
                                "username",
                                "invited",
                                "email",
                                "invited@andina.example",
                                "roles",
                                List.of("customer_service")))
                .is(201);
        assertThat(created.text("status")).isEqualTo("pending_verification");
        people.anonymous()
                .post(People.LOGIN, People.credentials("invited", "!"))
                .problem(401, "invalid-credentials");

        var token = tokenTo("invited@andina.example", "Your account at Quenty");
        people.anonymous()
                .post("/api/v1/auth/reset-password", reset(token, PASSWORD))
                .is(204);

        var profile = people.signedIn("invited").get("/api/v1/profile").is(200);
        assertThat(profile.text("status")).isEqualTo("active");
        assertThat(profile.flag("is_verified")).isTrue();
    }

    private static String tokenTo(String address, String subject) {
        eventually(() -> assertThat(People.mailsTo(address)).anyMatch(mail -> mail.contains("Subject: " + subject)));
        return People.tokenOf(People.mailsTo(address).stream()
                .filter(mail -> mail.contains("Subject: " + subject))
                .toList()
                .getLast());
    }

    private static Map<String, String> change(String current, String next) {
        return Map.of("current_password", current, "new_password", next);
    }

    private static Map<String, String> reset(String token, String next) {
        return Map.of("token", token, "new_password", next);
    }
}
