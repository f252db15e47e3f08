package com.quenty.microcredit;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.Api.Answer;
import com.quenty.microcredit.Neighbours.Borrower;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Tokens;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Applications on their way, moved by public verbs only. */
public final class CreditDesk {

    private static final AtomicInteger PRODUCTS = new AtomicInteger();
    private static final String PATH = "/api/v1/credit-applications";

    private final Api api;
    private final String product;

    private CreditDesk(Api api, String product) {
        this.api = api;
        this.product = product;
    }

    /** With a monthly product in COP, 100,000 to 90,000,000, 3 to 36 instalments, 8 % to 30 %. */
    public static CreditDesk in(Api api) {
        return in(api, "");
    }

    /** As above, with rules of its own. */
    public static CreditDesk in(Api api, String rules) {
        return new CreditDesk(api, aProduct(api, "COP", rules));
    }

    public static String aProduct(Api api, String currency, String rules) {
        var code = "product-" + PRODUCTS.incrementAndGet();
        var answer = api.post("/api/v1/loan-products", """
                {"code": "%s", "currency": "%s", "name": "For tests",
                 "limits": {"min_amount": 100000, "max_amount": 90000000, "min_instalments": 3, "max_instalments": 36,
                            "min_annual_rate": 0.08, "max_annual_rate": 0.30},
                 "rules": {%s}}""".formatted(code, currency, rules));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return code;
    }

    public String product() {
        return product;
    }

    /** The customer himself, with the permissions of his role. */
    public static Tokens himself(Borrower borrower) {
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

    /** Somebody else at each call. */
    public static Tokens anUnderwriter() {
        return Tokens.with("credit-applications:read", "credit-applications:verify", "credit-applications:decide");
    }

    /** What a good customer asks for. */
    public String wish(String amount, int months, String more) {
        return """
                {"product_code": "%s", "requested_amount": %s, "requested_term_months": %d, "currency": "COP",
                 "purpose": "Stock for Christmas", "monthly_income": 3200000, "employment_status": "employed",
                 "employment_duration": 30,
                 "documents_submitted": [{"document_type": "income_statement", "reference": "files/1.pdf"}]%s}""".formatted(product, amount, months, more);
    }

    public Answer submit(Borrower borrower, String json) {
        return api.as(himself(borrower)).post(PATH, json);
    }

    public String submitted(Borrower borrower, String json) {
        var answer = submit(borrower, json);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("application_id");
    }

    public Answer verb(Tokens caller, String applicationId, String verb, @Nullable String json) {
        return api.as(caller).post("%s/%s/%s".formatted(PATH, applicationId, verb), json);
    }

    public String verified(Borrower borrower, String json) {
        var id = submitted(borrower, json);
        assertThat(verb(anUnderwriter(), id, "verify-documents", null).status()).isEqualTo(200);
        return id;
    }

    /** Decided by the rules, whatever they said. */
    public Answer decided(Borrower borrower, String json) {
        var answer = verb(anUnderwriter(), verified(borrower, json), "decide", null);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    /** With an offer that waits to be accepted. */
    public String approved(Borrower borrower, String amount) {
        return approved(borrower, amount, 12);
    }

    public String approved(Borrower borrower, String amount, int months) {
        var answer = decided(borrower, wish(amount, months, ""));
        assertThat(answer.text("status")).as(answer.body().toString()).isEqualTo("approved");
        return answer.text("application_id");
    }

    /** Left to people by the rules. */
    public String referred(Borrower borrower, String amount) {
        var json = wish(amount, 12, "").replace("\"employment_duration\": 30", "\"employment_duration\": 3");
        var answer = decided(borrower, json);
        assertThat(answer.text("status")).as(answer.body().toString()).isEqualTo("manual_review");
        return answer.text("application_id");
    }

    public Answer recommend(String applicationId, Tokens underwriter, String amount, int months, String rate) {
        return verb(underwriter, applicationId, "recommend", """
                {"amount": %s, "term_months": %d, "annual_rate": %s, "reason": "Employer confirmed"}""".formatted(amount, months, rate));
    }

    public String recommended(Borrower borrower, String amount) {
        var id = referred(borrower, amount);
        var answer = recommend(id, anUnderwriter(), amount, 12, "0.15");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return id;
    }

    public Answer approve(String applicationId, Tokens underwriter) {
        return verb(underwriter, applicationId, "approve", "{\"reason\": \"Agreed\"}");
    }

    public Answer offer(Borrower borrower, String applicationId) {
        return api.as(himself(borrower)).get("%s/%s/offer".formatted(PATH, applicationId));
    }

    public static String signature(String hash) {
        return """
                {"offer_hash": "%s", "signer_name": "Ana Restrepo", "signature_method": "typed_name"}""".formatted(hash);
    }

    public Answer accept(Borrower borrower, String applicationId) {
        var hash = offer(borrower, applicationId).text("offer_hash");
        return verb(himself(borrower), applicationId, "accept", signature(hash));
    }

    /** Signed, and ready to be paid out. */
    public String accepted(Borrower borrower, String amount) {
        var id = approved(borrower, amount);
        var answer = accept(borrower, id);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return id;
    }

    public String status(String applicationId) {
        return api.get("%s/%s".formatted(PATH, applicationId)).text("status");
    }
}
