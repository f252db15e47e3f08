package com.quenty.analytics.alerts.engine;

import com.quenty.analytics.alerts.conditions.Fact;
import com.quenty.analytics.alerts.conditions.Facts;
import com.quenty.analytics.alerts.conditions.Truth;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves the instances of a rule by one evaluation.
 *
 * <p>An instance is born pending when its condition holds, and fires once it has held without a pause for the pending time. One that
 * fires ends when the condition has not held for the time of keep-firing; one that is pending ends at once. No data and failures
 * count by their policies, and the pending time goes on when the kind of trouble changes.
 */
public final class AlertEngine {

    private enum Signal {
        HOLDS,
        HOLDS_NOT,
        NO_DATA,
        FAILED,
        SERIES_MISSING,
        SEVERITY_CHANGED,
        DATA_RETURNED
    }

    /** Of one instance at this evaluation. */
    private record Observed(Signal signal, @Nullable BigDecimal value) {}

    private final AlertRule rule;
    private final Map<InstanceKey, AlertInstance> before = new LinkedHashMap<>();
    private final List<AlertInstance> after = new ArrayList<>();
    private final List<InstanceTransition> transitions = new ArrayList<>();
    private final Instant at;

    private AlertEngine(AlertRule rule, Collection<AlertInstance> before, Instant at) {
        this.rule = rule;
        this.at = at;
        before.forEach(instance -> this.before.put(instance.key(), instance));
    }

    /** @param before the instances after the evaluation before; none at first */
    public static Evaluated evaluate(AlertRule rule, Collection<AlertInstance> before, Evaluation evaluation) {
        var engine = new AlertEngine(rule, before, evaluation.at());
        engine.observe(evaluation).forEach(engine::move);
        return new Evaluated(engine.after, engine.transitions);
    }

    /** All instances end, since the rule by which they were judged is no more. */
    public static Evaluated reset(Collection<AlertInstance> before, Instant at) {
        return new Evaluated(
                List.of(),
                before.stream()
                        .map(each -> new InstanceTransition(
                                each.key(),
                                each.state(),
                                InstanceState.NORMAL,
                                TransitionReason.RULE_CHANGED,
                                at,
                                each.lastValue()))
                        .toList());
    }

    private Map<InstanceKey, Observed> observe(Evaluation evaluation) {
        if (!(evaluation instanceof Evaluation.Answered answered)) {
            return ofAll(Signal.FAILED);
        }
        return answered.series().isEmpty() ? ofAll(Signal.NO_DATA) : ofEach(answered.series());
    }

    /** Of the rule as a whole: of each of its instances, or of one without labels when there is none. */
    private Map<InstanceKey, Observed> ofAll(Signal signal) {
        var keys = before.isEmpty()
                ? Set.of(new InstanceKey(Map.of(), rule.severity().otherwise()))
                : before.keySet();
        var observed = new LinkedHashMap<InstanceKey, Observed>();
        keys.forEach(key -> observed.put(key, new Observed(signal, null)));
        return observed;
    }

    private Map<InstanceKey, Observed> ofEach(Map<Map<String, String>, Facts> series) {
        var observed = new LinkedHashMap<InstanceKey, Observed>();
        series.forEach((labels, facts) -> {
            var value = facts.get(Fact.VALUE);
            var holds = rule.condition().holds(facts);
            if (holds == Truth.FALSE) {
                // Hysteresis: under the severity with which it fires, whatever that would be now.
                firing(labels).forEach(key -> observed.put(key, new Observed(signal(rule.goesOn(facts)), value)));
            }
            observed.putIfAbsent(
                    new InstanceKey(labels, rule.severity().of(facts)), new Observed(signal(holds), value));
        });
        for (var key : before.keySet()) {
            observed.putIfAbsent(key, new Observed(signalOfAbsent(key, series.keySet()), null));
        }
        return observed;
    }

    private List<InstanceKey> firing(Map<String, String> labels) {
        return before.values().stream()
                .filter(each -> each.state() == InstanceState.FIRING && !each.isRecovering())
                .map(AlertInstance::key)
                .filter(key -> key.labels().equals(labels))
                .toList();
    }

    private static Signal signal(Truth holds) {
        return switch (holds) {
            case TRUE -> Signal.HOLDS;
            case FALSE -> Signal.HOLDS_NOT;
            case UNDEFINED -> Signal.NO_DATA;
        };
    }

    private static Signal signalOfAbsent(InstanceKey key, Set<Map<String, String>> present) {
        if (present.contains(key.labels())) {
            return Signal.SEVERITY_CHANGED;
        }
        return key.labels().isEmpty() ? Signal.DATA_RETURNED : Signal.SERIES_MISSING;
    }

