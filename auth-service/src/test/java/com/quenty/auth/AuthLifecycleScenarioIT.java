package com.quenty.auth;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The life of one login account, as an administrator and its holder see it. */
@ServiceIT
class AuthLifecycleScenarioIT {

    private static final String USERS = "/api/v1/admin/users";
    private static final String EMAIL = "marta.rios@andina.example";
    private static final String FIRST = "seven lazy herons at noon";
    private static final String SECOND = "nine quick otters at dusk";

    private final People people;

    AuthLifecycleScenarioIT(RestTestClient http) {
        this.people = new People(http);
    }

    @Test
    void anAccountIsInvitedUsedSuspendedReactivatedAndDeactivated() {
        var admin = people.root();

        // An administrator invites an employee, who can't sign in yet.
        var account = admin.post(
                        USERS,
                        Json.of(
                                "username",
                                "marta.rios",
                                "email",
                                EMAIL,
                                "company_id",
                                "COMP-1",
                                "roles",
                                List.of("manager")))
                .is(201);
        var path = USERS + "/" + account.text("user_id");
        assertThat(account.text("status")).isEqualTo("pending_verification");
        signIn(FIRST).problem(401, "invalid-credentials");

        // The token of the invitation sets the password and verifies the address.
        people.anonymous()
                .post("/api/v1/auth/reset-password", Json.of("token", invitation(), "new_password", FIRST))
                .is(204);
        var first = signIn(FIRST).is(200);
        var profile = holder(first).get("/api/v1/profile").is(200);
        assertThat(profile.text("status")).isEqualTo("active");
        assertThat(profile.flag("is_verified")).isTrue();
        assertThat(profile.text("roles.0")).isEqualTo("manager");

        // A changed password ends the session and opens another one.
        var second = holder(first)
                .post("/api/v1/auth/change-password", Json.of("current_password", FIRST, "new_password", SECOND))
                .is(200);
        holder(first).get("/api/v1/profile").problem(401, "invalid-access-token");
        signIn(FIRST).problem(401, "invalid-credentials");
        var refreshed = people.anonymous()
                .post(People.REFRESH, People.refreshToken(second.text("refresh_token")))
                .is(200);

        // Another role: the token ends, the session continues by refreshing.
        admin.seeing(admin.get(path).is(200))
                .put(path + "/roles", Json.of("roles", List.of("driver")))
                .is(200);
        holder(refreshed).get("/api/v1/profile").problem(401, "invalid-access-token");
        var driver = people.anonymous()
                .post(People.REFRESH, People.refreshToken(refreshed.text("refresh_token")))
                .is(200);
        assertThat(holder(driver).get("/api/v1/profile").is(200).text("roles.0"))
                .isEqualTo("driver");

        // A suspended account is refused everywhere, with the answer for a wrong password.
        admin.post(path + "/suspend", Json.of("reason", "Badge lost")).is(200);
        holder(driver).get("/api/v1/profile").problem(401, "invalid-access-token");
        people.anonymous()
                .post(People.REFRESH, People.refreshToken(driver.text("refresh_token")))
                .problem(401, "invalid-refresh-token");
        signIn(SECOND).problem(401, "invalid-credentials");

        // Reactivated, the holder signs in again, sees one session and ends it.
        admin.post(path + "/reactivate").is(200);
        var last = signIn(SECOND).is(200);
        assertThat(holder(last).get("/api/v1/auth/sessions").is(200).items("session_id"))
                .hasSize(1);
        holder(last).post("/api/v1/auth/logout").is(204);
        holder(last).get("/api/v1/profile").problem(401, "invalid-access-token");

        // Deactivated in the end. History and audit have kept it all.
        admin.post(path + "/deactivate", Json.of("reason", "Left the company")).is(200);
        signIn(SECOND).problem(401, "invalid-credentials");
        assertThat(admin.get(path + "/history").is(200).items("to"))
                .containsExactly("deactivated", "active", "suspended", "active", "pending_verification");
        assertThat(admin.get("/api/v1/admin/audit-events?limit=100&subject_id={id}", account.text("user_id"))
                        .is(200)
                        .items("event_type"))
                .contains(
                        "account_created",
                        "password_reset",
                        "signed_in",
                        "password_changed",
                        "roles_changed",
                        "account_suspended",
                        "account_reactivated",
                        "signed_out",
                        "account_deactivated");
    }

    private Answer signIn(String password) {
        return people.anonymous().post(People.LOGIN, People.credentials("marta.rios", password));
    }

    private ApiClient holder(Answer tokens) {
        return people.anonymous().as(tokens.text("access_token"));
    }

    private static String invitation() {
        eventually(() -> assertThat(People.mailsTo(EMAIL)).isNotEmpty());
        return People.tokenOf(People.mailsTo(EMAIL).getFirst());
    }
}
