package com.quenty.analytics.alerts.messages;

import com.quenty.platform.history.StateHistory;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of messages. */
@Repository
class AlertMessageRepository {

    private static final String SUBJECT = "alert_message";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final StateHistory history;
    private final RecordRow<AlertMessage> row;

    AlertMessageRepository(JdbcClient jdbc, StoredJson json, StateHistory history) {
        this.jdbc = jdbc;
        this.json = json;
        this.history = history;
        this.row = new RecordRow<>(AlertMessage.class, json.mapper());
    }

    /** Empty also for one that the caller may not know of. */
    Optional<AlertMessage> find(String messageId, RowScope scope) {
        return find(messageId, scope, "");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<AlertMessage> lock(String messageId, RowScope scope) {
        return find(messageId, scope, " FOR UPDATE");
    }

    private Optional<AlertMessage> find(String messageId, RowScope scope, String lock) {
        if (scope.isOwn()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT m.* FROM alert_messages m WHERE m.message_id = :id"
                        + " AND (CAST(:company AS text) IS NULL OR m.company_id = :company)"
                        + lock)
                .param("id", messageId)
                .param("company", scope.companyId(), Types.VARCHAR)
                .query(row)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(
            String messageId,
            @Nullable String companyId,
            MessageChannel channel,
            String destination,
            MessageContent content,
            Instant now) {
        var subject = content.subject();
        jdbc.sql("""
                        INSERT INTO alert_messages (message_id, company_id, alert_id, channel, destination, subject, content,
                            status, created_at)
                        VALUES (:id, :company, :alert, :channel, :destination, :subject, CAST(:content AS jsonb),
                            'pending', :now)
                        """)
                .param("id", messageId)
                .param("company", companyId, Types.VARCHAR)
                .param("alert", content.alertId(), Types.VARCHAR)
                .param("channel", channel.code())
                .param("destination", destination)
                .param("subject", subject)
                .param("content", json.mapper().writeValueAsString(content))
                .param("now", SqlTimes.of(now))
                .update();
    }

    /** An attempt failed, and is not the last one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void failed(AlertMessage message, String error) {
        jdbc.sql("""
                        UPDATE alert_messages SET attempts = attempts + 1, last_error = left(:error, 500),
                            version = version + 1
                        WHERE message_id = :id
                        """).param("error", error).param("id", message.messageId()).update();
    }

    /** @param error null unless it is dead */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(AlertMessage message, MessageStatus target, int attempts, @Nullable String error, @Nullable Instant now) {
        var moved = message.status().to(target);
        jdbc.sql("""
                        UPDATE alert_messages SET status = :status, attempts = :attempts, last_error = left(:error, 500),
                            delivered_at = :now, version = version + 1
                        WHERE message_id = :id
                        """)
                .param("status", moved.code())
                .param("attempts", attempts)
                .param("error", error, Types.VARCHAR)
                .param("now", SqlTimes.orNull(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", message.messageId())
                .update();
        history.record(SUBJECT, message.messageId(), "status", message.status(), moved, error);
    }
}
