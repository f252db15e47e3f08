package com.quenty.localstack.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Other services ask whether a company is verified; here it becomes so, step by step. */
final class VerifyingIt implements Chapter {

    @Override
    public String title() {
        return "Verifying it";
    }

    @Override
    public void tell(Story story) {
        var admin = story.admin().token();
        var verification =
                "/api/v1/companies/%s/verification".formatted(story.company().companyId());
        var until = Map.of(
                "valid_until", LocalDate.now(Clock.systemUTC()).plusYears(1).toString());

        story.step(
                "nobody verifies what was not submitted",
                () -> story.gateway.post(admin, verification + "/verify", until).expect(409, "illegal-transition"));
        story.step(
                "the company is submitted",
                () -> story.gateway.post(admin, verification + "/submit").expect(200));
        story.step(
                "looked at",
                () -> story.gateway.post(admin, verification + "/start-review").expect(200));
        story.step("and verified for a year", () -> {
            var answer =
                    story.gateway.post(admin, verification + "/verify", until).expect(200);
            story.check("verified", answer.at("/verification/verified").asBoolean());
            return answer;
        });
        story.step("its history says who did what", () -> {
            var history = story.gateway.get(admin, verification + "/history").expect(200);
            story.check("three changes", history.at("/items").size() == 3);
            return history;
        });
    }
}
