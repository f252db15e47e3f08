package com.quenty.pickup.routes.following;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.Fleet;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class FollowingIT {

    private final FollowingService following;
    private final MutableClock clock;
    private final Fleet.Open fleet;

    FollowingIT(
            RestTestClient http,
            FollowingService following,
            MutableClock clock,
            Fleet fleet,
            @Sibling("customer-service") WireMockServer customers) {
        this.following = following;
        this.clock = clock;
        this.fleet = fleet.open(http, customers);
    }

    @Test
    void aDriverWhoSaysNothingIsExpectedLaterAndLater() {
        var route = fleet.route(fleet.pickups(2));
        clock.advance(Duration.ofMinutes(30));

        following.run();

        var after = fleet.staff().get(route.location());
        var planned = Instant.parse(route.text("stops.1.planned_arrival"));
        assertThat(after.text("stops.1.expected_arrival"))
                .isEqualTo(planned.plus(Duration.ofMinutes(30)).toString());
        assertThat(after.flag("stops.1.late")).isTrue();
        assertThat(after.version()).as("the clock is no change of the route").isEqualTo(route.version());
    }

    @Test
    void aRouteThatIsAheadOfItsPlanIsLeftAlone() {
        var route = fleet.route(fleet.pickups(2));

        following.run();

        assertThat(fleet.staff().get(route.location()).body()).isEqualTo(route.body());
    }

    @Test
    void theJobDoesSoByItself() {
        var route = fleet.route(fleet.pickups(1));
        clock.advance(Duration.ofMinutes(30));

        eventually(() -> {
            clock.advance(Duration.ofMinutes(1));
            assertThat(fleet.staff().get(route.location()).flag("stops.0.late")).isTrue();
        });
    }
}
