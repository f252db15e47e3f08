package com.quenty.analytics.alerts;

import com.quenty.analytics.alerts.engine.AlertEngine;
import com.quenty.analytics.alerts.engine.Evaluated;
import com.quenty.analytics.alerts.engine.Evaluation;
import com.quenty.analytics.alerts.engine.InstanceKey;
import com.quenty.analytics.alerts.engine.InstanceState;
import com.quenty.analytics.alerts.engine.ToldGroup;
import com.quenty.analytics.alerts.engine.TransitionReason;
import com.quenty.analytics.alerts.messages.AlertMessageService;
import com.quenty.analytics.alerts.messages.ToldAlert;
import com.quenty.analytics.alerts.silences.SilenceQueries;
import com.quenty.platform.security.RowScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Evaluates alerts that are due. The states, their moves and the messages about them are committed together with the moment of
 * the evaluation: a run that is killed is done again or was done, and no moment is judged twice.
 */
@Service
class AlertEvaluationService {

    private static final Logger log = LoggerFactory.getLogger(AlertEvaluationService.class);
    private static final int BATCH = 200;

    private final AlertRepository alerts;
    private final AlertInstanceRepository instances;
    private final AlertReadingRepository readings;
    private final SilenceQueries silences;
    private final AlertMessageService messages;
    private final AlertProperties properties;
    private final TransactionOperations transaction;
    private final Clock clock;

    AlertEvaluationService(
            AlertRepository alerts,
            AlertInstanceRepository instances,
            AlertReadingRepository readings,
            SilenceQueries silences,
            AlertMessageService messages,
            AlertProperties properties,
            TransactionOperations transaction,
            Clock clock) {
        this.alerts = alerts;
        this.instances = instances;
        this.readings = readings;
        this.silences = silences;
        this.messages = messages;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The job. Alerts that are left over are taken by its next run, those that wait longest first. */
    void run() {
        var now = clock.instant().minus(properties.delay());
        alerts.findDue(now, BATCH).forEach(alertId -> evaluate(alertId, now));
    }

    private void evaluate(String alertId, Instant now) {
        var found = alerts.find(alertId, RowScope.ALL);
        if (found.isEmpty()) {
            return;
        }
        var alert = found.get();
        var at = latestMoment(alert, now);
        var evaluation = ask(alert, at);
        transaction.executeWithoutResult(_ -> alerts.lock(alertId, RowScope.ALL)
                .filter(locked -> locked.version() == alert.version() && locked.isActive() && isDue(locked, at))
                .ifPresent(locked -> take(locked, evaluation)));
    }

    /** Moments are the same for every instance of the service, and whenever it runs. Those that were missed are passed over. */
    private static Instant latestMoment(Alert alert, Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond()
                - Math.floorMod(now.getEpochSecond(), alert.terms().intervalSeconds()));
    }

    private static boolean isDue(Alert alert, Instant at) {
        var last = alert.lastEvaluatedAt();
        return last == null || last.isBefore(at);
    }

    private Evaluation ask(Alert alert, Instant at) {
        try {
            var facts = new AlertFacts(alert.terms());
            return facts.at(at, readings.windows(alert, facts.ends(at), facts.lookback()));
        } catch (DataAccessException failure) {
            log.warn("Readings for {} can't be asked for", alert.alertId(), failure);
            return new Evaluation.Failed(at);
        }
    }

    private void take(Alert alert, Evaluation evaluation) {
        var before = instances.find(alert);
        var evaluated = AlertEngine.evaluate(alert.terms().rule(), before, evaluation);
        instances.append(alert, evaluated.transitions());
        instances.replace(alert, before, evaluated.instances());
        alerts.evaluated(
                alert,
                evaluation.at(),
                evaluated.transitions().stream()
                        .filter(each -> each.to() == InstanceState.FIRING)
                        .count());
        tell(alert, evaluated, evaluation.at());
    }

    private void tell(Alert alert, Evaluated evaluated, Instant at) {
        var groups = instances.groups(alert);
        if (groups.isEmpty() && evaluated.instances().isEmpty()) {
            return;
        }
        var decided = alert.terms()
                .notifications()
                .decide(
                        evaluated.instances(),
                        ends(alert, groups),
                        silences.at(alert.companyId(), alert.alertId(), at),
                        groups,
                        at);
        if (!decided.groups().equals(groups)) {
            instances.replaceGroups(alert, decided.groups());
        }
        var told = new ToldAlert(
                alert.alertId(),
                alert.companyId(),
                alert.terms().name(),
                alert.terms().description(),
                alert.terms().metricName(),
                alert.terms().conditionExpression(),
                alert.terms().notificationChannels(),
                alert.terms().recipients());
        decided.notifications().forEach(notification -> messages.tell(told, notification, at));
    }

    private Map<InstanceKey, TransitionReason> ends(Alert alert, List<ToldGroup> groups) {
        return groups.stream()
                .map(ToldGroup::firstAt)
                .min(Instant::compareTo)
                .map(from -> instances.ends(alert, from))
                .orElse(Map.of());
    }
}
