package com.quenty.microcredit;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.Borrowers.Borrower;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Submits applications and moves them by the public API. */
public final class Applying {

    private static final AtomicInteger PRODUCTS = new AtomicInteger();
    private static final String PATH = "/api/v1/credit-applications";

    private final ApiClient api;
    private final String product;

    private Applying(ApiClient api, String product) {
        this.api = api;
        this.product = product;
    }

    /** With a monthly product in COP, 100,000 to 90,000,000, 3 to 36 instalments, 8 % to 30 %. */
    public static Applying in(ApiClient api) {
        return in(api, "");
    }

    /** As above, with rules of its own. */
    public static Applying in(ApiClient api, String rules) {
        return new Applying(api, aProduct(api, "COP", rules));
    }

    public static String aProduct(ApiClient api, String currency, String rules) {
        var code = "product-" + PRODUCTS.incrementAndGet();
        var limits = Json.of(
                "min_amount", 100000,
                "max_amount", 90000000,
                "min_instalments", 3,
                "max_instalments", 36,
                "min_annual_rate", new BigDecimal("0.08"),
                "max_annual_rate", new BigDecimal("0.30"));
        var answer = api.post(
                "/api/v1/loan-products",
                Json.of(
                        "code",
                        code,
                        "currency",
                        currency,
                        "name",
                        "For tests",
                        "limits",
                        limits,
                        "rules",
                        Json.parse("{%s}".formatted(rules))));
        answer.is(201);
        return code;
    }

    public String product() {
        return product;
    }

    /** The customer, with the permissions of the role. */
    public static Tokens theCustomer(Borrower borrower) {
        return Tokens.with(
                        "credit-applications:read",
                        "credit-applications:create",
                        "credit-applications:accept",
                        "credit-applications:withdraw",
                        "credit-scores:read")
                .subject(borrower.id())
                .claim("company_id", borrower.companyId())
                .scope(DataScope.OWN);
    }

    /** Another person at each call. */
    public static Tokens anUnderwriter() {
        return Tokens.with("credit-applications:read", "credit-applications:verify", "credit-applications:decide");
    }

    /** The request of a good customer, with changes. */
    public Map<String, ?> wish(String amount, int months, Object... changes) {
        var request = Json.of(
                "product_code",
                product,
                "requested_amount",
                new BigDecimal(amount),
                "requested_term_months",
                months,
                "currency",
                "COP",
                "purpose",
                "Stock for Christmas",
                "monthly_income",
                3200000,
                "employment_status",
                "employed",
                "employment_duration",
                30,
                "documents_submitted",
                List.of(Json.of("document_type", "income_statement", "reference", "files/1.pdf")));
        return Json.changed(request, changes);
    }

    public Answer submit(Borrower borrower, Object body) {
        return api.as(theCustomer(borrower)).post(PATH, body);
    }

    public String submitted(Borrower borrower, Object body) {
        var answer = submit(borrower, body);
        answer.is(201);
        return answer.text("application_id");
    }

    public Answer verb(Tokens caller, String applicationId, String verb, @Nullable Object body) {
        return api.as(caller).post("%s/%s/%s".formatted(PATH, applicationId, verb), body);
    }

    public String verified(Borrower borrower, Object body) {
        var id = submitted(borrower, body);
        verb(anUnderwriter(), id, "verify-documents", null).is(200);
        return id;
    }

    /** Decided by the rules, with any outcome. */
    public Answer decided(Borrower borrower, Object body) {
        var answer = verb(anUnderwriter(), verified(borrower, body), "decide", null);
        answer.is(200);
        return answer;
    }

    /** With an offer that waits to be accepted. */
    public String approved(Borrower borrower, String amount) {
        return approved(borrower, amount, 12);
    }

    public String approved(Borrower borrower, String amount, int months) {
        var answer = decided(borrower, wish(amount, months));
        assertThat(answer.text("status")).as(answer.content()).isEqualTo("approved");
        return answer.text("application_id");
    }

    /** Left to people by the rules. */
    public String referred(Borrower borrower, String amount) {
        var answer = decided(borrower, wish(amount, 12, "employment_duration", 3));
        assertThat(answer.text("status")).as(answer.content()).isEqualTo("manual_review");
        return answer.text("application_id");
    }

    public Answer recommend(String applicationId, Tokens underwriter, String amount, int months, String rate) {
        return verb(
                underwriter,
                applicationId,
                "recommend",
                Json.of(
                        "amount",
                        new BigDecimal(amount),
                        "term_months",
                        months,
                        "annual_rate",
                        new BigDecimal(rate),
                        "reason",
                        "Employer confirmed"));
    }

    public String recommended(Borrower borrower, String amount) {
        var id = referred(borrower, amount);
        var answer = recommend(id, anUnderwriter(), amount, 12, "0.15");
        answer.is(200);
        return id;
    }

    public Answer approve(String applicationId, Tokens underwriter) {
        return verb(underwriter, applicationId, "approve", Json.of("reason", "Agreed"));
    }

    public Answer offer(Borrower borrower, String applicationId) {
        return api.as(theCustomer(borrower)).get("%s/%s/offer".formatted(PATH, applicationId));
    }

    public static Map<String, ?> signature(String hash) {
        return Json.of("offer_hash", hash, "signer_name", "Ana Restrepo", "signature_method", "typed_name");
    }

    public Answer accept(Borrower borrower, String applicationId) {
        var hash = offer(borrower, applicationId).text("offer_hash");
        return verb(theCustomer(borrower), applicationId, "accept", signature(hash));
    }

    /** Signed, and ready to be paid out. */
    public String accepted(Borrower borrower, String amount) {
        var id = approved(borrower, amount);
        var answer = accept(borrower, id);
        answer.is(200);
        return id;
    }

    public String status(String applicationId) {
        return api.get("%s/%s".formatted(PATH, applicationId)).text("status");
    }
}
