package com.quenty.microcredit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Applying;
import com.quenty.microcredit.Borrowers;
import com.quenty.microcredit.Lending;
import com.quenty.microcredit.endofday.Days;
import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceIT
class PortfolioIT {

    private static final String PATH = "/api/v1/loans/portfolio";

    private static final LoanTerms TERMS = LoanTerms.of(
            "COP",
            "1200000",
            "0.12",
            12,
            LoanRules.monthly()
                    .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                    .amortisation(Amortisation.EQUAL_PRINCIPAL)
                    .build());

    private final ApiClient api;
    private final Borrowers borrowers;
    private final Lending lending;
    private final Days days;

    PortfolioIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock,
            ApplicationContext beans) {
        this.api = ApiClient.of(http);
        this.borrowers = Borrowers.of(customers, orders);
        this.lending = new Lending(beans);
        this.days = new Days(clock, beans);
    }

    private String lend(String company, LocalDate on) {
        return lending.lend(TERMS, on, ExternalId.next("USER"), company, "anything");
    }

    private static void is(JsonNode figures, String name, String expected) {
        assertThat(figures.path(name).decimalValue()).as(name).isEqualByComparingTo(expected);
    }

    @Test
    void aCompanySeesWhatIsOwedAtRiskAndInArrears() {
        var today = days.midMonth();
        var company = ExternalId.next("COMP");
        lend(company, today);
        lend(company, today.minusMonths(1).minusDays(10));
        lend(company, today.minusMonths(1).minusDays(40));
        var given = lend(company, today.minusMonths(1).minusDays(70));
        api.post("/api/v1/loans/%s/write-off".formatted(given), "{\"reason\": \"Gone\"}");
        lend(ExternalId.next("COMP"), today);
        var manager = api.as(Tokens.with("portfolio:read").company(company));

        var portfolio = manager.get(PATH);

        portfolio.is(200);
        assertThat(portfolio.body().path("currencies").size()).isEqualTo(1);
        var cop = portfolio.body().at("/currencies/0");
        assertThat(cop.path("active_loans").asInt()).isEqualTo(3);
        assertThat(cop.path("all_loans").asInt()).isEqualTo(4);
        is(cop, "lent_amount", "4800000");
        is(cop, "outstanding_balance", "3600000");
        // 112,000 since ten days; 112,000 and 111,000 since forty and ten.
        is(cop, "arrears_amount", "335000");
        is(cop, "par1", "0.6667");
        is(cop, "par30", "0.3333");
        is(cop, "par60", "0.0000");
        assertThat(cop.at("/buckets/1/bucket").asString()).isEqualTo("1_30");
        is(cop.at("/buckets/1"), "outstanding_balance", "1200000");
        is(cop.at("/buckets/2"), "arrears_amount", "223000");
        assertThat(cop.path("written_off_amount").decimalValue()).isPositive();

        var vintages = manager.get(PATH + "/vintages").body().path("vintages");
        assertThat(vintages.at("/0/month").asString())
                .isEqualTo(YearMonth.from(today).toString());
        assertThat(vintages.valueStream()
                        .mapToInt(vintage -> vintage.path("loans").asInt())
                        .sum())
                .isEqualTo(4);
        assertThat(vintages.path(vintages.size() - 1).path("bad_share").decimalValue())
                .isPositive();
    }

    @Test
    void callersWithoutLoansHaveAnEmptyPortfolio() {
        var nobody = api.as(Tokens.with("portfolio:read").company(ExternalId.next("COMP")));

        assertThat(nobody.get(PATH).body().path("currencies").size()).isZero();
        assertThat(nobody.get(PATH + "/vintages").body().path("vintages").size())
                .isZero();
        assertThat(nobody.get(PATH + "/approvals").body().path("approval_rate").isNull())
                .isTrue();
    }

    @Test
    void theApprovalRateIsThatOfTheCallersApplications() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        applying.approved(ana, "5000000");
        var berta = borrowers.of(ana.companyId());
        // The instalments of all debts far exceed the income.
        applying.decided(berta, applying.wish("5000000", 12, "existing_debts", 3000000));
        applying.approved(borrowers.aGoodCustomer(), "5000000");
        var manager = api.as(Tokens.with("portfolio:read").company(ana.companyId()));

        var approvals = manager.get(PATH + "/approvals");

        assertThat(approvals.text("approved")).as(approvals.body().toString()).isEqualTo("1");
        assertThat(approvals.text("rejected")).isEqualTo("1");
        assertThat(approvals.text("automatic")).isEqualTo("2");
        is(approvals.body(), "approval_rate", "0.5");
        assertThat(manager.get(PATH + "/approvals?decided_until=2020-01-01").text("approved"))
                .isEqualTo("0");
        assertThat(manager.get(PATH + "/approvals?decided_until=2999-01-01").pointers())
                .containsExactly("decided_until");
        assertThat(manager.get(PATH + "/approvals?decided_from=1999-01-01").pointers())
                .containsExactly("decided_from");
        assertThat(manager.get(PATH + "/approvals?decided_from=2020-02-01&decided_until=2020-02-01")
                        .pointers())
                .containsExactly("decided_until");
    }
}
