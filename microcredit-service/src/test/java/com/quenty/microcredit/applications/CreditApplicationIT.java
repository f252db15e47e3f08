package com.quenty.microcredit.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Applying;
import com.quenty.microcredit.Borrowers;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.ApiClient;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class CreditApplicationIT {

    private static final String PATH = "/api/v1/credit-applications";

    private final ApiClient api;
    private final Borrowers borrowers;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ApplicationExpiryService expiry;

    CreditApplicationIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock,
            JdbcClient jdbc,
            TransactionOperations transaction,
            ApplicationExpiryService expiry) {
        this.api = ApiClient.of(http);
        this.borrowers = Borrowers.of(customers, orders);
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.expiry = expiry;
    }

    private long applications() {
        return jdbc.sql("select count(*) from credit_applications")
                .query(Long.class)
                .single();
    }

    @Test
    void customersApplyForThemselves() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();

        var answer = applying.submit(ana, applying.wish("5000000", 12, "existing_debts", 250000));

        answer.is(201);
        assertThat(ExternalId.isValid("CA", answer.text("application_id"))).isTrue();
        assertThat(answer.location()).isEqualTo(PATH + "/" + answer.text("application_id"));
        assertThat(answer.text("customer_id")).isEqualTo(ana.id());
        assertThat(answer.text("company_id")).isEqualTo(ana.companyId());
        assertThat(answer.text("status")).isEqualTo("pending");
        assertThat(answer.text("verification_status")).isEqualTo("pending");
        assertThat(answer.text("customer_type")).isEqualTo("individual");
        assertThat(answer.decimal("requested_amount")).hasToString("5000000.00");
        assertThat(api.get(PATH + "/" + answer.text("application_id")).body()).isEqualTo(answer.body());
        assertThat(api.get(PATH + "/" + answer.text("application_id") + "/history")
                        .items("to"))
                .containsExactlyInAnyOrder("pending", "pending");
    }

    @Test
    void aCompanyAppliesForItsCustomersOnly() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var manager = Tokens.with("credit-applications:create");
        var wish = applying.wish("5000000", 12, "customer_id", ana.id());

        api.as(manager.company(ana.companyId())).post(PATH, wish).is(201);
        var others = api.as(manager.company("COMP-OTHER")).post(PATH, wish);
        others.problem(422, "customer-unknown");
        api.as(manager.scope(DataScope.OWN)).post(PATH, wish).problem("outside-data-scope");
        assertThat(api.as(manager).post(PATH, applying.wish("5000000", 12)).pointers())
                .containsExactly("/customer_id");
    }

    private static Map<String, ?> forOrder(Applying applying, String orderNumber) {
        return applying.wish("5000000", 12, "order_number", orderNumber);
    }

    @Test
    void aLoanPaysForAnOrderOfTheCustomer() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        borrowers.ordered(ana, "ORD-1018-02041-2");

        var answer = applying.submit(ana, forOrder(applying, "ORD-1018-02041-2"));

        answer.is(201);
        assertThat(answer.text("order_number")).isEqualTo("ORD-1018-02041-2");
    }

    @Test
    void anOrderThatIsNotTheCustomersIsUnknownLikeOneThatDoesNotExist() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        borrowers.ordered(borrowers.aGoodCustomer(), "ORD-OF-ANOTHER");
        borrowers.orders().knowsNoOrder("ORD-OF-NOBODY");
        long before = applications();

        var another = applying.submit(ana, forOrder(applying, "ORD-OF-ANOTHER"));
        var none = applying.submit(ana, forOrder(applying, "ORD-OF-NOBODY"));

        another.problem(422, "order-unknown", "/order_number");
        none.is(422);
        assertThat(none.body().path("detail")).isEqualTo(another.body().path("detail"));
        assertThat(none.body().path("errors")).isEqualTo(another.body().path("errors"));
        assertThat(applications()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../customers", "ORD 1", "ORD-1/credit-payment", "Ñ", "?"})
    void aMalformedOrderNumberIsUnknownWithoutACall(String orderNumber) {
        var applying = Applying.in(api);

        var answer = applying.submit(borrowers.aGoodCustomer(), forOrder(applying, orderNumber));

        answer.problem(422, "order-unknown");
    }

    @Test
    void whileOrderServiceIsDownNobodyAppliesForAnOrderAndEverybodyElseDoes() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        borrowers.orders().isDown();
        long before = applications();

        var answer = applying.submit(ana, forOrder(applying, "ORD-1018-02041-2"));

        answer.problem(503, "upstream-unavailable");
        assertThat(applications()).isEqualTo(before);
        applying.submit(ana, applying.wish("5000000", 12)).is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "company_active", "company_verified"})
    void onlyActiveCustomersOfVerifiedCompaniesMayApply(String missing) {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        borrowers.change(ana, missing, false);
        long before = applications();

        var answer = applying.submit(ana, applying.wish("5000000", 12));

        answer.problem(422, "customer-not-verified");
        assertThat(applications()).isEqualTo(before);
    }

    @Test
    void aCustomerWithoutACompanyIsNotVerified() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        borrowers.change(ana, "company_id", null, "company_active", false, "company_verified", false);

        applying.submit(ana, applying.wish("5000000", 12)).problem("customer-not-verified");
    }

    @Test
    void anOutageOfCustomerServiceIsNoRefusal() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        borrowers.customers().isDown();

        var answer = applying.submit(ana, applying.wish("5000000", 12));

        answer.is(503);
        assertThat(answer.text("service")).isEqualTo("customer-service");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "requested_amount": 5000000          | "requested_amount": 0             | 400 | /requested_amount
            "requested_amount": 5000000          | "requested_amount": -5            | 400 | /requested_amount
            "requested_amount": 5000000          | "requested_amount": 1e15          | 400 | /requested_amount
            "requested_amount": 5000000          | "requested_amount": "5000000"     | 400 | /requested_amount
            "requested_amount": 5000000          | "requested_amount": 5000000.001   | 422 | /requested_amount
            "requested_amount": 5000000          | "requested_amount": 99999.99      | 422 | /requested_amount
            "requested_amount": 5000000          | "requested_amount": 90000000.01   | 422 | /requested_amount
            "requested_term_months": 12          | "requested_term_months": 0        | 400 | /requested_term_months
            "requested_term_months": 12          | "requested_term_months": -1       | 400 | /requested_term_months
            "requested_term_months": 12          | "requested_term_months": 12.5     | 400 | /requested_term_months
            "requested_term_months": 12          | "requested_term_months": 99999999999 | 400 | /requested_term_months
            "requested_term_months": 12          | "requested_term_months": 2        | 422 | /requested_term_months
            "requested_term_months": 12          | "requested_term_months": 37       | 422 | /requested_term_months
            "requested_term_months": 12          | "requested_term_months": 12, "requested_first_due_date": "2020-01-31" | 422 | /requested_first_due_date
            "requested_term_months": 12          | "requested_term_months": 12, "requested_first_due_date": "2099-01-31" | 422 | /requested_first_due_date
            "requested_term_months": 12          | "requested_term_months": 12, "requested_first_due_date": "2027-02-29" | 400 | /requested_first_due_date
            "currency": "COP"                    | "currency": "USD"                 | 422 | /currency
            "currency": "COP"                    | "currency": "KWD"                 | 422 | /currency
            "currency": "COP"                    | "currency": "pesos"               | 400 | /currency
            "monthly_income": 3200000            | "monthly_income": -1              | 400 | /monthly_income
            "monthly_income": 3200000            | "monthly_income": 0.001           | 422 | /monthly_income
            "employment_duration": 30            | "employment_duration": -1         | 400 | /employment_duration
            "employment_status": "employed"      | "employment_status": "rich"       | 400 | /employment_status
            "purpose": "Stock for Christmas"     | "purpose": " "                    | 400 | /purpose
            "purpose": "Stock for Christmas"     | "purpose": "x", "status": "approved" | 400 | /status
            "reference": "files/1.pdf"           | "reference": ""                   | 400 | /documents_submitted/0/reference
            "document_type": "income_statement"  | "document_type": "Pay slip"       | 400 | /documents_submitted/0/document_type
            """)
    void badInputIsRefusedWithAPointerAndNothingChanges(String good, String bad, int status, String pointer) {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var wish = """
                {"product_code": "%s", "requested_amount": 5000000, "requested_term_months": 12, "currency": "COP",
                 "purpose": "Stock for Christmas", "monthly_income": 3200000, "employment_status": "employed",
                 "employment_duration": 30,
                 "documents_submitted": [{"document_type": "income_statement", "reference": "files/1.pdf"}]}""".formatted(applying.product());
        assertThat(wish).contains(good);
        long before = applications();

        var answer = applying.submit(ana, wish.replace(good, bad));

        assertThat(answer.status()).as(answer.content()).isEqualTo(status);
        assertThat(String.join(",", answer.pointers())).isEqualTo(pointer);
        assertThat(applications()).isEqualTo(before);
    }

    @Test
    void aProductThatIsNotOfferedIsRefused() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();

        var unknown = applying.submit(ana, applying.wish("5000000", 12, "product_code", "no-such-product"));
        unknown.problem(422, "loan-product-unknown");

        api.post("/api/v1/loan-products/%s/retire".formatted(applying.product()), null)
                .is(200);
        applying.submit(ana, applying.wish("5000000", 12)).problem("loan-product-retired");
    }

    @Test
    void aKeyMakesOneApplication() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var keyed = api.as(Applying.theCustomer(ana)).key("apply-" + ana.id());

        var first = keyed.post(PATH, applying.wish("5000000", 12));
        var second = keyed.post(PATH, applying.wish("5000000", 12));
        var other = keyed.post(PATH, applying.wish("6000000", 12));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
        other.is(422);
        assertThat(api.get(PATH + "?customer_id=" + ana.id()).items("application_id"))
                .containsExactly(first.text("application_id"));
    }

    @Test
    void rejectedDocumentsCanBeHandedInAnew() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.submitted(ana, applying.wish("5000000", 12));

        var rejected =
                applying.verb(Applying.anUnderwriter(), id, "reject-documents", "{\"reason\": \"Can't be read\"}");
        assertThat(rejected.text("verification_status")).isEqualTo("rejected");
        assertThat(rejected.text("verification_reason")).isEqualTo("Can't be read");
        var twice = applying.verb(Applying.anUnderwriter(), id, "verify-documents", null);
        twice.problem(409, "illegal-transition");

        var anew = applying.verb(Applying.theCustomer(ana), id, "documents", """
                {"documents_submitted": [{"document_type": "income_statement", "reference": "files/2.pdf"}]}""");
        assertThat(anew.text("verification_status")).isEqualTo("pending");
        assertThat(anew.text("documents_submitted.0.reference")).isEqualTo("files/2.pdf");
        assertThat(applying.verb(Applying.anUnderwriter(), id, "verify-documents", null)
                        .text("verification_status"))
                .isEqualTo("verified");
        var late = applying.verb(Applying.theCustomer(ana), id, "documents", """
                {"documents_submitted": [{"document_type": "income_statement", "reference": "files/3.pdf"}]}""");
        late.is(409);
    }

    @Test
    void ownDocumentsAreVerifiedByAnotherPerson() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.submitted(ana, applying.wish("5000000", 12));

        var own = applying.verb(Applying.anUnderwriter().subject(ana.id()), id, "verify-documents", null);

        own.problem(403, "another-person-decides");
    }

    @Test
    void aCompanyThatCreditsItsOwnCustomersIsStopped() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.submitted(ana, applying.wish("5000000", 12));
        var manager = Applying.anUnderwriter().company(ana.companyId());

        applying.verb(manager, id, "verify-documents", null).problem("outside-data-scope");
        applying.verb(manager, id, "decide", null).problem("outside-data-scope");
        applying.verb(Applying.anUnderwriter().company("COMP-OTHER"), id, "decide", null)
                .is(404);
    }

    @Test
    void anApplicationIsWithdrawnOnce() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.submitted(ana, applying.wish("5000000", 12));

        var withdrawn =
                applying.verb(Applying.theCustomer(ana), id, "withdraw", "{\"reason\": \"Found a cheaper one\"}");
        assertThat(withdrawn.text("status")).isEqualTo("withdrawn");
        var again = applying.verb(Applying.theCustomer(ana), id, "withdraw", null);
        again.is(409);
        assertThat(again.body().path("allowed").isEmpty()).isTrue();
        assertThat(api.get(PATH + "/" + id + "/history").items("reason")).contains("Found a cheaper one");
        applying.verb(Applying.anUnderwriter(), id, "verify-documents", null).problem("application-not-pending");
    }

    @Test
    void aVerbHoldsToTheVersionTheCallerSaw() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.submitted(ana, applying.wish("5000000", 12));

        var stale = api.seeing(7).post("%s/%s/withdraw".formatted(PATH, id), null);
        stale.is(412);
        api.seeing(0).post("%s/%s/withdraw".formatted(PATH, id), null).is(200);
    }

    @Test
    void listsAreCutByWhatTheCallerMaySeeAndFiltered() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var colleague = borrowers.of(ana.companyId());
        var stranger = borrowers.aGoodCustomer();
        var first = applying.submitted(ana, applying.wish("5000000", 12));
        var second = applying.submitted(ana, applying.wish("1000000", 6));
        var third = applying.verified(colleague, applying.wish("2000000", 6));
        applying.submitted(stranger, applying.wish("3000000", 6));
        var company = api.as(Tokens.with("credit-applications:read").company(ana.companyId()));

        assertThat(api.as(Applying.theCustomer(ana)).get(PATH).items("application_id"))
                .containsExactly(second, first);
        assertThat(company.get(PATH).items("application_id")).containsExactly(third, second, first);
        assertThat(company.get(PATH + "?verification_status=verified").items("application_id"))
                .containsExactly(third);
        assertThat(company.get(PATH + "?status=pending&customer_id=" + ana.id() + "&sort=requested_amount")
                        .items("application_id"))
                .containsExactly(second, first);
        assertThat(company.get(PATH + "?created_until=2020-01-01T00:00:00Z").items("application_id"))
                .isEmpty();
        assertThat(company.get(PATH + "?created_from=2020-01-01T00:00:00Z&product_code=" + applying.product())
                        .items("application_id"))
                .hasSize(3);
        var page = company.get(PATH + "?limit=2");
        assertThat(page.items("application_id")).containsExactly(third, second);
        assertThat(company.get(PATH + "?limit=2&cursor=" + page.text("next_cursor"))
                        .items("application_id"))
                .containsExactly(first);
        company.get(PATH + "?status=unheard_of").is(400);
    }

    @Test
    void anUndecidedApplicationExpiresAfterSixtyDays() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.submitted(ana, applying.wish("5000000", 12));
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Bogota"));

        expiry.expire(today.plusDays(60));
        assertThat(applying.status(id)).isEqualTo("pending");
        assertThat(expiry.expire(today.plusDays(61))).isPositive();
        assertThat(applying.status(id)).isEqualTo("expired");
        assertThat(expiry.expire(today.plusDays(61))).isZero();
        assertThat(api.get(PATH + "/" + id + "/history").items("actor")).contains("system");
    }

    @Test
    void theTermsAskedForCannotBeChangedInTheDatabaseEither() {
        var applying = Applying.in(api);
        var id = applying.submitted(borrowers.aGoodCustomer(), applying.wish("5000000", 12));

        for (var change : List.of(
                "update credit_applications set requested_first_due_date = '2030-01-01' where application_id = ?",
                "update credit_applications set requested_amount = 1 where application_id = ?",
                "update credit_applications set customer_id = 'USER-2' where application_id = ?",
                "delete from credit_applications where application_id = ?")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> jdbc.sql(change).param(id).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }
}
