package com.quenty.reverselogistics.returns.decisions;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.Concurrently;
import com.quenty.test.Eventually;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ReturnDecisionIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;
    private Sale sale;

    ReturnDecisionIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    @BeforeEach
    void sell() {
        sale = Sale.of(http, orders, clock).line(3, "12.50", 5).told();
    }

    @Test
    void peopleApproveWithNotes() {
        var asked = sale.ask(1, 1, "change_of_mind").is(201);

        var approved = sale.verb(asked, "approve", Json.of("approval_notes", "As agreed."))
                .is(200);

        assertThat(approved.text("status")).isEqualTo("approved");
        assertThat(approved.text("return_authorization_number")).startsWith("RMA-");
        assertThat(approved.text("approval_notes")).isEqualTo("As agreed.");
        sale.verb(asked, "approve", null).problem(409, "illegal-transition");
    }

    @Test
    void aRejectedReturnSetsItsUnitsFree() {
        var asked = sale.ask(1, 3, "change_of_mind").is(201);

        var rejected = sale.verb(asked, "reject", Json.of("reason", "Worn.")).is(200);

        assertThat(rejected.text("status")).isEqualTo("rejected");
        assertThat(rejected.text("rejection_reason")).isEqualTo("Worn.");
        sale.ask(1, 3, "change_of_mind").is(201);
    }

    @Test
    void nobodyDecidesOnTheirOwnReturn() {
        var asked = sale.ask(1, 1, "change_of_mind").is(201);

        sale.as(Tokens.with("returns:*").subject(sale.customer))
                .post(RETURNS + "/{return_id}/approve", null, asked.text("return_id"))
                .problem(403, "another-person-decides");
    }

    @Test
    void ofConcurrentDecisionsOneCounts() {
        var asked = sale.ask(1, 1, "change_of_mind").is(201);

        List<Callable<Integer>> decisions = List.of(
                () -> sale.verb(asked, "approve", null).status(),
                () -> sale.verb(asked, "reject", Json.of("reason", "No.")).status(),
                () -> sale.verb(asked, "cancel", Json.of("reason", "No.")).status());

        var outcomes = Concurrently.run(decisions);

        // Approved and then cancelled is a way too.
        assertThat(outcomes.stream().filter(outcome -> outcome.require() == 200).count())
                .isBetween(1L, 2L);
        assertThat(sale.now(asked).text("status")).isIn("approved", "rejected", "cancelled");
    }

    @Test
    void goodsThatDoNotComeInTimeExpireAndTheirUnitsAreFree() {
        var asked = sale.ask(1, 3, "defective").is(201);

        clock.advance(Duration.ofDays(14).plusSeconds(1));

        Eventually.eventually(() -> assertThat(sale.now(asked).text("status")).isEqualTo("expired"));
        sale.ask(1, 3, "defective").is(201);
    }
}
