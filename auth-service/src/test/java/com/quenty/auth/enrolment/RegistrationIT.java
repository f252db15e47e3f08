package com.quenty.auth.enrolment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.quenty.auth.People.PASSWORD;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.quenty.auth.People;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class RegistrationIT {

    private static final String PROFILE = "/internal/v1/customers/USER-[0-9A-Z]{26}/profile";

    private final People people;
    private final WireMockServer customers;
    private final JdbcClient jdbc;
    private final MeterRegistry meters;
    private final MutableClock clock;

    RegistrationIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            JdbcClient jdbc,
            MeterRegistry meters,
            MutableClock clock) {
        this.people = new People(http);
        this.customers = customers;
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
    }

    @BeforeEach
    void customerServiceTakesProfiles() {
        customers.stubFor(put(urlPathMatching(PROFILE)).willReturn(profile()));
    }

    @Test
    void aRegisteredUserVerifiesTheAddressAndSignsIn() {
        register("ana.torres", "ana@andina.example").is(202);
        var token = tokenTo("ana@andina.example");
        people.anonymous()
                .post(People.LOGIN, People.credentials("ana.torres", PASSWORD))
                .problem(403, "email-not-verified");
        people.anonymous()
                .post(People.LOGIN, People.credentials("ana.torres", "wrong"))
                .problem(401, "invalid-credentials");

        people.anonymous()
                .post("/api/v1/auth/verify-email", Map.of("token", token))
                .is(204);

        people.anonymous()
                .post("/api/v1/auth/verify-email", Map.of("token", token))
                .problem(422, "invalid-token");
        var profile = people.signedIn("ana.torres").get("/api/v1/profile").is(200);
        assertThat(profile.body().path("roles").get(0).asString()).isEqualTo("customer");
        assertThat(profile.text("first_name")).isEqualTo("Ana");
        var history = people.root()
                .get("/api/v1/admin/users/" + profile.text("user_id") + "/history")
                .is(200);
        assertThat(history.items("to")).containsExactly("active", "pending_verification");
    }

    @Test
    void theProfileIsRegisteredOnceCustomerServiceIsUpAgain() {
        customers.stubFor(put(urlPathMatching(PROFILE))
                .inScenario("down")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("up"));
        customers.stubFor(put(urlPathMatching(PROFILE))
                .inScenario("down")
                .whenScenarioStateIs("up")
                .willReturn(profile()));

        register("bea", "bea@andina.example").is(202);
        var token = tokenTo("bea@andina.example");
        customers.verify(
                0,
                putRequestedFor(urlPathMatching(PROFILE))
                        .withRequestBody(matchingJsonPath("$.username", equalTo("bea"))));
        people.anonymous()
                .post("/api/v1/auth/verify-email", Map.of("token", token))
                .is(204);

        eventually(() -> customers.verify(
                com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly(2),
                putRequestedFor(urlPathMatching(PROFILE))
                        .withRequestBody(matchingJsonPath("$.username", equalTo("bea")))
                        .withRequestBody(matchingJsonPath("$.first_name", equalTo("Ana")))));
        eventually(
                () -> assertThat(jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'delivery:profile'")
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    @Test
    void theReaderOfTheMailGetsTheAddressNotTheFirstToRegisterIt() {
        register("first.come", "gina@andina.example").is(202);
        var first = tokenTo("gina@andina.example");

        people.anonymous()
                .post(
                        "/api/v1/auth/register",
                        Map.of(
                                "username",
                                "gina",
                                "email",
                                "GINA@andina.example",
                                "password",
                                "nine quick otters at dusk"))
                .is(202);
        eventually(() -> assertThat(mailsTo("GINA@andina.example", "Choose your password"))
                .hasSize(1));
        people.anonymous()
                .post("/api/v1/auth/verify-email", Map.of("token", first))
                .problem(422, "invalid-token");
        var second = People.tokenOf(
                mailsTo("GINA@andina.example", "Choose your password").getFirst());
        people.anonymous()
                .post("/api/v1/auth/reset-password", Map.of("token", second, "new_password", "what the reader chose"))
                .is(204);

        people.anonymous()
                .post(People.LOGIN, People.credentials("gina@andina.example", PASSWORD))
                .is(401);
        people.anonymous()
                .post(People.LOGIN, People.credentials("gina@andina.example", "nine quick otters at dusk"))
                .is(401);
        people.anonymous()
                .post(People.LOGIN, People.credentials("first.come", PASSWORD))
                .is(401);
        people.anonymous()
                .post(People.LOGIN, People.credentials("gina", "what the reader chose"))
                .is(200);
        eventually(() -> customers.verify(
                1,
                putRequestedFor(urlPathMatching(PROFILE))
                        .withRequestBody(matchingJsonPath("$.username", equalTo("gina")))));
    }

    @Test
    void anUnverifiedRegistrationGivesWayToAnAdministratorsAccount() {
        register("leo.first", "leo@andina.example").is(202);
        tokenTo("leo@andina.example");

        people.root()
                .post(
                        "/api/v1/admin/users",
                        Map.of("username", "leo", "email", "Leo@andina.example", "roles", List.of("driver")))
                .is(201);

        assertThat(known("leo.first")).isZero();
        people.anonymous()
                .post(People.LOGIN, People.credentials("leo@andina.example", PASSWORD))
                .is(401);
        people.root()
                .post(
                        "/api/v1/admin/users",
                        Map.of("username", "leo.again", "email", "leo@andina.example", "roles", List.of("driver")))
                .problem(409, "duplicate-email");
    }

    @Test
    void anUnverifiedRegistrationIsDeleted() {
        register("hugo", "hugo@andina.example").is(202);
        tokenTo("hugo@andina.example");
        people.root()
                .post(
                        "/api/v1/admin/users",
                        Map.of("username", "ines", "email", "ines@andina.example", "roles", List.of("customer")))
                .is(201);

        clock.advance(Duration.ofDays(8));

        eventually(() -> assertThat(known("hugo")).isZero());
        assertThat(known("ines")).as("invited by an administrator").isEqualTo(1);
        register("hugo", "hugo@andina.example").is(202);
        eventually(() -> assertThat(known("hugo")).isEqualTo(1));
    }

    @Test
    void registrationsDoNotFloodAMailbox() {
        people.create("julia", null, "customer");
        for (int attempt = 0; attempt < 3; attempt++) {
            register("julia." + attempt, "julia@andina.example").is(202);
            register("julia", "stranger@andina.example").is(202);
        }
        allDelivered();

        assertThat(mailsTo("julia@andina.example", "You have an account already"))
                .hasSize(1);
        assertThat(mailsTo("stranger@andina.example", "The user name is taken")).hasSize(1);

        clock.advance(Duration.ofMinutes(61));
        register("julia", "stranger@andina.example").is(202);
        eventually(() -> assertThat(mailsTo("stranger@andina.example", "The user name is taken"))
                .hasSize(2));
    }

    @Test
    void aMailRepeatsNothingThatWasEnteredAtRegistration() {
        var typed = new HashMap<String, Object>(Map.of(
                "username",
                "karl",
                "email",
                "karl@andina.example",
                "password",
                PASSWORD,
                "first_name",
                "Visit evil.example"));
        people.anonymous().post("/api/v1/auth/register", typed).is(202);

        tokenTo("karl@andina.example");
        assertThat(People.mailsTo("karl@andina.example")).noneMatch(mail -> mail.contains("evil"));
        typed.put("first_name", "Karl,\nvisit evil.example");
        var refused = people.anonymous().post("/api/v1/auth/register", typed).problem(400, "validation-failed");
        assertThat(refused.body().path("errors").findValuesAsString("pointer")).containsExactly("/first_name");
    }

    @Test
    void aTakenAddressGetsAMailAndTheSameAnswer() {
        people.create("carla", null, "customer");
        long before = hashes();
        var free = register("free.name", "free@andina.example").is(202);
        var taken = register("another.name", "CARLA@andina.example").is(202);
        var sameName = register("Carla", "somebody.else@andina.example").is(202);

        assertThat(taken.body()).isEqualTo(free.body()).isEqualTo(sameName.body());
        assertThat(hashes() - before).isEqualTo(3);
        eventually(() -> {
            assertThat(People.mailsTo("carla@andina.example"))
                    .anyMatch(mail -> mail.contains("You have an account already"));
            assertThat(People.mailsTo("somebody.else@andina.example"))
                    .anyMatch(mail -> mail.contains("The user name is taken"));
        });
        people.signIn("carla");
        people.anonymous()
                .post(People.LOGIN, People.credentials("another.name", PASSWORD))
                .is(401);
    }

    @Test
    void concurrentRegistrationsCreateOneAccount() {
        var answers = Concurrently.run(8, () -> register("dario", "dario@andina.example"));

        assertThat(answers).allMatch(answer -> answer.require().status() == 202);
        allDelivered();
        assertThat(known("dario")).isEqualTo(1);
    }

    @Test
    void malformedFieldsAreRefusedWithoutRevealingTheAddress() {
        var refused = register("a b", "nonsense").problem(400, "validation-failed");
        assertThat(refused.body().path("errors").findValuesAsString("pointer")).contains("/username", "/email");
        people.anonymous()
                .post(
                        "/api/v1/auth/register",
                        Map.of("username", "elena", "email", "elena@andina.example", "password", "elena elena elena"))
                .problem(422, "weak-password");
    }

    private Answer register(String username, String email) {
        return people.anonymous()
                .post(
                        "/api/v1/auth/register",
                        Map.of("username", username, "email", email, "password", PASSWORD, "first_name", "Ana"));
    }

    private static List<String> mailsTo(String address, String subject) {
        return People.mailsTo(address).stream()
                .filter(mail -> mail.contains("Subject: " + subject))
                .toList();
    }

    private long known(String username) {
        return jdbc.sql("SELECT count(*) FROM users WHERE username = :username")
                .param("username", username)
                .query(Long.class)
                .single();
    }

    private void allDelivered() {
        eventually(() -> assertThat(jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name LIKE 'delivery:%'")
                        .query(Long.class)
                        .single())
                .isZero());
    }

    private String tokenTo(String address) {
        eventually(() -> assertThat(People.mailsTo(address)).isNotEmpty());
        return People.tokenOf(People.mailsTo(address).getLast());
    }

    private long hashes() {
        return meters.timer("quenty.auth.passwords", "work", "hash").count();
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder profile() {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("""
                {"customer_id": "USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X", "username": "ana", "email": "ana@andina.example",
                 "first_name": null, "last_name": null, "active": true, "company_id": null, "company_active": false,
                 "company_verified": false}""");
    }
}
