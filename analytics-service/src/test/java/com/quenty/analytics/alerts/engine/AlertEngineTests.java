package com.quenty.analytics.alerts.engine;

import static com.quenty.analytics.alerts.engine.AlertFixtures.START;
import static com.quenty.analytics.alerts.engine.AlertFixtures.graded;
import static com.quenty.analytics.alerts.engine.AlertFixtures.recovering;
import static com.quenty.analytics.alerts.engine.AlertFixtures.regions;
import static com.quenty.analytics.alerts.engine.AlertFixtures.rule;
import static com.quenty.analytics.alerts.engine.AlertFixtures.value;
import static com.quenty.analytics.alerts.engine.AlertFixtures.withPolicies;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.analytics.alerts.engine.AlertFixtures.Watched;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertEngineTests {

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    void withoutAPendingTimeItFiresAtOnce() {
        var watched = new Watched(rule("value > 50", 0, 0)).see(value(at(0), 60));

        assertThat(watched.state()).isEqualTo(InstanceState.FIRING);
        assertThat(watched.transitions()).singleElement().matches(each -> each.from() == InstanceState.NORMAL);
    }

    @Test
    void aConditionThatPausesPendsAnew() {
        var watched = new Watched(rule("value > 50", 60, 0))
                .see(value(at(0), 60))
                .see(value(at(30), 10))
                .see(value(at(60), 60));

        assertThat(watched.state()).isEqualTo(InstanceState.PENDING);
        assertThat(watched.instances().getFirst().activeAt()).isEqualTo(at(60));
    }

    @Test
    void onlyWhatFiresIsKept() {
        var watched =
                new Watched(rule("value > 50", 60, 600)).see(value(at(0), 60)).see(value(at(30), 10));

        assertThat(watched.state()).isEqualTo(InstanceState.NORMAL);
    }

    @Test
    void aConditionThatReturnsWhileItIsKeptGoesOnFiring() {
        var watched = new Watched(rule("value > 50", 60, 60))
                .see(value(at(0), 60))
                .see(value(at(60), 60))
                .see(value(at(90), 10))
                .see(value(at(120), 60))
                .see(value(at(150), 10))
                .see(value(at(200), 10));

        assertThat(watched.state()).isEqualTo(InstanceState.FIRING);
        assertThat(watched.instances().getFirst().keptSince()).isEqualTo(at(150));
        assertThat(watched.see(value(at(210), 10)).state()).isEqualTo(InstanceState.NORMAL);
    }

    /** Alerting, failed and no data at 0, 10 and 20 s with a pending time of 30 s: the time counts from 0. */
    @Test
    void theTimeIsNotRestartedWhenTheKindChanges() {
        var rule = withPolicies(rule("value > 50", 30, 0), NoDataPolicy.NO_DATA, ErrorPolicy.ERROR, 1);
        var watched = new Watched(rule)
                .see(value(at(0), 60))
                .see(new Evaluation.Failed(at(10)))
                .see(value(at(20), null));

        assertThat(watched.state()).isEqualTo(InstanceState.PENDING);
        assertThat(watched.see(value(at(30), null)).state()).isEqualTo(InstanceState.NO_DATA);
        assertThat(watched.see(new Evaluation.Failed(at(40))).state()).isEqualTo(InstanceState.ERROR);
        assertThat(watched.see(value(at(50), 60)).state()).isEqualTo(InstanceState.FIRING);
    }

    @Test
    void noDataCountsByItsPolicy() {
        var base = rule("value > 50", 0, 0);
        for (var policy : NoDataPolicy.values()) {
            var watched = new Watched(withPolicies(base, policy, ErrorPolicy.ERROR, 1))
                    .see(value(at(0), 60))
                    .see(value(at(60), null));
            assertThat(watched.state())
                    .as(policy.code())
                    .isEqualTo(
                            switch (policy) {
                                case NO_DATA -> InstanceState.NO_DATA;
                                case ALERTING, KEEP_LAST -> InstanceState.FIRING;
                                case NORMAL -> InstanceState.NORMAL;
                            });
        }
    }

    @Test
    void anErrorCountsByItsPolicy() {
        var base = rule("value > 50", 0, 0);
        for (var policy : ErrorPolicy.values()) {
            var watched =
                    new Watched(withPolicies(base, NoDataPolicy.NORMAL, policy, 1)).see(new Evaluation.Failed(at(0)));
            assertThat(watched.state())
                    .as(policy.code())
                    .isEqualTo(
                            switch (policy) {
                                case ERROR -> InstanceState.ERROR;
                                case ALERTING -> InstanceState.FIRING;
                                case NORMAL, KEEP_LAST -> InstanceState.NORMAL;
                            });
        }
    }

    @Test
    void aPendingThatIsKeptLastFiresWhenItsTimeIsOver() {
        var rule = withPolicies(rule("value > 50", 60, 0), NoDataPolicy.KEEP_LAST, ErrorPolicy.KEEP_LAST, 1);
        var watched = new Watched(rule).see(value(at(0), 60)).see(value(at(60), null));

        assertThat(watched.state()).isEqualTo(InstanceState.FIRING);
    }

    @Test
    void aSeriesThatVanishesEndsAndDoesNotRecover() {
        var rule = withPolicies(rule("value > 50", 0, 0), NoDataPolicy.NORMAL, ErrorPolicy.ERROR, 2);
        var watched = new Watched(rule)
                .see(regions(at(0), Map.of("north", 60, "south", 60)))
                .see(regions(at(60), Map.of("south", 60)));
        assertThat(watched.instances()).hasSize(2);

        watched.see(regions(at(120), Map.of("south", 60)));

        assertThat(watched.instances()).hasSize(1);
        assertThat(watched.transitions())
                .singleElement()
                .matches(each -> each.reason() == TransitionReason.MISSING_SERIES
                        && !each.reason().isRecovery());
    }

    @Test
    void aSeriesThatReturnsIsNotMissedAnyMore() {
        var rule = withPolicies(rule("value > 50", 0, 0), NoDataPolicy.NORMAL, ErrorPolicy.ERROR, 2);
        var both = Map.of("north", 60, "south", 60);
        var watched = new Watched(rule)
                .see(regions(at(0), both))
                .see(regions(at(60), Map.of("south", 60)))
                .see(regions(at(120), both))
                .see(regions(at(180), Map.of("south", 60)));

        assertThat(watched.instances()).hasSize(2);
    }

    @Test
    void hysteresisFiresUntilTheRecoveryHolds() {
        var watched = new Watched(recovering(rule("value > 100", 0, 0), "value < 90")).see(value(at(0), 95));
        assertThat(watched.state()).isEqualTo(InstanceState.NORMAL);
        assertThat(watched.see(value(at(60), 101)).state()).isEqualTo(InstanceState.FIRING);
        assertThat(watched.see(value(at(120), 95)).state()).isEqualTo(InstanceState.FIRING);
        assertThat(watched.see(value(at(180), 89)).state()).isEqualTo(InstanceState.NORMAL);
        assertThat(watched.see(value(at(240), 95)).state()).isEqualTo(InstanceState.NORMAL);
    }

    @Test
    void hysteresisKeepsTheSeverityItFiredWith() {
        var rule =
                graded(recovering(rule("value > 100", 0, 0), "value < 90"), "critical when value > 100 else warning");
        var watched = new Watched(rule).see(value(at(0), 110)).see(value(at(60), 95));

        assertThat(watched.instances())
                .singleElement()
                .matches(each -> each.key().severity().equals("critical"));
    }

    @Test
    void aSeverityThatChangesWhileItIsKeptShowsBoth() {
        var rule = graded(rule("value > 50", 60, 120), "critical when value > 80 else warning");
        var watched =
                new Watched(rule).see(value(at(0), 90)).see(value(at(60), 90)).see(value(at(120), 60));

        assertThat(watched.instances())
                .extracting(each -> each.key().severity() + " " + each.state().code())
                .containsExactlyInAnyOrder("critical firing", "warning pending");
    }

    @Test
    void aLongerPendingTimeSendsItBack() {
        var before = new Watched(rule("value > 50", 0, 0)).see(value(at(0), 60)).instances();

        var after = AlertEngine.evaluate(rule("value > 50", 120, 0), before, value(at(60), 60));

        assertThat(after.instances()).singleElement().matches(each -> each.state() == InstanceState.PENDING);
    }

    @Test
    void anInstanceForNoDataEndsWhenDataReturns() {
        var rule = withPolicies(rule("value > 50", 0, 0), NoDataPolicy.NO_DATA, ErrorPolicy.ERROR, 1);
        var watched = new Watched(rule).see(value(at(0), null)).see(regions(at(60), Map.of("north", 10)));

        assertThat(watched.state()).isEqualTo(InstanceState.NORMAL);
        assertThat(watched.transitions())
                .singleElement()
                .matches(each -> each.reason() == TransitionReason.DATA_RETURNED);
    }

    @Test
    void aChangedRuleEndsAllInstances() {
        var before = new Watched(rule("value > 50", 0, 0)).see(value(at(0), 60)).instances();

        var reset = AlertEngine.reset(before, at(60));

        assertThat(reset.instances()).isEmpty();
        assertThat(reset.transitions())
                .singleElement()
                .matches(each -> !each.reason().isRecovery());
    }
}
