package com.quenty.microcredit.offers;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Applying;
import com.quenty.microcredit.Borrowers;
import com.quenty.microcredit.applications.ApplicationExpiryService;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@ServiceIT
class CreditOfferIT {

    private static final String PATH = "/api/v1/credit-applications";
    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    private static final Caller LENDER = new Caller("USER-LENDER", null, DataScope.PLATFORM, Set.of("*"), null, false);

    private final ApiClient api;
    private final Borrowers borrowers;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final AcceptedOfferStore accepted;
    private final ApplicationExpiryService expiry;

    CreditOfferIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock,
            JdbcClient jdbc,
            TransactionOperations transaction,
            AcceptedOfferStore accepted,
            ApplicationExpiryService expiry) {
        this.api = ApiClient.of(http);
        this.borrowers = Borrowers.of(customers, orders);
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accepted = accepted;
        this.expiry = expiry;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BOGOTA);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anOfferShowsWhatItCostsAndTheHashOfWhatIsSigned() throws Exception {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.approved(ana, "5000000");

        var offer = applying.offer(ana, id);

        offer.is(200);
        assertThat(sha256(offer.text("document"))).isEqualTo(offer.text("offer_hash"));
        assertThat(offer.text("valid_until")).isEqualTo(today().plusDays(31).toString());
        var rows = offer.body().path("instalments");
        assertThat(rows.size()).isEqualTo(12);
        assertThat(rows.valueStream()
                        .map(row -> row.path("principal").decimalValue())
                        .reduce(BigDecimal::add))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("5000000"));
        assertThat(rows.valueStream()
                        .map(row -> row.path("total").decimalValue())
                        .reduce(BigDecimal::add))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(offer.decimal("total_to_pay")));
        assertThat(offer.decimal("cost_of_credit")).isEqualByComparingTo(offer.decimal("total_interest"));
        // A nominal 9 % by days, without charges: the rate by unit periods is about the same.
        assertThat(offer.decimal("annual_percentage_rate")).isBetween(new BigDecimal("8.9"), new BigDecimal("9.1"));
        assertThat(offer.body().path("signature").isNull()).isTrue();

        var document = new JsonMapper().readTree(offer.text("document"));
        assertThat(List.copyOf(document.propertyNames())).isSorted();
        assertThat(document.path("instalments").size()).isEqualTo(12);
        assertThat(document.at("/terms/rules/day_count").asString()).isEqualTo("actual_365");
    }

    @Test
    void theFirstInstalmentFallsDueWhenTheCustomerAskedForItAndAllOthersByIt() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var payday = today().plusDays(45);
        var application = applying.decided(ana, applying.wish("5000000", 12, "requested_first_due_date", payday));
        var id = application.text("application_id");
        assertThat(application.text("requested_first_due_date")).isEqualTo(payday.toString());

        var offer = applying.offer(ana, id).body();

        assertThat(offer.path("instalments")
                        .valueStream()
                        .map(row -> row.path("due_date").asString()))
                .containsExactlyElementsOf(IntStream.range(0, 12)
                        .mapToObj(month -> payday.plusMonths(month).toString())
                        .toList());
        // 45 days at 9 % a year: 5,000,000 x 0.09 x 45 / 365
        assertThat(offer.at("/instalments/0/interest").decimalValue()).isEqualByComparingTo("55479.45");
        assertThat(offer.path("annual_percentage_rate").decimalValue())
                .isBetween(new BigDecimal("8.9"), new BigDecimal("9.1"));

        applying.accept(ana, id);
        var loan = api.key("pay-out-" + id).post("/api/v1/loans", "{\"application_id\": \"%s\"}".formatted(id));
        loan.is(201);
        assertThat(api.get("/api/v1/loans/%s/schedule".formatted(loan.text("loan_id")))
                        .text("rows.0.due_date"))
                .isEqualTo(payday.toString());
    }

    @Test
    void twoPeopleMayAgreeOnAnotherFirstDueDate() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.referred(ana, "5000000");
        var payday = today().plusDays(10);

        var recommended = applying.verb(Applying.anUnderwriter(), id, "recommend", """
                {"amount": 5000000, "term_months": 12, "annual_rate": 0.15, "first_due_date": "%s", "reason": "His payday"}""".formatted(payday));
        assertThat(recommended.text("recommendation.first_due_date")).isEqualTo(payday.toString());
        applying.approve(id, Applying.anUnderwriter()).is(200);

        assertThat(applying.offer(ana, id).text("instalments.0.due_date")).isEqualTo(payday.toString());
    }

    @Test
    void chargesAtDisbursementMakeCreditDearerThanItsRate() {
        var product = Applying.aProduct(api, "COP", """
                "charges": [{"code": "origination", "time": "disbursement", "basis": "percent_of_amount", "value": 2}]""");
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.decided(ana, applying.wish("5000000", 12, "product_code", product))
                .text("application_id");

        var offer = applying.offer(ana, id).body();

        assertThat(offer.path("disbursement_charges").decimalValue()).isEqualByComparingTo("100000");
        assertThat(offer.path("paid_out").decimalValue()).isEqualByComparingTo("4900000");
        assertThat(offer.path("cost_of_credit").decimalValue())
                .isEqualByComparingTo(
                        offer.path("total_interest").decimalValue().add(new BigDecimal("100000")));
        assertThat(offer.path("annual_percentage_rate").decimalValue()).isGreaterThan(new BigDecimal("12"));
    }

    @Test
    void anOfferIsAcceptedByItsHash() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.approved(ana, "5000000");
        var hash = applying.offer(ana, id).text("offer_hash");

        var wrong = applying.verb(Applying.theCustomer(ana), id, "accept", Applying.signature("0".repeat(64)));
        wrong.problem(422, "signed-hash-differs", "/offer_hash");
        assertThat(applying.status(id)).isEqualTo("approved");
        assertThat(applying.verb(Applying.theCustomer(ana), id, "accept", Applying.signature("abc"))
                        .pointers())
                .containsExactly("/offer_hash");

        var accepted = applying.verb(Applying.theCustomer(ana), id, "accept", Applying.signature(hash));
        accepted.is(200);
        assertThat(accepted.text("status")).isEqualTo("accepted");
        var signature = applying.offer(ana, id).body().path("signature");
        assertThat(signature.path("signed_hash").asString()).isEqualTo(hash);
        assertThat(signature.path("signer_name").asString()).isEqualTo("Ana Restrepo");
        assertThat(signature.path("signature_method").asString()).isEqualTo("typed_name");
        assertThat(signature.path("signer_ip").asString()).isNotEmpty();
        assertThat(signature.path("accepted_by").asString()).isEqualTo(ana.id());

        var again = applying.verb(Applying.theCustomer(ana), id, "accept", Applying.signature(hash));
        again.problem(409, "illegal-transition");
    }

    @Test
    void anotherCustomersOfferDoesNotExist() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.approved(ana, "5000000");
        var stranger = borrowers.aGoodCustomer();

        applying.offer(stranger, id).is(404);
        applying.verb(Applying.theCustomer(stranger), id, "accept", Applying.signature("0".repeat(64)))
                .is(404);
    }

    @Test
    void ofManyAcceptancesAtOnceOneCounts() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.approved(ana, "5000000");
        var hash = applying.offer(ana, id).text("offer_hash");

        var outcomes = Concurrently.run(
                8,
                () -> applying.verb(Applying.theCustomer(ana), id, "accept", Applying.signature(hash))
                        .status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()).toList())
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(409);
    }

    @Test
    void anOfferIsAcceptedByAnotherPersonThanTheDecider() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.recommended(ana, "5000000");
        var two = Applying.anUnderwriter().claim("permissions", List.of("*"));
        applying.approve(id, two);
        var hash = applying.offer(ana, id).text("offer_hash");

        applying.verb(two, id, "accept", Applying.signature(hash)).problem("another-person-decides");
    }

    @Test
    void aCompanyDoesNotBindItsCustomers() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.approved(ana, "5000000");
        var hash = applying.offer(ana, id).text("offer_hash");
        var manager = Tokens.with("credit-applications:*").company(ana.companyId());

        applying.verb(manager, id, "accept", Applying.signature(hash)).problem("not-the-customer");
        applying.verb(manager, id, "decline", null).problem("not-the-customer");
        assertThat(applying.verb(manager.subject(ana.id()), id, "accept", Applying.signature(hash))
                        .text("status"))
                .isEqualTo("accepted");
    }

    @Test
    void theOfferHoldsForThirtyDaysAndNotLonger() {
        clock.stopAt(LocalDate.parse("2026-03-10").atTime(15, 0).atZone(BOGOTA).toInstant());
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var inTime = applying.approved(ana, "5000000");
        var late = applying.approved(ana, "5000000");

        // The last minute of 9 April is still in time.
        clock.stopAt(LocalDate.parse("2026-04-09").atTime(23, 59).atZone(BOGOTA).toInstant());
        applying.accept(ana, inTime).is(200);
        clock.stopAt(LocalDate.parse("2026-04-10").atStartOfDay(BOGOTA).toInstant());
        var refused = applying.accept(ana, late);
        refused.problem(409, "offer-expired");
        assertThat(applying.status(late)).isEqualTo("approved");

        expiry.expire(LocalDate.parse("2026-04-09"));
        assertThat(applying.status(late)).isEqualTo("approved");
        expiry.expire(LocalDate.parse("2026-04-10"));
        assertThat(applying.status(late)).isEqualTo("expired");
        assertThat(applying.status(inTime)).isEqualTo("accepted");
    }

    @Test
    void anOfferThatLapsedTakesNoRoomEvenBeforeItIsMarked() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        applying.approved(ana, "20000000", 36);

        clock.advance(Duration.ofDays(32));

        assertThat(applying.decided(ana, applying.wish("20000000", 36)).text("status"))
                .isEqualTo("approved");
    }

    @Test
    void aDeclinedOfferIsOver() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.approved(ana, "5000000");

        var declined = applying.verb(Applying.theCustomer(ana), id, "decline", "{\"reason\": \"Too dear\"}");

        assertThat(declined.text("status")).isEqualTo("declined");
        applying.accept(ana, id).problem("illegal-transition");
    }

    @Test
    void theCustomerMayStepBackUntilTheMoneyLeaves() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.accepted(ana, "5000000");

        assertThat(applying.verb(Applying.theCustomer(ana), id, "withdraw", null)
                        .text("status"))
                .isEqualTo("withdrawn");
        assertThatThrownBy(() -> transaction.execute(status -> accepted.lock(LENDER, id)))
                .isInstanceOfSatisfying(
                        DomainProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("illegal-transition"));
    }

    @Test
    void anAcceptedOfferIsHandedOverToBePaidOutOnce() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.accepted(ana, "5000000");
        var offer = applying.offer(ana, id);

        var handed = Objects.requireNonNull(transaction.execute(status -> {
            var locked = accepted.lock(LENDER, id);
            accepted.disburse(id, "LOAN-1", today(), new BigDecimal("5000000.00"));
            return locked;
        }));

        assertThat(handed.offerHash()).isEqualTo(offer.text("offer_hash"));
        assertThat(handed.terms().principal()).isEqualByComparingTo("5000000");
        assertThat(handed.terms().annualRate()).isEqualByComparingTo("0.09");
        assertThat(handed.terms().instalments()).isEqualTo(12);
        assertThat(handed.terms().rules()).isEqualTo(LoanRules.monthly().build());
        assertThat(handed.termMonths()).isEqualTo(12);
        assertThat(handed.country()).isEqualTo("CO");
        assertThat(applying.status(id)).isEqualTo("disbursed");
        assertThat(api.get(PATH + "/" + id).text("loan_id")).isEqualTo("LOAN-1");
        assertThatThrownBy(() -> transaction.execute(status -> accepted.lock(LENDER, id)))
                .isInstanceOfSatisfying(
                        DomainProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("illegal-transition"));
        assertThat(borrowers.orders().creditPayments()).isEmpty();
    }

    @Test
    void anOfferAcceptedTooLongAgoIsNotPaidOut() {
        var applying = Applying.in(api);
        var id = applying.accepted(borrowers.aGoodCustomer(), "5000000");

        clock.advance(Duration.ofDays(32));

        assertThatThrownBy(() -> transaction.execute(status -> accepted.lock(LENDER, id)))
                .isInstanceOfSatisfying(
                        DomainProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("offer-expired"));
        expiry.expire(today());
        assertThat(applying.status(id)).isEqualTo("expired");
    }

    @Test
    void orderServiceHearsThatItsOrderIsPaidAndOnlyThen() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        borrowers.ordered(ana, "ORD-77");
        var wish = applying.wish("5000000", 12, "order_number", "ORD-77");
        var id = applying.decided(ana, wish).text("application_id");
        applying.accept(ana, id).is(200);
        borrowers.orders().takesCreditPayments();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    accepted.disburse(id, "LOAN-2", today(), new BigDecimal("5000000.00"));
                    throw new IllegalStateException("the loan could not be made");
                }))
                .isInstanceOf(IllegalStateException.class);
        transaction.executeWithoutResult(
                status -> accepted.disburse(id, "LOAN-3", LocalDate.parse("2026-11-26"), new BigDecimal("5000000.00")));

        eventually(() -> assertThat(borrowers.orders().creditPayments()).isNotEmpty());
        assertThat(borrowers.orders().creditPayments()).singleElement().satisfies(payment -> {
            assertThat(payment.getUrl()).isEqualTo("/internal/v1/orders/ORD-77/credit-payment");
            var body = new JsonMapper().readTree(payment.getBodyAsString());
            assertThat(body.path("loan_id").asString()).isEqualTo("LOAN-3");
            assertThat(body.path("customer_id").asString()).isEqualTo(ana.id());
            assertThat(body.path("amount").decimalValue()).isEqualByComparingTo("5000000");
            assertThat(body.path("currency").asString()).isEqualTo("COP");
            assertThat(body.path("paid_on").asString()).isEqualTo("2026-11-26");
            assertThat(payment.getHeader("Idempotency-Key")).isNotEmpty();
        });
    }

    @Test
    void aPaymentThatOrderServiceRefusesIsPutAside() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        borrowers.ordered(ana, "ORD-78");
        var id = applying.decided(ana, applying.wish("5000000", 12, "order_number", "ORD-78"))
                .text("application_id");
        applying.accept(ana, id);
        borrowers.orders().refusesCreditPayments(409, "order-paid-otherwise");

        transaction.executeWithoutResult(
                status -> accepted.disburse(id, "LOAN-4", today(), new BigDecimal("5000000.00")));

        eventually(() -> assertThat(jdbc.sql("select count(*) from dead_deliveries")
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
    }

    @Test
    void anOfferCannotBeTamperedWith() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.approved(ana, "5000000");
        var other = applying.submitted(ana, applying.wish("5000000", 12));

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update credit_offers set document = replace(document, '0.09', '0.01')")
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        // Not even under a row that was never written by us: the hash would have to be true.
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        jdbc.sql("""
                                insert into credit_offers
                                select (select id from credit_applications where application_id = :other), offer_hash,
                                       replace(document, '0.09', '0.01'), currency, principal_amount,
                                       annual_percentage_rate, valid_until, created_at
                                from credit_offers
                                where application_id = (select id from credit_applications where application_id = :id)""").param("other", other).param("id", id).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("credit_offers_hash_is_true");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("""
                                insert into credit_offer_signatures
                                select id, repeat('0', 64), 'x', 'paper', '::1', 'x', now() from credit_applications
                                where application_id = :id""").param("id", id).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("credit_offer_signatures_of_the_offer");
    }
}
