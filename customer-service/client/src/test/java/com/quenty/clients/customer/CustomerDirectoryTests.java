package com.quenty.clients.customer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.quenty.clients.customer.CustomerProblems.CompanyNotTrading;
import com.quenty.clients.customer.CustomerProblems.CompanyUnknown;
import com.quenty.clients.customer.CustomerProblems.CustomerInactive;
import com.quenty.clients.customer.CustomerProblems.CustomerUnknown;
import com.quenty.contracts.customer.CompanyApi;
import com.quenty.contracts.customer.CompanyView;
import com.quenty.contracts.customer.CustomerApi;
import com.quenty.contracts.customer.CustomerView;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.security.RowScope;
import com.quenty.test.ContractSample;
import com.quenty.test.MutableClock;
import com.quenty.test.ProblemCatalogue;
import com.quenty.test.standins.SiblingAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = CustomerDirectoryTests.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=sample-service",
            "quenty.clients.attempts=1",
            // No breaker in the way of the test that follows an outage.
            "quenty.clients.window=1000",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
class CustomerDirectoryTests {

    private static final ContractSample CUSTOMER = ContractSample.of("customer", "active-customer");
    private static final ContractSample COMPANY = ContractSample.of("customer", "verified-company");
    private static final String CUSTOMER_ID = CUSTOMER.as(CustomerView.class).customerId();
    private static final String COMPANY_ID = COMPANY.as(CompanyView.class).companyId();