    private void move(InstanceKey key, Observed observed) {
        var known = before.get(key);
        switch (observed.signal()) {
            case HOLDS -> active(key, known, InstanceState.FIRING, TransitionReason.CONDITION_HOLDS, observed.value());
            case HOLDS_NOT -> inactive(known, TransitionReason.CONDITION_ENDED, observed.value());
            case SEVERITY_CHANGED -> inactive(known, TransitionReason.SEVERITY_CHANGED, null);
            case DATA_RETURNED -> inactive(known, TransitionReason.DATA_RETURNED, null);
            case SERIES_MISSING -> missing(known);
            case NO_DATA -> {
                switch (rule.noData()) {
                    case NO_DATA -> active(key, known, InstanceState.NO_DATA, TransitionReason.NO_DATA, null);
                    case ALERTING -> active(key, known, InstanceState.FIRING, TransitionReason.NO_DATA, null);
                    case NORMAL -> missing(known);
                    case KEEP_LAST -> keep(known, TransitionReason.NO_DATA);
                }
            }
            case FAILED -> {
                switch (rule.error()) {
                    case ERROR -> active(key, known, InstanceState.ERROR, TransitionReason.EVALUATION_FAILED, null);
                    case ALERTING -> active(key, known, InstanceState.FIRING, TransitionReason.EVALUATION_FAILED, null);
                    case NORMAL -> inactive(known, TransitionReason.EVALUATION_FAILED, null);
                    case KEEP_LAST -> keep(known, TransitionReason.EVALUATION_FAILED);
                }
            }
        }
    }

    /** Something is the matter. */
    private void active(
            InstanceKey key,
            @Nullable AlertInstance known,
            InstanceState target,
            TransitionReason reason,
            @Nullable BigDecimal value) {
        var activeAt = known == null ? at : known.activeAt();
        boolean held = Duration.between(activeAt, at).compareTo(rule.pendingFor()) >= 0;
        var state = held ? target : InstanceState.PENDING;
        var firedAt = known == null ? null : known.firedAt();
        if (!held) {
            firedAt = null;
        } else if (firedAt == null) {
            firedAt = at;
        }
        var kept = known == null ? null : known.lastValue();
        take(
                known,
                new AlertInstance(key, state, target, activeAt, firedAt, null, 0, value == null ? kept : value),
                reason);
    }

    /** As at the evaluation before: pending goes on, and so does the time of keep-firing. */
    private void keep(@Nullable AlertInstance known, TransitionReason reason) {
        if (known == null) {
            return;
        }
        if (known.isRecovering()) {
            inactive(known, TransitionReason.CONDITION_ENDED, null);
        } else {
            active(known.key(), known, known.target(), reason, null);
        }
    }

    private void missing(@Nullable AlertInstance known) {
        if (known == null) {
            return;
        }
        int missed = known.missedEvaluations() + 1;
        if (missed >= rule.missingEvaluations()) {
            inactive(known, TransitionReason.MISSING_SERIES, null);
        } else {
            keep(known, TransitionReason.MISSING_SERIES);
            if (!after.isEmpty() && after.getLast().key().equals(known.key())) {
                after.add(withMissed(after.removeLast(), missed));
            }
        }
    }

    private static AlertInstance withMissed(AlertInstance instance, int missed) {
        return new AlertInstance(
                instance.key(),
                instance.state(),
                instance.target(),
                instance.activeAt(),
                instance.firedAt(),
                instance.keptSince(),
                missed,
                instance.lastValue());
    }

    /** Nothing is the matter any more. Only an alert that fires is kept for a while. */
    private void inactive(@Nullable AlertInstance known, TransitionReason reason, @Nullable BigDecimal value) {
        if (known == null) {
            return;
        }
        var shown = value == null ? known.lastValue() : value;
        var keptSince = known.keptSince() == null ? at : known.keptSince();
        boolean kept = known.state() == InstanceState.FIRING
                && Duration.between(keptSince, at).compareTo(rule.keepFiringFor()) < 0;
        if (kept) {
            int missed = reason == TransitionReason.MISSING_SERIES ? known.missedEvaluations() + 1 : 0;
            after.add(new AlertInstance(
                    known.key(),
                    known.state(),
                    known.target(),
                    known.activeAt(),
                    known.firedAt(),
                    keptSince,
                    missed,
                    shown));
        } else {
            transitions.add(
                    new InstanceTransition(known.key(), known.state(), InstanceState.NORMAL, reason, at, shown));
        }
    }

    private void take(@Nullable AlertInstance known, AlertInstance moved, TransitionReason reason) {
        var from = known == null ? InstanceState.NORMAL : known.state();
        if (from != moved.state()) {
            transitions.add(new InstanceTransition(moved.key(), from, moved.state(), reason, at, moved.lastValue()));
        }
        after.add(moved);
    }
}
