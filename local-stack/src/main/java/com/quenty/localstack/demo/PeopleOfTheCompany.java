package com.quenty.localstack.demo;

import com.quenty.localstack.demo.Story.Company;
import com.quenty.localstack.demo.Story.Person;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The administrator hires a manager; from then on the company looks after its own people. */
final class PeopleOfTheCompany implements Chapter {

    static final String FIRST_PASSWORD = "first-day-at-work-7";
    static final String OWN_PASSWORD = "seven lazy herons at noon";

    @Override
    public String title() {
        return "Its people";
    }

    @Override
    public void tell(Story story) {
        var company = story.company();
        var manager = story.step(
                "the administrator makes a manager, who signs in and sets a new password",
                () -> hire(story, "ana", company));
        story.enterManager(manager);

        story.step("the manager sees one company, their own", () -> {
            var companies =
                    story.gateway.get(manager.token(), "/api/v1/companies").expect(200);
            story.check("one", companies.at("/items").size() == 1);
            story.check(
                    "their own",
                    companies.at("/items/0/company_id").asString("").equals(company.companyId()));
            return companies;
        });
        story.step(
                "the manager can't register another",
                () -> story.gateway
                        .post(manager.token(), "/api/v1/companies", FoundingACompany.company("Another " + story.run))
                        .expect(403));
        var clerk = story.step("the manager makes a user for a clerk, in the same company without naming it", () -> {
            var made = story.gateway
                    .post(manager.token(), "/api/v1/users", user(story, "beto", "customer", null))
                    .expect(201);
            story.check("the same company", made.text("company_id").equals(company.companyId()));
            return made;
        });
        story.step("the manager can't make the clerk an administrator", () -> {
            var refused = story.gateway.post(manager.token(), "/api/v1/users", user(story, "carla", "admin", null));
            story.check("refused, not " + refused.status(), refused.status() == 403 || refused.status() == 422);
            return refused;
        });
        story.step("both are members of the company", () -> {
            var members = story.gateway
                    .get(manager.token(), "/api/v1/companies/%s/members".formatted(company.companyId()))
                    .expect(200);
            story.check("two of them", members.at("/items").size() == 2);
            return members;
        });
        var desk = story.step("the clerk signs in", () -> {
            var username = clerk.text("username");
            var first = SigningIn.login(story.gateway, username, FIRST_PASSWORD).expect(200);
            var session = SigningIn.change(story.gateway, first.text("access_token"), FIRST_PASSWORD, OWN_PASSWORD);
            return new Person(username, clerk.text("unique_id"), session.text("access_token"));
        });
        story.step("the clerk leaves; the clerk's token is refused within seconds, and signing in fails", () -> {
            story.gateway
                    .post(manager.token(), "/api/v1/users/%s/deactivate".formatted(desk.userId()))
                    .expect(200);
            story.check(
                    "refused in time",
                    story.soon(() ->
                            story.gateway.get(desk.token(), "/api/v1/profile").status() == 401));
            return SigningIn.login(story.gateway, desk.username(), OWN_PASSWORD).expect(401);
        });
    }

    /** A manager of the company, signed in and with a password that only they know. */
    static Person hire(Story story, String name, Company company) {
        return hire(story, name, "manager", company);
    }

    /** As {@link #hire(Story, String, Company)}, in another role; platform staff belong to no company. */
    static Person hire(Story story, String name, String role, @Nullable Company company) {
        var made = story.gateway
                .post(story.admin().token(), "/api/v1/users", user(story, name, role, company))
                .expect(201);
        var username = made.text("username");
        var first = SigningIn.login(story.gateway, username, FIRST_PASSWORD).expect(200);
        story.check(
                "the password has to be changed",
                first.at("/password_change_required").asBoolean());
        var session = SigningIn.change(story.gateway, first.text("access_token"), FIRST_PASSWORD, OWN_PASSWORD);
        return new Person(username, made.text("unique_id"), session.text("access_token"));
    }

    private static Map<String, String> user(Story story, String name, String role, @Nullable Company company) {
        var user = new HashMap<>(Map.of(
                "username", name + "." + story.run,
                "email", "%s.%s@andino.example".formatted(name, story.run),
                "initial_password", FIRST_PASSWORD,
                "first_name", name,
                "role", role));
        if (company != null) {
            user.put("company_id", company.companyId());
        }
        return user;
    }
}
