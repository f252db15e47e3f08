package com.quenty.localstack.demo;

import com.quenty.localstack.demo.Story.Company;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A company is registered once, under a tax number that holds up to its country's rule. */
final class FoundingACompany implements Chapter {

    private static final int[] NIT_WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41};

    @Override
    public String title() {
        return "Founding a company";
    }

    @Override
    public void tell(Story story) {
        var admin = story.admin().token();
        var request = company("Café Andino " + story.run);
        story.step("a tax number with a wrong check digit is refused", () -> {
            var wrong = new HashMap<>(request);
            wrong.put("document_number", withWrongCheckDigit(nit()));
            var refused = story.gateway.post(admin, "/api/v1/companies", wrong);
            story.check("a 4xx, not " + refused.status(), refused.status() == 400 || refused.status() == 422);
            return refused;
        });

        var key = Map.of("Idempotency-Key", "founding-" + story.run);
        var made = story.step(
                "the administrator registers " + request.get("name"),
                () -> story.gateway
                        .post(admin, "/api/v1/companies", request, key)
                        .expect(201));
        var location = made.headers().firstValue("Location").orElse("");
        story.step("the same request once more brings the same answer, not a second company", () -> {
            var again =
                    story.gateway.post(admin, "/api/v1/companies", request, key).expect(201);
            story.check("the same id", again.text("company_id").equals(made.text("company_id")));
            story.check(
                    "marked as a replay",
                    again.headers().firstValue("Idempotent-Replayed").isPresent());
            return again;
        });
        story.step("another one with the same tax number is refused", () -> {
            var twin = new HashMap<>(request);
            twin.put("name", "Café Andino Dos " + story.run);
            return story.gateway.post(admin, "/api/v1/companies", twin).expect(409);
        });

        var path = "/api/v1/companies/" + made.text("company_id");
        story.check("its Location is " + path, location.endsWith(path));
        var read = story.step(
                "it is read back as " + made.text("company_id"),
                () -> story.gateway.get(admin, path).expect(200));
        story.step(
                "its name is changed by who has seen the latest version",
                () -> story.gateway
                        .patch(admin, path, Map.of("name", "Café Andino del Sur " + story.run), read.etag())
                        .expect(200));
        story.step(
                "and not by who has not",
                () -> story.gateway
                        .patch(admin, path, Map.of("name", "Too late"), read.etag())
                        .expect(412));
        story.found(new Company("Café Andino del Sur " + story.run, made.text("company_id")));
    }

    static Map<String, String> company(String name) {
        return Map.of(
                "name",
                name,
                "business_name",
                name + " S.A.S.",
                "country",
                "CO",
                "document_type",
                "NIT",
                "document_number",
                nit());
    }

    /** A Colombian tax number that nobody has yet: nine digits and the check digit. */
    private static String nit() {
        var number = Integer.toString(ThreadLocalRandom.current().nextInt(900_000_000, 999_999_999));
        return number + checkDigit(number);
    }

    static int checkDigit(String number) {
        var sum = 0;
        for (var place = 0; place < number.length(); place++) {
            sum += NIT_WEIGHTS[place] * (number.charAt(number.length() - 1 - place) - '0');
        }
        return sum % 11 < 2 ? sum % 11 : 11 - sum % 11;
    }

    private static String withWrongCheckDigit(String nit) {
        var last = nit.length() - 1;
        return nit.substring(0, last) + (nit.charAt(last) - '0' + 5) % 10;
    }
}
