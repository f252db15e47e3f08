package com.quenty.analytics.alerts.channels;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of channels and of the numbers of their secrets. */
@Repository
class ChannelRepository {

    /** The number of a secret, and the key it is derived from. */
    record SecretNumber(long id, String masterKeyId) {}

    private final JdbcClient jdbc;
    private final RecordRow<AlertChannel> row;

    ChannelRepository(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.row = new RecordRow<>(AlertChannel.class, json.mapper());
    }

    Optional<AlertChannel> find(String channelId) {
        return find(channelId, RowScope.ALL);
    }

    /** Empty also for one that the caller may not know of. */
    Optional<AlertChannel> find(String channelId, RowScope scope) {
        if (scope.isOwn()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT c.* FROM alert_channels c WHERE c.channel_id = :id"
                        + " AND (CAST(:company AS text) IS NULL OR c.company_id = :company)")
                .param("id", channelId)
                .param("company", scope.companyId(), Types.VARCHAR)
                .query(row)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(AlertChannel channel) {
        jdbc.sql("""
                        INSERT INTO alert_channels (channel_id, company_id, name, url, created_by, created_at, updated_at)
                        VALUES (:id, :company, :name, :url, :by, :now, :now)
                        """)
                .param("id", channel.channelId())
                .param("company", channel.companyId(), Types.VARCHAR)
                .param("name", channel.name())
                .param("url", channel.url())
                .param("by", channel.createdBy())
                .param("now", SqlTimes.of(channel.createdAt()))
                .update();
    }

    /** @return false if it has changed since it was seen */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean update(AlertChannel seen, ChannelRevision terms, Instant now) {
        return jdbc.sql("""
                        UPDATE alert_channels SET name = :name, url = :url, is_active = :active, updated_at = :now,
                            version = version + 1
                        WHERE channel_id = :id AND version = :seen
                        """)
                        .param("name", terms.name())
                        .param("url", terms.url())
                        .param("active", terms.isActive())
                        .param("now", SqlTimes.of(now))
                        .param("id", seen.channelId())
                        .param("seen", seen.version())
                        .update()
                > 0;
    }

    /** Those that messages are signed by at this moment, the newest first. */
    List<SecretNumber> findSecrets(String channelId, Instant now) {
        return jdbc.sql("""
                        SELECT s.id, s.master_key_id FROM alert_channel_secrets s
                        WHERE s.channel_id = :id AND (s.valid_until IS NULL OR s.valid_until > :now)
                        ORDER BY s.id DESC
                        """)
                .param("id", channelId)
                .param("now", SqlTimes.of(now))
                .query((found, number) -> new SecretNumber(found.getLong("id"), found.getString("master_key_id")))
                .list();
    }

    /** @return its number */
    @Transactional(propagation = Propagation.MANDATORY)
    long insertSecret(String channelId, String masterKeyId, Instant previousUntil, Instant now) {
        jdbc.sql("""
                        UPDATE alert_channel_secrets SET valid_until = :until
                        WHERE channel_id = :id AND valid_until IS NULL
                        """)
                .param("until", SqlTimes.of(previousUntil))
                .param("id", channelId)
                .update();
        return jdbc.sql("""
                        INSERT INTO alert_channel_secrets (channel_id, master_key_id, created_at)
                        VALUES (:id, :key, :now) RETURNING id
                        """)
                .param("id", channelId)
                .param("key", masterKeyId)
                .param("now", SqlTimes.of(now))
                .query((created, number) -> created.getLong("id"))
                .single();
    }
}