    @RegisterExtension
    static final WireMockExtension SIBLING = WireMockExtension.newInstance().build();

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("spring.http.serviceclient.customer-service.base-url", SIBLING::baseUrl);
    }

    @Autowired
    CustomerDirectory shared;

    @Autowired
    CustomerApi customers;

    @Autowired
    CompanyApi companies;

    private final MutableClock clock = new MutableClock();

    @Test
    void theDirectoryIsABean() {
        answerCustomer(CUSTOMER.answer());

        assertThat(shared.find(CUSTOMER_ID, "/buyer").companyId()).isEqualTo(COMPANY_ID);
    }

    @Test
    void aCustomerIsActiveOnlyWithTheirCompany() {
        answerCustomer(changed(CUSTOMER, "\"company_active\": true", "\"company_active\": false"));

        assertThat(directory().find(CUSTOMER_ID, "/buyer").active()).isFalse();
        var problem = catchThrowableOfType(
                CustomerInactive.class, () -> directory().requireActive(RowScope.ALL, CUSTOMER_ID, "/buyer"));
        assertThat(pointer(problem)).isEqualTo("/buyer");
    }

    @Test
    void aCompanyActsForItsOwnCustomersAndForPeopleWithoutACompany() {
        answerCustomer(CUSTOMER.answer());
        var own = RowScope.ofCompany(COMPANY_ID);
        var other = RowScope.ofCompany("COMP-OTHER");

        assertThat(directory().requireActive(own, CUSTOMER_ID, "/buyer").companyId())
                .isEqualTo(COMPANY_ID);
        var directory = directory();
        directory.requireActive(RowScope.ALL, CUSTOMER_ID, "/buyer");
        var remembered = catchThrowableOfType(
                CustomerUnknown.class, () -> directory.requireActive(other, CUSTOMER_ID, "/buyer"));
        assertThat(pointer(remembered)).isEqualTo("/buyer");

        answerCustomer(changed(CUSTOMER, "\"company_id\": \"" + COMPANY_ID + "\"", "\"company_id\": null"));
        assertThat(directory().requireActive(other, CUSTOMER_ID, "/buyer").companyId())
                .isNull();
    }

    /** Otherwise the answer would tell strangers who is deactivated. */
    @Test
    void anInactiveCustomerOfAnotherCompanyIsUnknown() {
        answerCustomer(changed(CUSTOMER, "\"company_active\": true", "\"company_active\": false"));

        catchThrowableOfType(
                CustomerUnknown.class,
                () -> directory().requireActive(RowScope.ofCompany("COMP-OTHER"), CUSTOMER_ID, "/buyer"));
        catchThrowableOfType(
                CustomerUnknown.class,
                () -> directory().requireActive(RowScope.ofCustomer("USER-OTHER"), CUSTOMER_ID, "/buyer"));
    }

    @Test
    void theCompanyAnswersCountryAndVerification() {
        answerCompany(COMPANY.answer());

        assertThat(directory().findCompany(COMPANY_ID, "/seller"))
                .isEqualTo(new Company(COMPANY_ID, "Café Andino", "CO", true, true));
    }

    @Test
    void unknownIdsAreTheRequestsFault() {
        SIBLING.stubFor(get(urlPathMatching("/internal/v1/customers/.*")).willReturn(problem("user-not-found")));
        SIBLING.stubFor(get(urlPathMatching("/internal/v1/companies/.*")).willReturn(problem("company-not-found")));

        var customer = catchThrowableOfType(
                CustomerUnknown.class, () -> directory().requireActive(RowScope.ALL, "USER-1", "/buyer"));
        var company =
                catchThrowableOfType(CompanyUnknown.class, () -> directory().requireTrading("COMP-1", "/seller"));

        assertThat(pointer(customer)).isEqualTo("/buyer");
        assertThat(pointer(company)).isEqualTo("/seller");
    }

    @Test
    void whatIsNoIdIsNotAskedFor() {
        catchThrowableOfType(CustomerUnknown.class, () -> directory().find("../companies/1", "/buyer"));

        assertThat(questions()).isZero();
    }

    @Test
    void aDeactivatedCompanyDoesNotTrade() {
        answerCompany(changed(COMPANY, "\"active\": true", "\"active\": false"));

        var problem =
                catchThrowableOfType(CompanyNotTrading.class, () -> directory().requireTrading(COMPANY_ID, "/seller"));

        assertThat(pointer(problem)).isEqualTo("/seller");
    }

    @Test
    void anActiveOneIsRememberedForTenSeconds() {
        answerCustomer(CUSTOMER.answer());
        answerCompany(COMPANY.answer());
        clock.stop();
        var directory = directory();

        for (int i = 0; i < 3; i++) {
            directory.requireActive(RowScope.ALL, CUSTOMER_ID, "/buyer");
            directory.requireTrading(COMPANY_ID, "/seller");
        }
        assertThat(questions()).isEqualTo(2);

        clock.advance(Duration.ofSeconds(10));
        directory.requireActive(RowScope.ALL, CUSTOMER_ID, "/buyer");
        assertThat(questions()).isEqualTo(3);
    }

    @Test
    void aRefusalIsNotRemembered() {
        var directory = directory();
        answerCustomer(changed(CUSTOMER, "\"active\": true", "\"active\": false"));
        catchThrowableOfType(
                CustomerInactive.class, () -> directory.requireActive(RowScope.ALL, CUSTOMER_ID, "/buyer"));

        answerCustomer(CUSTOMER.answer());

        assertThat(directory.requireActive(RowScope.ALL, CUSTOMER_ID, "/buyer").active())
                .isTrue();
    }

    @Test
    void findingAlwaysAsks() {
        answerCustomer(CUSTOMER.answer());
        var directory = directory();

        directory.requireActive(RowScope.ALL, CUSTOMER_ID, "/buyer");
        directory.find(CUSTOMER_ID, "/buyer");

        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void anOutageIsNotUnknown() {
        answerCustomer(aResponse().withStatus(503));
        catchThrowableOfType(
                UpstreamFailure.class, () -> directory().requireActive(RowScope.ALL, CUSTOMER_ID, "/buyer"));
    }

    @ParameterizedTest
    @EnumSource(SiblingAnswer.class)
    void eachAnswerIsTakenForWhatItIs(SiblingAnswer answer) {
        answerCustomer(answer.played());
        answerCompany(answer.played());

        answer.requireMeantBy(() -> directory().find(CUSTOMER_ID, "/buyer"));
        answer.requireMeantBy(() -> directory().requireActive(RowScope.ALL, CUSTOMER_ID, "/buyer"));
        answer.requireMeantBy(() -> directory().findCompany(COMPANY_ID, "/company"));
        answer.requireMeantBy(() -> directory().requireTrading(COMPANY_ID, "/company"));
    }

    @Test
    void theProblemsAreInTheCatalogue() {
        ProblemCatalogue.verify(CustomerProblems.class);
    }

    /** A directory of its own: nothing is remembered from another test. */
    private CustomerDirectory directory() {
        return new CustomerDirectory(customers, companies, Duration.ofSeconds(10), clock);
    }

    private static void answerCustomer(ResponseDefinitionBuilder answer) {
        SIBLING.stubFor(
                get(urlPathEqualTo("/internal/v1/customers/" + CUSTOMER_ID)).willReturn(answer));
    }

    private static void answerCompany(ResponseDefinitionBuilder answer) {
        SIBLING.stubFor(
                get(urlPathEqualTo("/internal/v1/companies/" + COMPANY_ID)).willReturn(answer));
    }

    private static ResponseDefinitionBuilder changed(ContractSample sample, String from, String to) {
        return sample.answer().withBody(sample.json().replace(from, to));
    }

    private static ResponseDefinitionBuilder problem(String code) {
        return aResponse()
                .withStatus(404)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"code\": \"%s\", \"status\": 404}".formatted(code));
    }

    private static int questions() {
        return SIBLING.findAll(getRequestedFor(urlPathMatching("/internal/v1/.*")))
                .size();
    }

    private static String pointer(DomainProblem problem) {
        return problem.errors().stream().map(FieldProblem::pointer).findFirst().orElseThrow();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class App {

        @Bean
        MutableClock clock() {
            return new MutableClock();
        }
    }
}
