package com.quenty.localstack.demo;

import com.quenty.localstack.demo.Story.Company;

/** A user of another company can't see that the first one exists. */
final class TheNeighbour implements Chapter {

    @Override
    public String title() {
        return "The neighbour";
    }

    @Override
    public void tell(Story story) {
        var admin = story.admin().token();
        var other = story.step("a second company is registered", () -> {
            var made = story.gateway
                    .post(admin, "/api/v1/companies", FoundingACompany.company("Correo del Norte " + story.run))
                    .expect(201);
            return new Company(made.text("name"), made.text("company_id"));
        });
        story.foundOther(other);
        var outsider = story.step("with a manager of its own", () -> PeopleOfTheCompany.hire(story, "diego", other));
        story.enterOutsider(outsider);

        var company = "/api/v1/companies/" + story.company().companyId();
        story.step(
                "for them the first company does not exist",
                () -> story.gateway.get(outsider.token(), company).expect(404));
        story.step(
                "nor its members",
                () -> story.gateway.get(outsider.token(), company + "/members").expect(404));
        story.step(
                "nor its manager",
                () -> story.gateway
                        .get(
                                outsider.token(),
                                "/api/v1/users/" + story.manager().userId())
                        .expect(404));
        story.step("and no list shows them", () -> {
            var users = story.gateway.get(outsider.token(), "/api/v1/users").expect(200);
            users.at("/items")
                    .forEach(user -> story.check(
                            "a user of their own company",
                            user.path("company_id").asString("").equals(other.companyId())));
            story.check("themselves at least", users.at("/items").size() == 1);
            return users;
        });
        story.step(
                "what the gateway does not route can't be asked for at all",
                () -> story.gateway
                        .get(admin, "/internal/v1/companies/" + story.company().companyId())
                        .expect(404));
    }
}
