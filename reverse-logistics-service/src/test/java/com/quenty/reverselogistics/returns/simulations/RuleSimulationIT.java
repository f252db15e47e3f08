package com.quenty.reverselogistics.returns.simulations;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.identity.ExternalId;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.Answer;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.node.ObjectNode;

@ServiceIT
class RuleSimulationIT {

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;

    RuleSimulationIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    private Answer simulate(Sale sale, @Nullable Object... changes) {
        var terms = (ObjectNode) sale.staff()
                .get(RETURNS + "/rules/default/2000-01-01")
                .is(200)
                .at("terms")
                .deepCopy();
        for (int i = 0; i < changes.length; i += 2) {
            terms.putPOJO(String.valueOf(changes[i]), changes[i + 1]);
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return sale.staff()
                .post(
                        RETURNS + "/rules/simulate",
                        Json.of(
                                "category",
                                "default",
                                "terms",
                                terms,
                                "created_from",
                                today.minusDays(2).toString(),
                                "created_until",
                                today.plusDays(2).toString()));
    }

    @Test
    void aDraftTellsWhatItWouldHaveDecidedAndCost() {
        var sale = Sale.of(http, orders, clock)
                .line(2, "50.00", 20)
                .line(1, "100.00", 2)
                .told();
        sale.ask(1, 2, "defective").is(201);
        sale.ask(2, 1, "change_of_mind").is(201);

        var same = simulate(sale).is(200);
        assertThat(same.number("item_count")).isEqualTo(2);
        assertThat(same.at("changes")).isEmpty();
        assertThat(same.decimal("costs.0.decided_amount")).isEqualByComparingTo("190.00");
        assertThat(same.decimal("costs.0.difference_amount")).isEqualByComparingTo("0");

        // Ten days instead of sixty refuse the first; a fee of 20 % deducts 10 more from the second.
        var draft = simulate(sale, "window_days", 10, "change_of_mind_fee", 0.2).is(200);
        assertThat(draft.text("changes.0.decided")).isEqualTo("approved");
        assertThat(draft.text("changes.0.simulated")).isEqualTo("refused");
        assertThat(draft.number("changes.0.item_count")).isEqualTo(1);
        assertThat(draft.decimal("costs.0.simulated_amount")).isEqualByComparingTo("80.00");
        assertThat(draft.decimal("costs.0.difference_amount")).isEqualByComparingTo("-110.00");
        assertThat(draft.at("cases.0.reasons")).isNotEmpty();
    }

    @Test
    void itIsForThePlatform() {
        var sale = Sale.of(http, orders, clock);

        sale.as(Tokens.with("*").company(ExternalId.next("COMP")))
                .post(RETURNS + "/rules/simulate", Json.of())
                .problem(403, "outside-data-scope");
    }
}
