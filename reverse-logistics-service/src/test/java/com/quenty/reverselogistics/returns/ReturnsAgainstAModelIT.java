package com.quenty.reverselogistics.returns;

import static com.quenty.reverselogistics.Sale.RETURNS;
import static com.quenty.reverselogistics.Sale.found;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.reverselogistics.Sale;
import com.quenty.test.Answer;
import com.quenty.test.Eventually;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random histories of the returns of a small order against a model that counts on its fingers: the units that can still be returned, the
 * status of each return, and the units that order-service is told of.
 */
@ServiceIT
class ReturnsAgainstAModelIT {

    private static final int UNITS = 5;

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer orders;
    private Sale sale;

    /** A return as it has to be. */
    private static final class Expected {
        private final Answer asked;
        private int counts;
        private String status = "approved";

        private Expected(Answer asked, int counts) {
            this.asked = asked;
            this.counts = counts;
        }
    }

    ReturnsAgainstAModelIT(RestTestClient http, MutableClock clock, @Sibling("order-service") WireMockServer orders) {
        this.http = http;
        this.clock = clock;
        this.orders = orders;
    }

    @BeforeEach
    void sell() {
        sale = Sale.of(http, orders, clock).line(UNITS, "10.00", 1).told();
        sale.orders.takesNotices();
        sale.orders.takesRefunds();
    }

    @Test
    void randomHistoriesAgreeWithTheModel() {
        for (int seed = 1; seed <= 4; seed++) {
            sell();
            history(new Random(seed), "seed " + seed);
        }
    }

    private void history(Random random, String told) {
        var returns = new ArrayList<Expected>();
        int arrived = 0;
        sale.orders.forgetRequests();
        for (int step = 0; step < 12; step++) {
            int left = UNITS - returns.stream().mapToInt(each -> each.counts).reduce(0, (one, other) -> one + other);
            if (returns.isEmpty() || random.nextInt(3) == 0) {
                int wanted = 1 + random.nextInt(UNITS);
                var answer = sale.ask(1, wanted, "defective");
                assertThat(answer.status())
                        .as("%s: %d of %d", told, wanted, left)
                        .isEqualTo(wanted <= left ? 201 : 422);
                if (wanted <= left) {
                    returns.add(new Expected(answer, wanted));
                }
            } else {
                var one = returns.get(random.nextInt(returns.size()));
                switch (random.nextInt(4)) {
                    case 0 -> cancel(one);
                    case 1 -> arrived += receive(one, random);
                    case 2 -> inspect(one);
                    default -> dispute(one);
                }
            }
            check(returns, told);
        }
        int units = arrived;
        Eventually.eventually(() -> assertThat(unitsTold()).as(told).isEqualTo(units));
    }

    private void cancel(Expected one) {
        var answer = sale.verb(one.asked, "cancel", Json.of("reason", "Changed my mind."));
        boolean possible = one.status.equals("approved");
        assertThat(answer.status()).isEqualTo(possible ? 200 : 409);
        if (possible) {
            one.status = "cancelled";
            one.counts = 0;
        }
    }

    /** @return the units that have arrived */
    private int receive(Expected one, Random random) {
        boolean possible = one.status.equals("approved");
        int received = possible ? random.nextInt(one.counts + 1) : 1;
        var answer = sale.receive(one.asked, 0, received, 0);
        assertThat(answer.status()).isEqualTo(possible ? 200 : 409);
        if (!possible) {
            return 0;
        }
        one.counts = received;
        one.status = received == 0 ? "completed" : "received";
        return received;
    }

    private void inspect(Expected one) {
        boolean possible = one.status.equals("received") || one.status.equals("disputed");
        var answer = sale.inspect(one.asked, 0, found(Math.min(1, one.counts)));
        assertThat(answer.status()).isEqualTo(possible ? 200 : 409);
        if (possible) {
            one.status = "inspected";
        }
    }

    private void dispute(Expected one) {
        boolean possible = one.status.equals("inspected");
        var answer = sale.verb(
                one.asked,
                "items/%s/dispute".formatted(one.asked.text("items.0.return_item_id")),
                Json.of("reason", "It was whole."));
        assertThat(answer.status()).isEqualTo(possible ? 200 : 409);
        if (possible) {
            one.status = "disputed";
        }
    }

    private void check(List<Expected> returns, String told) {
        int left = UNITS - returns.stream().mapToInt(each -> each.counts).reduce(0, (one, other) -> one + other);
        var eligible = sale.customer()
                .post(RETURNS + "/eligibility", sale.request(List.of(sale.wanted(1, 1, "defective"))))
                .is(200);
        assertThat(eligible.number("lines.0.returnable_quantity")).as(told).isEqualTo(left);
        for (var each : returns) {
            assertThat(sale.now(each.asked).text("status")).as(told).isEqualTo(each.status);
        }
    }

    /** Each notice once: a repeated one has the same path. */
    private int unitsTold() {
        var json = JsonMapper.shared();
        return sale.orders.requests(".*/orders/" + sale.orderNumber + "/returned-items/[^/]+").stream()
                .collect(Collectors.toMap(
                        request -> request.getUrl(),
                        request -> json.readTree(request.getBodyAsString())
                                .path("quantity")
                                .asInt(),
                        (one, again) -> one))
                .values()
                .stream()
                .reduce(0, (one, other) -> one + other);
    }
}
