package com.quenty.localstack.demo;

import com.quenty.localstack.demo.Story.Person;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A loan from the wish to its end: applied for, approved by two people, signed, paid out, paid late once with a fee, and paid
 * off early. The suite's clock can't be moved, so that the loan is paid out as of an earlier day.
 */
final class Borrowing implements Chapter {

    private static final String APPLICATIONS = "/api/v1/credit-applications";

    /** One instalment has fallen due since, the next has not. */
    private static final int DAYS_AGO = 40;

    private static final BigDecimal LATE_FEE = BigDecimal.valueOf(15_000);

    @Override
    public String title() {
        return "Borrowing";
    }

    @Override
    public void tell(Story story) {
        var ines = story.step(
                "two underwriters come to work", () -> PeopleOfTheCompany.hire(story, "ines", "underwriter", null));
        var jorge = PeopleOfTheCompany.hire(story, "jorge", "underwriter", null);
        var elena = story.step(
                "and Irene, a customer of the company",
                () -> PeopleOfTheCompany.hire(story, "irene", "customer", story.company()));
        var product = product(story);
        var application = application(story, elena, product);
        approval(story, application, ines, jorge);
        acceptance(story, application, elena, ines);
        repayment(story, application, elena, ines);
    }

    private static String product(Story story) {
        var code = "working-capital-" + story.run;
        story.step(
                "the administrator offers a monthly loan with a late fee",
                () -> story.gateway
                        .post(
                                story.admin().token(),
                                "/api/v1/loan-products",
                                Map.of(
                                        "code",
                                        code,
                                        "currency",
                                        "COP",
                                        "name",
                                        "Working capital",
                                        "limits",
                                        Map.of(
                                                "min_amount", 500_000,
                                                "max_amount", 20_000_000,
                                                "min_instalments", 3,
                                                "max_instalments", 24,
                                                "min_annual_rate", 0.08,
                                                "max_annual_rate", 0.30),
                                        "rules",
                                        Map.of(
                                                "charges",
                                                List.of(Map.of(
                                                        "code", "late-fee",
                                                        "time", "overdue",
                                                        "basis", "flat",
                                                        "value", LATE_FEE)))))
                        .expect(201));
        return code;
    }

    private static String application(Story story, Person elena, String product) {
        var wish = Map.of(
                "product_code",
                product,
                "requested_amount",
                3_000_000,
                "requested_term_months",
                6,
                "currency",
                "COP",
                "purpose",
                "A second espresso machine",
                "monthly_income",
                3_200_000,
                "employment_status",
                "employed",
                "employment_duration",
                30,
                "documents_submitted",
                List.of(Map.of("document_type", "income_statement", "reference", "files/elena.pdf")));
        var tooMuch = new HashMap<String, Object>(wish);
        tooMuch.put("requested_amount", 20_000_001);
        story.step(
                "a customer can't ask for more than the product gives",
                () -> story.gateway.post(elena.token(), APPLICATIONS, tooMuch).expect(422, "terms-outside-product"));
        var submitted = story.step(
                "the customer applies for a loan",
                () -> story.gateway.post(elena.token(), APPLICATIONS, wish).expect(201));
        var path = APPLICATIONS + "/" + submitted.text("application_id");
        story.step(
                "which the neighbour can't see",
                () -> story.gateway.get(story.outsider().token(), path).expect(404));
        return path;
    }

    private static void approval(Story story, String application, Person ines, Person jorge) {
        story.step(
                "nothing is decided before somebody has looked at the documents",
                () -> story.gateway.post(ines.token(), application + "/decide").expect(409, "documents-not-verified"));
        story.step(
                "Ines verifies them",
                () -> story.gateway
                        .post(ines.token(), application + "/verify-documents")
                        .expect(200));
        var decided = story.step("the score of a new customer leaves it to people", () -> {
            var answer =
                    story.gateway.post(ines.token(), application + "/decide").expect(200);
            story.check(
                    "in review, not " + answer.text("status"),
                    answer.text("status").equals("manual_review"));
            return answer;
        });
        story.step("the score can be explained to the point", () -> {
            var explained = story.gateway
                    .get(ines.token(), "/api/v1/credit-scores/%s/explanation".formatted(decided.text("score_id")))
                    .expect(200);
            story.check("the same when made again", explained.at("/score").equals(explained.at("/recomputed_score")));
            return explained;
        });
        story.step(
                "Ines recommends terms",
                () -> story.gateway
                        .post(
                                ines.token(),
                                application + "/recommend",
                                Map.of(
                                        "amount",
                                        3_000_000,
                                        "term_months",
                                        6,
                                        "annual_rate",
                                        0.18,
                                        "reason",
                                        "The employer confirmed the income"))
                        .expect(200));
        var agreed = Map.of("reason", "Agreed");
        story.step(
                "but can't approve what they recommended",
                () -> story.gateway
                        .post(ines.token(), application + "/approve", agreed)
                        .expect(403, "another-person-decides"));
        story.step(
                "Jorge does",
                () -> story.gateway
                        .post(jorge.token(), application + "/approve", agreed)
                        .expect(200));
    }

