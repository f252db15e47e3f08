package com.quenty.microcredit.reschedules;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.Applying;
import com.quenty.microcredit.LegalCaps;
import com.quenty.microcredit.Lending;
import com.quenty.microcredit.endofday.Days;
import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class RescheduleIT {

    private static final Tokens LUISA = Tokens.with("loans:*");
    private static final Tokens PEDRO = Tokens.with("loans:*");

    private final ApiClient api;
    private final Lending lending;
    private final Days days;
    private final LegalCaps law;

    RescheduleIT(RestTestClient http, MutableClock clock, ApplicationContext beans) {
        this.api = ApiClient.of(http);
        this.lending = new Lending(beans);
        this.days = new Days(clock, beans);
        this.law = new LegalCaps(beans);
    }

    /** By a product from 8 % to 30 %. */
    private String aLoan() {
        return aLoan(null);
    }

    private String aLoan(@Nullable String country) {
        var product = Applying.aProduct(api, "COP", "");
        var terms =
                LoanTerms.of("COP", "1200000", "0.24", 6, LoanRules.monthly().build());
        var today = days.today();
        return lending.lend(
                terms, today.minusDays(20), ExternalId.next("USER"), ExternalId.next("COMP"), product, country);
    }

    private static String path(String loan) {
        return "/api/v1/loans/" + loan;
    }

    private Answer propose(String loan, String change) {
        return api.as(LUISA).post(path(loan) + "/reschedules", """
                {%s, "reason": "Harvest late"}""".formatted(change));
    }

    private Answer decide(Tokens by, String loan, Answer proposal, String verb, @Nullable String json) {
        return api.as(by)
                .post("%s/reschedules/%s/%s".formatted(path(loan), proposal.text("reschedule_id"), verb), json);
    }

    @Test
    void anotherPersonApprovesAndThePlanChanges() {
        var loan = aLoan();
        var proposal = propose(loan, "\"annual_rate\": 0.12, \"further_instalments\": 3");
        proposal.is(201);
        assertThat(api.get(path(loan)).text("restructured")).isEqualTo("false");
        decide(LUISA, loan, proposal, "approve", null).problem("another-person-decides");

        var approved = decide(PEDRO, loan, proposal, "approve", "{\"reason\": \"Agreed\"}");

        assertThat(approved.text("status")).as(approved.body().toString()).isEqualTo("approved");
        assertThat(approved.text("decided_by")).isEqualTo(PEDRO.subject());
        var now = api.get(path(loan));
        assertThat(now.text("restructured")).isEqualTo("true");
        assertThat(now.text("schedule_version")).isEqualTo("2");
        assertThat(api.get(path(loan) + "/schedule").body().path("rows").size()).isEqualTo(9);
        assertThat(api.get(path(loan) + "/schedules/1").body().path("rows").size())
                .isEqualTo(6);
        assertThat(api.get(path(loan) + "/schedules/2").body().path("rows").size())
                .isEqualTo(9);
        api.get(path(loan) + "/schedules/3").problem("schedule-version-not-found");
        decide(PEDRO, loan, proposal, "approve", null).problem("illegal-transition");
    }

    @Test
    void anApprovedRescheduleCanBeTakenBack() {
        var loan = aLoan();
        var proposal = propose(loan, "\"further_instalments\": 3");
        decide(PEDRO, loan, proposal, "approve", null);

        var undone = api.post(
                "%s/events/%s/reverse".formatted(path(loan), proposal.text("reschedule_id")),
                "{\"reason\": \"Wrong loan\"}");

        assertThat(undone.text("restructured")).as(undone.body().toString()).isEqualTo("false");
        assertThat(api.get(path(loan) + "/schedule").body().path("rows").size()).isEqualTo(6);
        assertThat(undone.text("schedule_version")).isEqualTo("3");
    }

    @Test
    void aPreviewShowsBothPlansAndKeepsNothing() {
        var loan = aLoan();
        var next = days.today().plusDays(40);

        var preview = api.as(LUISA).post(path(loan) + "/reschedules/preview", """
                {"next_due_date": "%s", "reason": "Asked"}""".formatted(next));

        preview.is(200);
        assertThat(preview.text("after.rows.0.due_date")).isEqualTo(next.toString());
        assertThat(preview.decimal("after.total_interest")).isGreaterThan(preview.decimal("before.total_interest"));
        assertThat(api.get(path(loan) + "/reschedules").body().path("items").size())
                .isZero();
        assertThat(api.get(path(loan)).text("schedule_version")).isEqualTo("1");
    }

    @Test
    void oneProposalAtATime() {
        var loan = aLoan();
        var first = propose(loan, "\"further_instalments\": 1");

        propose(loan, "\"further_instalments\": 2").problem("reschedule-undecided");
        assertThat(decide(PEDRO, loan, first, "reject", "{\"reason\": \"No\"}").text("status"))
                .isEqualTo("rejected");
        var second = propose(loan, "\"further_instalments\": 2");
        assertThat(decide(LUISA, loan, second, "withdraw", null).text("status")).isEqualTo("withdrawn");
        var raced = Concurrently.run(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(each ->
                        () -> propose(loan, "\"further_instalments\": 4").status())
                .toList());
        assertThat(raced.stream().map(Outcome::require).filter(status -> status == 201))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"further_instalments\": 0 | 422 | ``",
                "\"annual_rate\": 0.31 | 422 | /annual_rate",
                "\"annual_rate\": 0.07 | 422 | /annual_rate",
                "\"annual_rate\": -0.1 | 400 | /annual_rate",
                "\"annual_rate\": 0.12345 | 400 | /annual_rate",
                "\"further_instalments\": 601 | 400 | /further_instalments",
                "\"further_instalments\": 595 | 422 | /further_instalments",
                "\"further_instalments\": -6 | 422 | /further_instalments",
                "\"next_due_date\": \"2020-01-01\" | 422 | /next_due_date",
                "\"next_due_date\": \"2999-01-01\" | 422 | /next_due_date",
                "\"next_due_date\": \"+999999999-12-31\" | 400 | /next_due_date",
                "\"effective_date\": \"2999-01-01\", \"further_instalments\": 1 | 422 | /effective_date",
                "\"next_due_date\": \"2026-02-30\" | 400 | /next_due_date"
            })
    void changesThatGiveNoPlanAreRefused(String change, int status, String pointer) {
        var loan = aLoan();

        var refused = propose(loan, change);

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(status);
        assertThat(refused.pointers()).startsWith(pointer);
        assertThat(api.get(path(loan) + "/reschedules").body().path("items").size())
                .isZero();
    }

    @Test
    void noRateGoesBeyondTheLawOfTheCountryWhenProposedOrWhenApproved() {
        var loan = aLoan("NI");
        var proposal = propose(loan, "\"annual_rate\": 0.25");
        proposal.is(201);
        law.inForce("NI", "0.20");

        var late = decide(PEDRO, loan, proposal, "approve", null);

        late.problem(422, "loan-change-refused", "/annual_rate");
        assertThat(api.get(path(loan)).text("restructured")).isEqualTo("false");
        decide(LUISA, loan, proposal, "withdraw", null).is(200);
        var above = propose(loan, "\"annual_rate\": 0.2001");
        above.is(422);
        assertThat(above.pointers()).containsExactly("/annual_rate");
        assertThat(api.as(LUISA).post(path(loan) + "/reschedules/preview", """
                        {"annual_rate": 0.2001, "reason": "Asked"}""").pointers())
                .containsExactly("/annual_rate");
        // Of another country, and of a plan that leaves the rate alone, the law says nothing.
        propose(aLoan("CR"), "\"annual_rate\": 0.25").is(201);
        var later = propose(loan, "\"further_instalments\": 1");
        later.is(201);
        decide(LUISA, loan, later, "withdraw", null).is(200);
        var allowed = propose(loan, "\"annual_rate\": 0.20");
        assertThat(decide(PEDRO, loan, allowed, "approve", null).text("status")).isEqualTo("approved");
    }

    @Test
    void aLoanThatWasPaidOffMeanwhileIsNotRescheduled() {
        var loan = aLoan();
        var proposal = propose(loan, "\"further_instalments\": 1");
        var quote = api.get(path(loan) + "/pay-off-quote").text("pay_off_amount");
        api.key(ExternalId.next("KEY")).post(path(loan) + "/payments", """
                {"payment_amount": %s, "payment_method": "cash"}""".formatted(quote));

        decide(PEDRO, loan, proposal, "approve", null).problem("loan-closed");
        assertThat(api.get("%s/reschedules/%s".formatted(path(loan), proposal.text("reschedule_id")))
                        .text("status"))
                .isEqualTo("proposed");
        assertThat(LocalDate.parse(proposal.text("effective_date"))).isEqualTo(days.today());
    }

    /** Of any rate. */
    private String aProduct(String currency) {
        var code = "any-" + ExternalId.next("P").toLowerCase(Locale.ROOT);
        api.post("/api/v1/loan-products", """
                {"code": "%s", "currency": "%s", "name": "Of any rate", "rules": {}, "limits": {"min_amount": 1,
                 "max_amount": 9000000, "min_instalments": 1, "max_instalments": 600, "min_annual_rate": 0,
                 "max_annual_rate": 1}}""".formatted(code, currency)).is(201);
        return code;
    }

    private String lend(LoanTerms terms, LocalDate on) {
        return lending.lend(terms, on, ExternalId.next("USER"), ExternalId.next("COMP"), aProduct(terms.currency()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CLP | 100  | 0    | \"further_instalments\": 200 | /further_instalments",
                "USD | 1.00 | 0    | \"further_instalments\": 200 | /further_instalments",
                "CLP | 61   | 0.12 | \"annual_rate\": 0.0001      | /annual_rate",
                "CLP | 61   | 0.12 | \"further_instalments\": 57  | /further_instalments"
            })
    void aPlanWhoseRowsOrInterestRoundToNothingIsNeitherPreviewedNorProposed(
            String currency, String principal, String rate, String change, String pointer) {
        var loan = lend(
                LoanTerms.of(currency, principal, rate, 3, LoanRules.monthly().build()), days.today());

        propose(loan, change).problem(422, "loan-change-refused", pointer);

        assertThat(api.as(LUISA)
                        .post(path(loan) + "/reschedules/preview", "{%s, \"reason\": \"Asked\"}".formatted(change))
                        .pointers())
                .containsExactly(pointer);
        propose(loan, "\"further_instalments\": 3").is(201);
    }

    @Test
    void flatInterestThatWasPrepaidAtAHigherRatePaysWhatIsStillOpen() {
        var today = days.today();
        var terms = LoanTerms.of(
                "USD",
                "3000",
                "0.12",
                6,
                LoanRules.monthly()
                        .flat()
                        .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                        .build());
        var loan = lend(terms, today);
        api.key(ExternalId.next("KEY")).post(path(loan) + "/payments", """
                {"payment_amount": 2650, "payment_method": "cash"}""").is(201);
        var proposal = propose(loan, "\"annual_rate\": 0.06");

        decide(PEDRO, loan, proposal, "approve", null).is(200);

        var rows = api.get(path(loan) + "/schedule").body().path("rows");
        assertThat(rows.valueStream().map(row -> row.path("interest_amount").decimalValue()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsOnly(new BigDecimal("15"))
                .hasSize(6);
        assertThat(api.get(path(loan)).decimal("outstanding_balance")).isEqualByComparingTo("440");
        assertThat(api.get(path(loan) + "/statement").decimal("interest.paid")).isEqualByComparingTo("90");
        api.post(
                        "%s/events/%s/reverse".formatted(path(loan), proposal.text("reschedule_id")),
                        "{\"reason\": \"Wrong loan\"}")
                .is(200);
        assertThat(api.get(path(loan) + "/statement").decimal("interest.charged"))
                .isEqualByComparingTo("180");
    }
}
