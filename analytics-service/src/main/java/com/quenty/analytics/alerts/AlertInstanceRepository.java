package com.quenty.analytics.alerts;

import com.quenty.analytics.alerts.engine.AlertInstance;
import com.quenty.analytics.alerts.engine.InstanceKey;
import com.quenty.analytics.alerts.engine.InstanceState;
import com.quenty.analytics.alerts.engine.InstanceTransition;
import com.quenty.analytics.alerts.engine.ToldGroup;
import com.quenty.analytics.alerts.engine.TransitionReason;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** Instances of alerts, their moves, and the groups in which they are told. The row of the alert is locked first. */
@Repository
class AlertInstanceRepository {

    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};
    private static final TypeReference<Set<InstanceKey>> KEYS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredJson json;

    AlertInstanceRepository(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<AlertInstance> find(Alert alert) {
        return jdbc.sql("SELECT i.* FROM alert_instances i WHERE i.alert_id = :alert ORDER BY i.id")
                .param("alert", alert.id())
                .query(this::instance)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void replace(Alert alert, List<AlertInstance> before, List<AlertInstance> after) {
        if (after.equals(before)) {
            return;
        }
        jdbc.sql("DELETE FROM alert_instances WHERE alert_id = :alert")
                .param("alert", alert.id())
                .update();
        for (var each : after) {
            jdbc.sql("""
                            INSERT INTO alert_instances (alert_id, labels, severity, state, target_state, active_at, fired_at,
                                kept_since, missed_evaluations, last_value)
                            VALUES (:alert, CAST(:labels AS jsonb), :severity, :state, :target, :active, :fired,
                                :kept, :missed, :value)
                            """)
                    .param("alert", alert.id())
                    .param("labels", text(each.key().labels()))
                    .param("severity", each.key().severity())
                    .param("state", each.state().code())
                    .param("target", each.target().code())
                    .param("active", SqlTimes.of(each.activeAt()))
                    .param("fired", SqlTimes.orNull(each.firedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("kept", SqlTimes.orNull(each.keptSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("missed", each.missedEvaluations())
                    .param("value", each.lastValue(), Types.NUMERIC)
                    .update();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void append(Alert alert, List<InstanceTransition> moves) {
        for (var each : moves) {
            jdbc.sql("""
                            INSERT INTO alert_transitions (alert_id, labels, severity, from_state, to_state, reason, value,
                                occurred_at)
                            VALUES (:alert, CAST(:labels AS jsonb), :severity, :from, :to, :reason, :value, :at)
                            """)
                    .param("alert", alert.id())
                    .param("labels", text(each.key().labels()))
                    .param("severity", each.key().severity())
                    .param("from", each.from().code())
                    .param("to", each.to().code())
                    .param("reason", each.reason().code())
                    .param("value", each.value(), Types.NUMERIC)
                    .param("at", SqlTimes.of(each.at()))
                    .update();
        }
    }

    /** Why instances ended, the last time that each did, from a moment on. */
    Map<InstanceKey, TransitionReason> ends(Alert alert, Instant from) {
        var ends = new HashMap<InstanceKey, TransitionReason>();
        jdbc.sql("""
                        SELECT t.labels, t.severity, t.reason FROM alert_transitions t
                        WHERE t.alert_id = :alert AND t.to_state = 'normal' AND t.occurred_at >= :from
                        ORDER BY t.id
                        """)
                .param("alert", alert.id())
                .param("from", SqlTimes.of(from))
                .query(row -> {
                    ends.put(key(row), Coded.of(TransitionReason.class, row.getString("reason")));
                });
        return ends;
    }

    List<ToldGroup> groups(Alert alert) {
        return jdbc.sql("SELECT g.* FROM alert_groups g WHERE g.alert_id = :alert ORDER BY g.id")
                .param("alert", alert.id())
                .query((row, number) -> new ToldGroup(
                        json.mapper().readValue(row.getString("labels"), LABELS),
                        SqlTimes.instant(row, "first_at"),
                        SqlTimes.instantOrNull(row, "told_at"),
                        json.mapper().readValue(row.getString("told"), KEYS)))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void replaceGroups(Alert alert, Collection<ToldGroup> groups) {
        jdbc.sql("DELETE FROM alert_groups WHERE alert_id = :alert")
                .param("alert", alert.id())
                .update();
        for (var each : groups) {
            jdbc.sql("""
                            INSERT INTO alert_groups (alert_id, labels, first_at, told_at, told)
                            VALUES (:alert, CAST(:labels AS jsonb), :first, :toldAt, CAST(:told AS jsonb))
                            """)
                    .param("alert", alert.id())
                    .param("labels", text(each.labels()))
                    .param("first", SqlTimes.of(each.firstAt()))
                    .param("toldAt", SqlTimes.orNull(each.toldAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("told", text(each.told()))
                    .update();
        }
    }

    private AlertInstance instance(ResultSet row, int number) throws SQLException {
        return new AlertInstance(
                key(row),
                Coded.of(InstanceState.class, row.getString("state")),
                Coded.of(InstanceState.class, row.getString("target_state")),
                SqlTimes.instant(row, "active_at"),
                SqlTimes.instantOrNull(row, "fired_at"),
                SqlTimes.instantOrNull(row, "kept_since"),
                row.getInt("missed_evaluations"),
                row.getBigDecimal("last_value"));
    }

    private InstanceKey key(ResultSet row) throws SQLException {
        return new InstanceKey(json.mapper().readValue(row.getString("labels"), LABELS), row.getString("severity"));
    }

    private String text(Object value) {
        return json.mapper().writeValueAsString(value);
    }
}
