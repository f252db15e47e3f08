package com.quenty.auth.accounts;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.quenty.auth.People.PASSWORD;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.auth.People;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.ContractSample;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmailChangeIT {

    private static final String USERS = "/api/v1/admin/users/";
    private static final String VERIFY = "/api/v1/auth/verify-email";
    private static final String FORGOT = "/api/v1/auth/forgot-password";

    private final People people;
    private final MutableClock clock;
    private final WireMockServer customers;

    EmailChangeIT(RestTestClient http, MutableClock clock, @Sibling("customer-service") WireMockServer customers) {
        this.people = new People(http);
        this.clock = clock;
        this.customers = customers;
    }

    @Test
    void aTokenAloneChangesNoAddress() {
        var id = people.create("ana.torres", null, "admin");
        var ana = people.signedIn("ana.torres").with("If-Match", "*");

        ana.patch(USERS + id, email("thief@andina.example")).problem(422, "current-password-required");
        ana.patch("/api/v1/profile", email("thief@andina.example")).problem(422, "current-password-required");
        var wrong = ana.patch(USERS + id, email("thief@andina.example", "not the herons at all"))
                .problem(422, "wrong-current-password");
        assertThat(wrong.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/current_password");
        people.service("customer-service")
                .patch("/internal/v1/accounts/" + id, Map.of("email", "thief@andina.example", "acting_user_id", id))
                .problem(422, "current-password-required");
        people.service("customer-service")
                .patch("/internal/v1/accounts/" + id, email("thief@andina.example"))
                .problem(403, "person-required");

        assertThat(ana.get("/api/v1/profile").text("pending_email")).isBlank();
        assertThat(People.mailsTo("thief@andina.example")).isEmpty();
    }

    @Test
    void guessesOfTheProofAreFewAndKeepTheHolderFromNothingElse() {
        clock.stop();
        people.create("guess.ed", null, "customer");
        var thief = people.signedIn("guess.ed").with("If-Match", "*");
        for (int i = 0; i < 5; i++) {
            thief.patch("/api/v1/profile", email("thief@andina.example", "guess number " + i))
                    .problem(422, "wrong-current-password");
        }

        var waiting = thief.patch("/api/v1/profile", email("thief@andina.example", PASSWORD))
                .problem(429, "too-many-proofs");

        assertThat(waiting.header("Retry-After")).isEqualTo("5");
        assertThat(waiting.text("detail")).doesNotContain("is wrong");
        assertThat(waiting.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/current_password");
        thief.post("/api/v1/auth/change-password", Map.of("current_password", PASSWORD, "new_password", "any at all"))
                .problem(429, "too-many-proofs");
        var holder = people.signedIn("guess.ed").with("If-Match", "*");
        holder.patch("/api/v1/profile", email("guess.ed.new@andina.example", PASSWORD))
                .is(200);

        clock.advance(Duration.ofSeconds(5));
        thief.patch("/api/v1/profile", email("thief@andina.example", "one more guess"))
                .problem(422, "wrong-current-password");
        thief.patch("/api/v1/profile", email("thief@andina.example", "and another"))
                .problem(429, "too-many-proofs");
    }

    @Test
    void proofsSentTogetherAreNoMoreThanThoseSentOneAfterAnother() {
        clock.stop();
        people.create("guess.many", null, "customer");
        var thief = people.signedIn("guess.many").with("If-Match", "*");

        var answers = Concurrently.run(
                        16,
                        () -> thief.patch("/api/v1/profile", email("thief@andina.example", "not the herons at all")))
                .stream()
                .map(Outcome::require)
                .toList();

        assertThat(answers)
                .extracting(Answer::code)
                .containsOnly("wrong-current-password", "too-many-proofs")
                .filteredOn("wrong-current-password"::equals)
                .hasSize(5);
    }

    @Test
    void proofsThatCustomerServicePassesOnWaitBySessionToo() {
        clock.stop();
        var id = people.create("guess.eda", null, "customer");
        var account = "/internal/v1/accounts/" + id;
        for (int i = 0; i < 5; i++) {
            people.service("customer-service")
                    .patch(account, proof(id, "SESS-1", "guess number " + i))
                    .problem(422, "wrong-current-password");
        }

        people.service("customer-service")
                .patch(account, proof(id, "SESS-1", PASSWORD))
                .problem(429, "too-many-proofs");
        people.service("customer-service")
                .patch(account, proof(id, "SESS-2", PASSWORD))
                .is(200);
    }

    private static Map<String, String> proof(String person, String session, String password) {
        return Map.of(
                "email",
                "guess.eda.new@andina.example",
                "acting_user_id",
                person,
                "acting_session_id",
                session,
                "current_password",
                password);
    }

    @Test
    void anAddressStaysPendingUntilItsReaderConfirmsIt() {
        var id = people.create("bea", null, "customer");
        customers.stubFor(put(urlEqualTo("/internal/v1/customers/" + id + "/email"))
                .willReturn(
                        okJson(ContractSample.of("customer", "active-customer").json())));
        var pair = people.signIn("bea");
        var bea = people.anonymous().as(pair.text("access_token"));

        var asked = bea.with("If-Match", "*")
                .patch("/api/v1/profile", email("Bea.New@Andina.example", PASSWORD))
                .is(200);

        assertThat(asked.text("email")).isEqualTo("bea@andina.example");
        assertThat(asked.text("pending_email")).isEqualTo("Bea.New@andina.example");
        var token = tokenTo("Bea.New@andina.example", "Confirm your new address");
        eventually(() -> assertThat(People.mailsTo("bea@andina.example"))
                .anyMatch(mail -> mail.contains("Another address was asked for") && !mail.contains("Bea.New")));
        signIn("bea@andina.example").is(200);
        signIn("Bea.New@andina.example").is(401);
        people.anonymous().post(FORGOT, email("Bea.New@andina.example")).is(202);
        people.anonymous().post(FORGOT, email("bea@andina.example")).is(202);
        tokenTo("bea@andina.example", "A new password");
        assertThat(People.mailsTo("Bea.New@andina.example")).noneMatch(mail -> mail.contains("A new password"));

        people.anonymous().post(VERIFY, Map.of("token", token)).is(204);

        people.anonymous().post(VERIFY, Map.of("token", token)).problem(422, "invalid-token");
        bea.get("/api/v1/profile").problem(401, "invalid-access-token");
        people.anonymous()
                .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                .is(200);
        signIn("bea@andina.example").is(401);
        var again = people.anonymous()
                .as(signIn("Bea.New@andina.example").is(200).text("access_token"))
                .get("/api/v1/profile");
        assertThat(again.text("email")).isEqualTo("Bea.New@andina.example");
        assertThat(again.text("pending_email")).isBlank();
        assertThat(again.flag("is_verified")).isTrue();
        eventually(() -> assertThat(People.mailsTo("bea@andina.example"))
                .anyMatch(mail -> mail.contains("Your address was changed")));
        eventually(() -> customers.verify(putRequestedFor(urlEqualTo("/internal/v1/customers/" + id + "/email"))
                .withRequestBody(equalToJson("{\"email\": \"Bea.New@andina.example\"}"))));
    }

    @Test
    void staffChangeTheAddressOfThoseBelowThemAndOfNobodyElse() {
        var driver = people.create("a.driver", "COMP-1", "driver");
        var equal = people.create("the.equal", "COMP-1", "manager");
        people.create("the.manager", "COMP-1", "manager");
        var manager = people.signedIn("the.manager").get("/api/v1/profile").text("user_id");
        var customerService = people.service("customer-service");

        customerService
                .patch("/internal/v1/accounts/" + equal, acting(manager, "mine@andina.example"))
                .problem(403, "target-of-equal-rank");
        people.create("an.admin", null, "admin");
        var other = people.create("other.admin", null, "admin");
        people.signedIn("an.admin")
                .with("If-Match", "*")
                .patch(USERS + other, email("mine@andina.example", PASSWORD))
                .problem(403, "target-of-equal-rank");
        var asked = customerService
                .patch("/internal/v1/accounts/" + driver, acting(manager, "driver.new@andina.example"))
                .is(200);

        assertThat(asked.text("email")).isEqualTo("a.driver@andina.example");
        assertThat(asked.text("pending_email")).isEqualTo("driver.new@andina.example");
        people.root()
                .with("If-Match", "*")
                .patch(USERS + driver, email("by.nobody@andina.example", PASSWORD))
                .problem(403, "person-required");
    }

    @Test
    void aRequestIsTakenBackByAnotherAndByAnotherPassword() {
        people.create("carla", null, "customer");
        var carla = people.signedIn("carla").with("If-Match", "*");
        carla.patch("/api/v1/profile", email("carla.one@andina.example", PASSWORD))
                .is(200);
        var one = tokenTo("carla.one@andina.example", "Confirm your new address");
        carla.patch("/api/v1/profile", email("carla.two@andina.example", PASSWORD))
                .is(200);
        var two = tokenTo("carla.two@andina.example", "Confirm your new address");
        people.anonymous().post(VERIFY, Map.of("token", one)).problem(422, "invalid-token");

        carla.post(
                        "/api/v1/auth/change-password",
                        Map.of("current_password", PASSWORD, "new_password", "eight busy herons at dusk"))
                .is(200);

        people.anonymous().post(VERIFY, Map.of("token", two)).problem(422, "invalid-token");
    }

    @Test
    void ofTwoWhoAskForOneAddressTheFirstToConfirmGetsIt() {
        people.create("dario", null, "customer");
        people.create("elena", null, "customer");
        people.create("taken", null, "customer");
        for (var name : List.of("dario", "elena")) {
            people.signedIn(name)
                    .with("If-Match", "*")
                    .patch("/api/v1/profile", email("taken@andina.example", PASSWORD))
                    .problem(409, "duplicate-email");
            people.signedIn(name)
                    .with("If-Match", "*")
                    .patch("/api/v1/profile", email(name + ".both@andina.example", PASSWORD))
                    .is(200);
        }
        var dario = tokenTo("dario.both@andina.example", "Confirm your new address");
        people.signedIn("elena")
                .with("If-Match", "*")
                .patch("/api/v1/profile", email("dario.both@andina.example", PASSWORD))
                .is(200);
        eventually(() -> assertThat(People.mailsTo("dario.both@andina.example")).hasSize(2));
        var elena = People.mailsTo("dario.both@andina.example").stream()
                .map(People::tokenOf)
                .filter(token -> !token.equals(dario))
                .findFirst()
                .orElseThrow();

        List<Callable<Answer>> both = List.of(
                () -> people.anonymous().post(VERIFY, Map.of("token", dario)),
                () -> people.anonymous().post(VERIFY, Map.of("token", elena)));
        var answers = Concurrently.run(both).stream().map(Outcome::require).toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void anInvitationToAWrongAddressIsCorrectedAtOnce() {
        people.create("the.inviter", null, "admin");
        var inviter = people.signedIn("the.inviter");
        var invited = inviter.post(
                        "/api/v1/admin/users",
                        Map.of("username", "invited", "email", "wrong@andina.example", "roles", List.of("customer")))
                .is(201);
        var wrong = tokenTo("wrong@andina.example", "Your account at Quenty");

        inviter.with("If-Match", "*")
                .patch(USERS + invited.text("user_id"), email("right@andina.example"))
                .problem(422, "current-password-required");
        var corrected = inviter.with("If-Match", "*")
                .patch(USERS + invited.text("user_id"), email("right@andina.example", PASSWORD))
                .is(200);

        assertThat(corrected.text("email")).isEqualTo("right@andina.example");
        people.anonymous()
                .post("/api/v1/auth/reset-password", Map.of("token", wrong, "new_password", PASSWORD))
                .problem(422, "invalid-token");
        people.anonymous()
                .post(
                        "/api/v1/auth/reset-password",
                        Map.of("token", tokenTo("right@andina.example", "Your account"), "new_password", PASSWORD))
                .is(204);
    }

    @Test
    void noAddressIsTakenThatNoMailServerTakes() {
        for (var wrong :
                List.of("a\u0001b@x.example", "a..b@x.example", "a@-x-", "a@-x-.example", "a@x", "a@x_y.example")) {
            var answer = people.anonymous()
                    .post(
                            "/api/v1/auth/register",
                            Map.of("username", "wrong.address", "email", wrong, "password", PASSWORD))
                    .problem(400, "validation-failed");
            assertThat(answer.body().path("errors").findValuesAsString("pointer"))
                    .contains("/email");
        }
    }

    @Test
    void theRefusalsThatCustomerServiceReadsAreTrue() {
        var id = people.create("sam.ple", null, "admin");
        var equal = people.create("sam.equal", null, "admin");
        var path = "/internal/v1/accounts/" + id;
        var customerService = people.service("customer-service");
        isTrue(
                "current-password-required",
                customerService.patch(path, Map.of("email", "s@andina.example", "acting_user_id", id)));
        isTrue(
                "wrong-current-password",
                customerService.patch(
                        path, Map.of("email", "s@andina.example", "acting_user_id", id, "current_password", "no")));
        isTrue("person-required", customerService.patch(path, email("s@andina.example")));
        isTrue("target-of-equal-rank", customerService.patch(path, acting(equal, "s@andina.example")));
    }

    private static void isTrue(String sample, Answer answer) {
        ContractSample.of("auth", sample).isTrueOf(answer.body().toString());
        assertThat(answer.text("code")).isEqualTo(sample);
    }

    private Answer signIn(String login) {
        return people.anonymous().post(People.LOGIN, People.credentials(login, PASSWORD));
    }

    private static Map<String, String> email(String address) {
        return Map.of("email", address);
    }

    private static Map<String, String> email(String address, String password) {
        return Map.of("email", address, "current_password", password);
    }

    private static Map<String, String> acting(String person, String address) {
        return Map.of("email", address, "acting_user_id", person, "current_password", PASSWORD);
    }

    private static String tokenTo(String address, String subject) {
        eventually(() -> assertThat(People.mailsTo(address)).anyMatch(mail -> mail.contains("Subject: " + subject)));
        return People.tokenOf(People.mailsTo(address).stream()
                .filter(mail -> mail.contains("Subject: " + subject))
                .toList()
                .getLast());
    }
}
