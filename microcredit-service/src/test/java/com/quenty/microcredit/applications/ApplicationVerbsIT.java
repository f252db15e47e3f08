package com.quenty.microcredit.applications;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Applying;
import com.quenty.microcredit.Borrowers;
import com.quenty.microcredit.Borrowers.Borrower;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Every verb in every status of an application: it moves the application where it may, and leaves no trace where not. */
@ServiceIT
class ApplicationVerbsIT {

    private static final String PATH = "/api/v1/credit-applications";
    private static final String AMOUNT = "5000000";

    private final ApiClient api;
    private final Borrowers borrowers;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final ApplicationExpiryService expiry;

    ApplicationVerbsIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock,
            JdbcClient jdbc,
            ApplicationExpiryService expiry) {
        this.api = ApiClient.of(http);
        this.borrowers = Borrowers.of(customers, orders);
        this.clock = clock;
        this.jdbc = jdbc;
        this.expiry = expiry;
    }

    /** A status, of which `pending` has two halves. */
    private enum Standing {
        SUBMITTED,
        VERIFIED,
        MANUAL_REVIEW,
        RECOMMENDED,
        APPROVED,
        ACCEPTED,
        DISBURSED,
        REJECTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED;

        ApplicationStatus status() {
            return this == SUBMITTED || this == VERIFIED
                    ? ApplicationStatus.PENDING
                    : ApplicationStatus.valueOf(name());
        }

        /** Without a score nothing gets here. */
        boolean scored() {
            return EnumSet.range(MANUAL_REVIEW, DISBURSED).contains(this) || this == DECLINED;
        }
    }

    private enum Verb {
        DOCUMENTS(Standing.SUBMITTED),
        VERIFY_DOCUMENTS(Standing.SUBMITTED),
        REJECT_DOCUMENTS(Standing.SUBMITTED),
        DECIDE(Standing.VERIFIED),
        RECOMMEND(Standing.MANUAL_REVIEW),
        APPROVE(Standing.RECOMMENDED),
        RETURN(Standing.RECOMMENDED),
        REJECT(Standing.SUBMITTED, Standing.VERIFIED, Standing.MANUAL_REVIEW, Standing.RECOMMENDED),
        ACCEPT(Standing.APPROVED),
        DECLINE(Standing.APPROVED),
        WITHDRAW(
                Standing.SUBMITTED,
                Standing.VERIFIED,
                Standing.MANUAL_REVIEW,
                Standing.RECOMMENDED,
                Standing.APPROVED,
                Standing.ACCEPTED),
        DISBURSE(Standing.ACCEPTED);

        private final Set<Standing> origins;

        Verb(Standing... origins) {
            this.origins = Set.of(origins);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Application(Borrower borrower, String id) {}

    /** The rules decide by themselves after a while; here they are asked. */
    @BeforeEach
    void stopTheClock() {
        clock.stop();
    }

    @ParameterizedTest
    @EnumSource
    void aVerbMovesAnApplicationOnlyFromTheStatusesThatItIsFor(Standing standing) {
        var untouched = brought(standing);
        var before = state(untouched);
        for (var verb : Verb.values()) {
            if (verb.origins.contains(standing)) {
                var moved = brought(standing);
                var answer = say(verb, moved);
                assertThat(answer.status())
                        .as("%s of %s: %s", verb, standing, answer)
                        .isIn(200, 201);
                assertThat(state(moved)).as("%s of %s", verb, standing).isNotEqualTo(before);
            } else {
                var answer = say(verb, untouched);
                assertThat(answer.status())
                        .as("%s of %s: %s", verb, standing, answer)
                        .isBetween(400, 499);
                assertThat(state(untouched)).as("%s of %s", verb, standing).isEqualTo(before);
            }
        }
    }

    private Application brought(Standing standing) {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = switch (standing) {
            case SUBMITTED, REJECTED, WITHDRAWN, EXPIRED -> applying.submitted(ana, applying.wish(AMOUNT, 12));
            case VERIFIED -> applying.verified(ana, applying.wish(AMOUNT, 12));
            case MANUAL_REVIEW -> applying.referred(ana, AMOUNT);
            case RECOMMENDED -> applying.recommended(ana, AMOUNT);
            case APPROVED, DECLINED -> applying.approved(ana, AMOUNT);
            case ACCEPTED, DISBURSED -> applying.accepted(ana, AMOUNT);
        };
        var application = new Application(ana, id);
        switch (standing) {
            case REJECTED -> say(Verb.REJECT, application).is(200);
            case WITHDRAWN -> say(Verb.WITHDRAW, application).is(200);
            case DECLINED -> say(Verb.DECLINE, application).is(200);
            case DISBURSED -> say(Verb.DISBURSE, application).is(201);
            case EXPIRED -> {
                clock.advance(Duration.ofDays(62));
                expiry.expire(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            }
            default -> {
                // there already
            }
        }
        assertThat(applying.status(id)).isEqualTo(standing.status().code());
        assertThat(trace(id)).as("scored decisions of %s", standing).isEqualTo(standing.scored() ? 1 : 0);
        return application;
    }

    private Answer say(Verb verb, Application application) {
        var staff = Applying.anUnderwriter();
        var customer = Applying.theCustomer(application.borrower());
        return switch (verb) {
            case DOCUMENTS ->
                say(
                        customer,
                        application,
                        verb,
                        Json.of(
                                "documents_submitted",
                                List.of(Json.of("document_type", "income_statement", "reference", "files/2.pdf"))));
            case VERIFY_DOCUMENTS, DECIDE -> say(staff, application, verb, Json.of());
            case REJECT_DOCUMENTS, RETURN, APPROVE -> say(staff, application, verb, Json.of("reason", "Says the test"));
            case REJECT -> say(staff, application, verb, Json.of("reasons", List.of("Says the test")));
            case RECOMMEND ->
                say(
                        staff,
                        application,
                        verb,
                        Json.of(
                                "amount",
                                new BigDecimal(AMOUNT),
                                "term_months",
                                12,
                                "annual_rate",
                                new BigDecimal("0.15"),
                                "reason",
                                "Says the test"));
            case ACCEPT -> {
                var offer = api.as(customer).get("%s/%s/offer".formatted(PATH, application.id()));
                var hash = offer.status() == 200 ? offer.text("offer_hash") : "0".repeat(64);
                yield say(customer, application, verb, Applying.signature(hash));
            }
            case DECLINE, WITHDRAW -> say(customer, application, verb, Json.of());
            case DISBURSE ->
                api.as(Tokens.with("loans:*"))
                        .key(application.id())
                        .post("/api/v1/loans", Json.of("application_id", application.id()));
        };
    }

    private Answer say(Tokens caller, Application application, Verb verb, Object body) {
        return api.as(caller).post("%s/%s/%s".formatted(PATH, application.id(), verb.word()), body);
    }

    /** All that a verb may change. */
    private List<Object> state(Application application) {
        var row = api.get("%s/%s".formatted(PATH, application.id()));
        var offers = jdbc.sql("""
                        SELECT count(*) FROM credit_decisions WHERE application_id =
                            (SELECT id FROM credit_applications WHERE application_id = ?)""").param(application.id()).query(Long.class).single();
        return Arrays.asList(row.text("status"), row.text("verification_status"), row.version(), offers);
    }

    private long trace(String id) {
        return jdbc.sql("""
                        SELECT count(*) FROM credit_decisions d JOIN credit_applications a ON a.id = d.application_id
                        WHERE a.application_id = ? AND d.score_id = a.score_id AND d.trace <> '[]'""").param(id).query(Long.class).single();
    }
}
