package com.quenty.microcredit.loans;

import com.quenty.microcredit.Lending;
import com.quenty.microcredit.endofday.Days;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The platform lends; the company that the borrower belongs to does not. */
@ServiceIT
class LenderIT {

    private final ApiClient api;
    private final Lending lending;
    private final Days days;

    LenderIT(RestTestClient http, MutableClock clock, ApplicationContext beans) {
        this.api = ApiClient.of(http);
        this.lending = new Lending(beans);
        this.days = new Days(clock, beans);
    }

    @Test
    void theBorrowersCompanySeesALoanAndBooksNothingOnIt() {
        var terms =
                LoanTerms.of("COP", "1200000", "0.12", 12, LoanRules.monthly().build());
        var company = ExternalId.next("COMP");
        var loan = "/api/v1/loans/" + lending.lend(terms, days.today(), ExternalId.next("USER"), company, "anything");
        var manager = api.as(Tokens.with("*").company(company)).key(ExternalId.next("KEY"));
        var stranger = api.as(Tokens.with("*").company(ExternalId.next("COMP"))).key(ExternalId.next("KEY"));

        manager.get(loan).is(200);
        var writeOff = "{\"reason\": \"They are our friends\"}";
        manager.post(loan + "/write-off", writeOff).problem(403, "outside-data-scope");
        stranger.post(loan + "/write-off", writeOff).problem("loan-not-found");
        var longer = "{\"further_instalments\": 2, \"reason\": \"They are our friends\"}";
        manager.post(loan + "/reschedules", longer).problem(403, "outside-data-scope");
        manager.post("/api/v1/loans", "{\"application_id\": \"CA-ANY\"}").problem(403, "outside-data-scope");
    }
}
