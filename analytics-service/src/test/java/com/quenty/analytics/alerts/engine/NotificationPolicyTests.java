package com.quenty.analytics.alerts.engine;

import static com.quenty.analytics.alerts.engine.AlertFixtures.START;
import static com.quenty.analytics.alerts.engine.AlertFixtures.labels;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.analytics.alerts.engine.NotificationPolicy.Decided;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotificationPolicyTests {

    private static final NotificationPolicy POLICY = new NotificationPolicy(
            List.of("severity"), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(4));

    private List<Silence> silences = List.of();
    private List<ToldGroup> groups = List.of();

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }

    private static AlertInstance firing(String region) {
        return new AlertInstance(
                new InstanceKey(labels(region), "warning"),
                InstanceState.FIRING,
                InstanceState.FIRING,
                START,
                START,
                null,
                0,
                BigDecimal.TEN);
    }

    private Decided decide(int seconds, String... regions) {
        return decide(seconds, Map.of(), regions);
    }

    private Decided decide(int seconds, Map<InstanceKey, TransitionReason> ends, String... regions) {
        var instances = Stream.of(regions).map(NotificationPolicyTests::firing).toList();
        var decided = POLICY.decide(instances, ends, silences, groups, at(seconds));
        groups = decided.groups();
        return decided;
    }

    @Test
    void instancesOfOneGroupAreToldTogetherAfterAWait() {
        assertThat(decide(0, "north").notifications()).isEmpty();
        assertThat(decide(30, "north", "south").notifications())
                .singleElement()
                .satisfies(told -> assertThat(told.active()).hasSize(2));
    }

    @Test
    void somethingNewIsToldAfterTheIntervalOfTheGroup() {
        decide(0, "north");
        decide(30, "north");

        assertThat(decide(60, "north", "south").notifications()).isEmpty();
        assertThat(decide(330, "north", "south").notifications()).hasSize(1);
    }

    @Test
    void theSameIsRepeatedAfterItsInterval() {
        decide(0, "north");
        decide(30, "north");

        assertThat(decide(4 * 3600, "north").notifications()).isEmpty();
        assertThat(decide(4 * 3600 + 30, "north").notifications())
                .singleElement()
                .matches(Notification::repeated);
    }

    @Test
    void anEndIsToldWithItsReasonAndTheGroupIsForgotten() {
        decide(0, "north");
        decide(30, "north");

        var told = decide(400, Map.of(firing("north").key(), TransitionReason.MISSING_SERIES));

        assertThat(told.notifications()).singleElement().satisfies(each -> {
            assertThat(each.active()).isEmpty();
            assertThat(each.ended())
                    .extracting(Notification.EndedInstance::reason)
                    .containsExactly(TransitionReason.MISSING_SERIES);
        });
        assertThat(groups).isEmpty();
    }

    @Test
    void somethingThatEndsBeforeItIsToldIsNeverTold() {
        decide(0, "north");

        assertThat(decide(15).notifications()).isEmpty();
        assertThat(groups).isEmpty();
    }

    @Test
    void aSilencedInstanceIsToldWhenTheSilenceIsOver() {
        silences = List.of(new Silence(labels("north"), at(0), at(600)));

        assertThat(decide(100, "north").notifications()).isEmpty();
        assertThat(decide(600, "north").notifications()).isEmpty();
        assertThat(decide(630, "north").notifications()).hasSize(1);
    }

    @Test
    void anEndWithinASilenceIsToldAfterIt() {
        decide(0, "north");
        decide(30, "north");
        silences = List.of(new Silence(Map.of("severity", "warning"), at(60), at(900)));

        assertThat(decide(400).notifications()).isEmpty();
        assertThat(decide(900).notifications())
                .singleElement()
                .satisfies(told -> assertThat(told.ended()).hasSize(1));
    }

    @Test
    void groupsAreToldApart() {
        var policy = new NotificationPolicy(List.of("region"), Duration.ZERO, Duration.ZERO, Duration.ofHours(4));

        var decided = policy.decide(List.of(firing("north"), firing("south")), Map.of(), List.of(), List.of(), at(0));

        assertThat(decided.notifications()).hasSize(2);
    }
}
