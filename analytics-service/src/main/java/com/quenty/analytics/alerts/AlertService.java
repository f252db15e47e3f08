package com.quenty.analytics.alerts;

import com.quenty.analytics.alerts.channels.ChannelCheck;
import com.quenty.analytics.alerts.conditions.Fact;
import com.quenty.analytics.alerts.conditions.Facts;
import com.quenty.analytics.alerts.engine.AlertEngine;
import com.quenty.analytics.alerts.engine.AlertTimeline;
import com.quenty.analytics.alerts.engine.Evaluation;
import com.quenty.analytics.alerts.engine.SeriesNotation;
import com.quenty.analytics.metrics.MetricProblems;
import com.quenty.analytics.metrics.MetricQueries;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates and changes alerts, and tries them over the past. */
@Service
class AlertService {

    private static final String SUBJECT = "alert";
    private static final String STATUS = "is_active";
    private static final int MOST_EVALUATIONS = 2000;

    private final AlertRepository alerts;
    private final AlertInstanceRepository instances;
    private final AlertReadingRepository readings;
    private final MetricQueries metrics;
    private final ChannelCheck channels;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final Clock clock;

    AlertService(
            AlertRepository alerts,
            AlertInstanceRepository instances,
            AlertReadingRepository readings,
            MetricQueries metrics,
            ChannelCheck channels,
            StateHistory history,
            Idempotency idempotency,
            Clock clock) {
        this.alerts = alerts;
        this.instances = instances;
        this.readings = readings;
        this.metrics = metrics;
        this.channels = channels;
        this.history = history;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    AlertResponse create(Caller caller, CreateAlertRequest request) {
        var companyId = companyOf(caller, request.companyId());
        var terms = request.terms();
        terms.requireConsistent();
        return idempotency.once(AlertResponse.class, () -> {
            requireKnown(companyId, terms);
            var alertId = idempotency.nextId("ALR");
            alerts.insert(alertId, companyId, terms, caller.id(), clock.instant());
            history.record(SUBJECT, alertId, STATUS, null, named("active"), null);
            return AlertResponse.of(locked(caller, alertId, IfMatch.ANY));
        });
    }

    /** Callers of the platform may have alerts on the readings of all companies. */
    private static @Nullable String companyOf(Caller caller, @Nullable String requested) {
        return requested == null && RowScope.of(caller).isAll() ? null : RowScope.companyForNew(caller, requested);
    }

    @Transactional
    AlertResponse revise(Caller caller, String alertId, IfMatch match, MergePatch<AlertRevision> patch) {
        var alert = locked(caller, alertId, match);
        var terms = patch.applyTo(alert.terms());
        terms.requireConsistent();
        requireKnown(alert.companyId(), terms);
        reset(alert);
        alerts.update(alert, terms, clock.instant());
        return AlertResponse.of(locked(caller, alertId, IfMatch.ANY));
    }

    @Transactional
    AlertResponse deactivate(Caller caller, String alertId, IfMatch match, @Nullable String reason) {
        var alert = locked(caller, alertId, match);
        if (!alert.isActive()) {
            throw new AlertProblems.AlertInactive();
        }
        reset(alert);
        alerts.activate(alert, false, clock.instant());
        history.record(SUBJECT, alertId, STATUS, named("active"), named("inactive"), reason);
        return AlertResponse.of(locked(caller, alertId, IfMatch.ANY));
    }

    @Transactional
    AlertResponse reactivate(Caller caller, String alertId, IfMatch match, @Nullable String reason) {
        var alert = locked(caller, alertId, match);
        if (alert.isActive()) {
            throw new AlertProblems.AlertActive();
        }
        alerts.activate(alert, true, clock.instant());
        history.record(SUBJECT, alertId, STATUS, named("inactive"), named("active"), reason);
        return AlertResponse.of(locked(caller, alertId, IfMatch.ANY));
    }

    /** All instances end without a word: the rule by which they were judged is no more. */
    private void reset(Alert alert) {
        var before = instances.find(alert);
        var reset = AlertEngine.reset(before, clock.instant());
        instances.append(alert, reset.transitions());
        instances.replace(alert, before, reset.instances());
        instances.replaceGroups(alert, List.of());
    }

    private void requireKnown(@Nullable String companyId, AlertRevision terms) {
        if (metrics.find(terms.metricName()).isEmpty()) {
            throw new MetricProblems.Unknown("/metric_name");
        }
        for (int i = 0; i < terms.notificationChannels().size(); i++) {
            var channel = terms.notificationChannels().get(i);
            if (!channel.equals(AlertRevision.EMAIL)) {
                channels.requireKnown(companyId, channel, "/notification_channels/" + i);
            }
        }
    }

    private Alert locked(Caller caller, String alertId, IfMatch match) {
        var alert = alerts.lock(alertId, RowScope.of(caller)).orElseThrow(AlertProblems.NotFound::new);
        match.check(alert.version());
        return alert;
    }

    /** By the engine that judges now. Nothing is kept of it, and nobody is told. */
    DryRunResponse dryRun(Caller caller, DryRunAlertRequest request) {
        var companyId = companyOf(caller, request.alert().companyId());
        var terms = request.alert().terms();
        terms.requireConsistent();
        return DryRunResponse.of(
                request.series() == null
                        ? overThePast(companyId, terms, request.evaluatedFrom(), request.evaluatedUntil(), caller)
                        : overSeries(terms, request.evaluatedFrom(), request.series()));
    }

    private AlertTimeline overThePast(
            @Nullable String companyId, AlertRevision terms, Instant from, @Nullable Instant until, Caller caller) {
        if (until == null || !until.isAfter(from)) {
            throw ValidationFailed.of("/evaluated_until", "must be after evaluated_from");
        }
        long evaluations = Duration.between(from, until)
                .plus(terms.interval())
                .minusNanos(1)
                .dividedBy(terms.interval());
        if (evaluations > MOST_EVALUATIONS) {
            throw new AlertProblems.DryRunTooLong(evaluations, MOST_EVALUATIONS);
        }
        var alert = new Alert(0, "", companyId, terms, true, null, 0, null, caller.id(), from, from, 0);
        var facts = new AlertFacts(terms);
        var ends = new LinkedHashSet<Instant>();
        for (int i = 0; i < evaluations; i++) {
            ends.addAll(facts.ends(from.plus(terms.interval().multipliedBy(i))));
        }
        var windows = readings.windows(alert, ends, facts.lookback());
        return AlertTimeline.run(terms.rule(), from, terms.interval(), (int) evaluations, at -> facts.at(at, windows));
    }

    private static AlertTimeline overSeries(AlertRevision terms, Instant from, String text) {
        var series = SeriesNotation.read(text, from, terms.interval())
                .orElseThrow(() -> ValidationFailed.of("/series", "can't be read, or has more than 10,000 values"));
        if (series.count() > MOST_EVALUATIONS) {
            throw new AlertProblems.DryRunTooLong(series.count(), MOST_EVALUATIONS);
        }
        return AlertTimeline.run(terms.rule(), from, terms.interval(), series.count(), at -> {
            var value = series.samples().at(at);
            return new Evaluation.Answered(at, value == null ? Map.of() : Map.of(Map.of(), facts(terms, value)));
        });
    }

    private static Facts facts(AlertRevision terms, BigDecimal value) {
        var facts = new LinkedHashMap<Fact, BigDecimal>();
        facts.put(Fact.VALUE, value);
        facts.put(Fact.COUNT, BigDecimal.ONE);
        if (terms.thresholdValue() != null) {
            facts.put(Fact.THRESHOLD, terms.thresholdValue());
        }
        return new Facts(facts);
    }

    private static Coded named(String code) {
        return () -> code;
    }
}
