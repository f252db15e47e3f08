package com.quenty.localstack.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The manager looks for the customs code of the company's goods; the administrator closes a country, and gives a carrier its key. */
final class GoingAbroad implements Chapter {

    private static final String ANTARCTICA = "/api/v1/countries/AQ";

    @Override
    public String title() {
        return "Going abroad";
    }

    @Override
    public void tell(Story story) {
        var admin = story.admin().token();
        var manager = story.manager().token();

        story.step("the customs code of roasted coffee is suggested, with the reasons", () -> {
            var suggested = story.gateway
                    .get(manager, "/api/v1/shipping/hs-codes/suggest?q=roasted%20coffee")
                    .expect(200);
            story.check("coffee first", suggested.at("/items/0/code").asString().startsWith("0901"));
            story.check("two reasons", suggested.at("/items/0/reasons").size() == 2);
            return suggested;
        });
        story.step(
                "there is no chapter 77",
                () -> story.gateway
                        .get(manager, "/api/v1/shipping/hs-codes/7701")
                        .expect(404, "hs-code-not-found"));
        var country = story.step("all countries are known", () -> {
            var all = story.gateway
                    .get(manager, "/api/v1/countries?count=true&limit=1")
                    .expect(200);
            story.check("249 of them", all.at("/total").asInt() == 249);
            return story.gateway.get(admin, ANTARCTICA).expect(200);
        });
        story.step("one of them is closed for the winter and opened again, and both stay in its history", () -> {
            var closed = story.gateway
                    .patch(admin, ANTARCTICA, Map.of("active", false, "reason", "Winter, " + story.run), country.etag())
                    .expect(200);
            var opened = story.gateway
                    .patch(admin, ANTARCTICA, Map.of("active", true, "reason", "Summer, " + story.run), closed.etag())
                    .expect(200);
            var history = story.gateway.get(admin, ANTARCTICA + "/history").expect(200);
            story.check("explained", history.at("/items/0/reason").asString().equals("Summer, " + story.run));
            return opened;
        });
        var carrier = "/api/v1/carriers/" + code(story);
        var created = story.step(
                "a carrier is entered with its services",
                () -> story.gateway
                        .post(
                                admin,
                                "/api/v1/carriers",
                                Map.of(
                                        "code",
                                        code(story),
                                        "name",
                                        "Cóndor Cargo " + story.run,
                                        "supported_services",
                                        List.of(Map.of("code", "EXPRESS", "name", "Express")),
                                        "capabilities",
                                        List.of("rating", "tracking")))
                        .expect(201));
        var keyed = story.step("and given the key by which it knows us, which nobody sees again", () -> {
            var set = story.gateway
                    .put(admin, carrier + "/api-key", Map.of("api_key", "key-of-" + story.run), created.etag())
                    .expect(200);
            story.check("it has one", set.at("/has_api_key").asBoolean());
            story.check("and does not show it", !set.body().toString().contains("key-of-" + story.run));
            return set;
        });
        story.step(
                "it is retired",
                () -> story.gateway
                        .patch(admin, carrier, Map.of("active", false), keyed.etag())
                        .expect(200));
    }

    private static String code(Story story) {
        return "CONDOR_" + story.run.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
