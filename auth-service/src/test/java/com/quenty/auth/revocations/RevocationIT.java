package com.quenty.auth.revocations;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.auth.People;
import com.quenty.contracts.auth.RevocationFeed;
import com.quenty.test.ApiClient;
import com.quenty.test.ContractSample;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class RevocationIT {

    private static final String FEED = "/internal/v1/revocations?after=";

    private final People people;
    private final ApiClient gateway;
    private final MutableClock clock;

    RevocationIT(RestTestClient http, MutableClock clock) {
        this.people = new People(http);
        this.gateway = people.service("gateway");
        this.clock = clock;
    }

    @Test
    void theFeedContinuesFromItsPositionAndRepeatsRecentEntries() {
        people.create("ana.torres", null, "customer");
        people.signedIn("ana.torres").post("/api/v1/auth/logout").is(204);
        var first = gateway.get(FEED + 0).is(200);
        ContractSample.of("auth", "revocations").isTrueOf(first.body().toString());
        long position = first.number("position");
        assertThat(position).isPositive();

        // A transaction that took its number earlier may commit later, so the last minute comes again.
        assertThat(gateway.get(FEED + position).body().path("revocations").size())
                .isPositive();
        clock.advance(Duration.ofSeconds(61));
        var later = gateway.get(FEED + position).is(200);

        assertThat(later.body().path("revocations").size()).isZero();
        assertThat(later.number("position")).isEqualTo(position);
        assertThat(gateway.get(FEED + 0).body().path("revocations").size()).isPositive();
    }

    @Test
    void aSuspensionReachesTheGatewayWithTheMinimumTokenVersion() {
        var id = people.create("carlos", "COMP-1", "driver");
        people.root()
                .post("/api/v1/admin/users/" + id + "/suspend", Map.of("reason", "under suspicion"))
                .is(200);

        var entry = gateway.get(FEED + 0)
                .is(200)
                .body()
                .path("revocations")
                .valueStream()
                .filter(each -> each.path("subject").asString("").equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(entry.path("minimum_version").asLong()).isPositive();
        assertThat(entry.path("session_id").isNull()).isTrue();
    }

    @Test
    void aPositionBeyondTheEndIsAnsweredWithTheEnd() {
        people.create("dora", null, "customer");
        people.signedIn("dora").post("/api/v1/auth/logout").is(204);
        long end = gateway.get(FEED + 0).is(200).number("position");

        var answer = gateway.get(FEED + (end + 1000)).is(200);

        assertThat(answer.number("position")).isEqualTo(end);
    }

    @Test
    void anEntryLeavesTheFeedWhenAllItsTokensHaveExpired() {
        people.create("bea", null, "customer");
        people.signedIn("bea").post("/api/v1/auth/logout").is(204);

        clock.advance(Duration.ofMinutes(17));

        var later = people.service("gateway").get(FEED + 0).is(200);
        assertThat(later.body().path("revocations").size()).isZero();
    }

    @Test
    void theSampleMatchesTheContract() {
        ContractSample.of("auth", "revocations").as(RevocationFeed.class);
    }

    @Test
    void aPositionIsAsked() {
        gateway.get("/internal/v1/revocations").problem(400, "validation-failed");
        gateway.get(FEED + "x").problem(400, "validation-failed");
    }
}