    private static void acceptance(Story story, String application, Person elena, Person ines) {
        var offer = story.step("the offer names its annual percentage rate and its whole cost", () -> {
            var answer =
                    story.gateway.get(elena.token(), application + "/offer").expect(200);
            story.check(
                    "a rate",
                    answer.at("/annual_percentage_rate").decimalValue().signum() > 0);
            story.check(
                    "its hash is that of its document",
                    sha256(answer.text("document")).equals(answer.text("offer_hash")));
            return answer;
        });
        var signature = Map.of("signer_name", "Irene Mora", "signature_method", "typed_name");
        story.step("a signature under something else is refused", () -> {
            var wrong = new HashMap<String, Object>(signature);
            wrong.put("offer_hash", sha256("something else"));
            return story.gateway
                    .post(elena.token(), application + "/accept", wrong)
                    .expect(422, "signed-hash-differs");
        });
        story.step(
                "nothing is paid out before the customer has signed",
                () -> disburse(story, ines, application, story.run + "-early").expect(409, "illegal-transition"));
        story.step("the customer signs", () -> {
            var right = new HashMap<String, Object>(signature);
            right.put("offer_hash", offer.text("offer_hash"));
            return story.gateway
                    .post(elena.token(), application + "/accept", right)
                    .expect(200);
        });
    }

    private static Answer disburse(Story story, Person underwriter, String application, String key) {
        var today = today(story, underwriter);
        return story.gateway.post(
                underwriter.token(),
                "/api/v1/loans",
                Map.of(
                        "application_id",
                        application.substring(APPLICATIONS.length() + 1),
                        "disbursement_date",
                        today.minusDays(DAYS_AGO).toString()),
                Map.of("Idempotency-Key", "disburse-" + key));
    }

    private static LocalDate today(Story story, Person underwriter) {
        return LocalDate.parse(story.gateway
                .get(underwriter.token(), "/api/v1/loans/end-of-day")
                .expect(200)
                .text("business_date"));
    }

    private static void repayment(Story story, String application, Person elena, Person ines) {
        var loan = story.step(
                "the money was sent %d days ago and is entered now, once".formatted(DAYS_AGO),
                () -> disburse(story, ines, application, story.run).expect(201));
        story.step("entered once more, it is the same loan", () -> {
            var again = disburse(story, ines, application, story.run).expect(201);
            story.check("the same", again.text("loan_id").equals(loan.text("loan_id")));
            return again;
        });
        var path = "/api/v1/loans/" + loan.text("loan_id");
        var late = story.step("its first instalment is late and has cost a fee", () -> {
            var answer = story.gateway.get(elena.token(), path).expect(200);
            story.check(
                    "days past due, not " + answer.text("days_past_due"),
                    answer.at("/days_past_due").asInt() > 0);
            story.check(
                    "a fee of %s, not %s".formatted(LATE_FEE, answer.at("/late_fees")),
                    answer.at("/late_fees").decimalValue().compareTo(LATE_FEE) == 0);
            return answer;
        });
        story.step("the customer pays it with its fee", () -> {
            var due = late.at("/next_payment_amount").decimalValue();
            pay(story, ines, path, due, "late-" + story.run).expect(201);
            var answer = story.gateway.get(elena.token(), path).expect(200);
            story.check("no fee left", answer.at("/late_fees").decimalValue().signum() == 0);
            story.check("no day past due", answer.at("/days_past_due").asInt() == 0);
            return answer;
        });
        story.step("what is left is quoted for today, paid to the cent, and the loan is closed", () -> {
            var quote =
                    story.gateway.get(elena.token(), path + "/pay-off-quote").expect(200);
            pay(story, ines, path, quote.at("/pay_off_amount").decimalValue(), "rest-" + story.run)
                    .expect(201);
            var answer = story.gateway.get(elena.token(), path).expect(200);
            story.check(
                    "paid off, not " + answer.text("status"),
                    answer.text("status").equals("paid_off"));
            story.check(
                    "nothing owed",
                    answer.at("/outstanding_balance").decimalValue().signum() == 0);
            return answer;
        });
        story.step("and speaks for the customer: the next score is better", () -> {
            var score = story.gateway
                    .post(
                            ines.token(),
                            "/api/v1/credit-scores",
                            Map.of("customer_id", elena.userId(), "currency", "COP", "monthly_income", 3_200_000))
                    .expect(201);
            story.check("a change", score.at("/score_change").isNumber());
            return score;
        });
    }

    private static Answer pay(Story story, Person underwriter, String loan, BigDecimal amount, String key) {
        return story.gateway.post(
                underwriter.token(),
                loan + "/payments",
                Map.of("payment_amount", amount, "payment_method", "bank_transfer", "payment_reference", key),
                Map.of("Idempotency-Key", key));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
