package com.quenty.localstack.demo;

import com.quenty.localstack.demo.Story.Person;
import java.util.Map;

/** Nobody has a default password: the first sign-in is good for setting one. */
final class SigningIn implements Chapter {

    private final AdminPassword password;

    SigningIn(AdminPassword password) {
        this.password = password;
    }

    @Override
    public String title() {
        return "Signing in";
    }

    @Override
    public void tell(Story story) {
        story.step(
                "without a token the door stays shut",
                () -> story.gateway.get(null, "/api/v1/companies").expect(401));
        story.step(
                "a wrong password is refused, without a word about the account",
                () -> login(story.gateway, "admin", "certainly not this one").expect(401));
        var current = password.current();
        var first = story.step(
                "the administrator signs in",
                () -> login(story.gateway, "admin", current).expect(200));
        var session = first.at("/password_change_required").asBoolean()
                ? changeOneTimePassword(story, current, first.text("access_token"))
                : first;
        var token = session.text("access_token");
        var profile = story.step(
                "and sees their own profile",
                () -> story.gateway.get(token, "/api/v1/profile").expect(200));
        story.enter(new Person("admin", profile.text("user_id"), token));
    }

    private Answer changeOneTimePassword(Story story, String oneTime, String token) {
        story.step(
                "with the one-time password nothing is allowed yet",
                () -> story.gateway.get(token, "/api/v1/companies").expect(403));
        var chosen = password.drawn();
        var session =
                story.step("but set a password of their own", () -> change(story.gateway, token, oneTime, chosen));
        var file = password.keep();
        story.step("which is kept in " + file, () -> file);
        return session;
    }

    static Answer login(Gateway gateway, String username, String password) {
        return gateway.post(null, "/api/v1/auth/login", Map.of("username", username, "password", password));
    }

    static Answer change(Gateway gateway, String token, String current, String chosen) {
        return gateway.post(
                        token,
                        "/api/v1/auth/change-password",
                        Map.of("current_password", current, "new_password", chosen))
                .expect(200);
    }
}
