package com.quenty.auth.signingkeys;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SigningKeyRepository {

    /** Instances that rotate at the same time run one after the other; the lock ends with the transaction. */
    private static final long ROTATION_LOCK = 0x51554b4559L;

    /**
     * A key as it is stored.
     *
     * @param publicKey X.509
     * @param privateKey PKCS #8, encrypted with the master key; null once the key no longer signs
     */
    record StoredKey(
            String keyId,
            SigningKeyStatus status,
            byte[] publicKey,
            byte @Nullable [] privateKey,
            Instant createdAt,
            @Nullable Instant retiresAt,
            @Nullable Instant retiredAt) {}

    private final JdbcClient jdbc;

    SigningKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", ROTATION_LOCK)
                .query((row, number) -> "locked")
                .single();
    }

    Optional<StoredKey> find(String keyId) {
        return select("key_id = :key", keyId).stream().findFirst();
    }

    Optional<StoredKey> findActive() {
        return select("status = 'active'", "").stream().findFirst();
    }

    Optional<StoredKey> findRetiring() {
        return select("status = 'retiring'", "").stream().findFirst();
    }

    /** The active key first, then the retiring one. */
    List<StoredKey> findPublished() {
        return select("status IN ('active', 'retiring') ORDER BY status", "");
    }

    List<StoredKey> findNewest(int limit) {
        return select("TRUE ORDER BY id DESC LIMIT " + limit, "");
    }

    void insertActive(String keyId, byte[] publicKey, byte[] privateKey, Instant now) {
        jdbc.sql("""
                INSERT INTO signing_keys (key_id, algorithm, status, public_key, private_key, created_at)
                VALUES (:key, 'RS256', 'active', :public, :private, :now)
                """)
                .param("key", keyId)
                .param("public", publicKey)
                .param("private", privateKey)
                .param("now", SqlTimes.of(now))
                .update();
    }

    /** Moves the key to a status in which it no longer signs, and deletes its private part. */
    void move(String keyId, SigningKeyStatus status, @Nullable Instant retiresAt, @Nullable Instant retiredAt) {
        jdbc.sql("""
                UPDATE signing_keys
                SET status = :status, retires_at = coalesce(:retires, retires_at), retired_at = :retired,
                    private_key = NULL
                WHERE key_id = :key
                """)
                .param("status", status.code())
                .param("retires", SqlTimes.orNull(retiresAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("retired", SqlTimes.orNull(retiredAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("key", keyId)
                .update();
    }

    private List<StoredKey> select(String condition, String keyId) {
        return jdbc.sql("""
                SELECT key_id, status, public_key, private_key, created_at, retires_at, retired_at
                FROM signing_keys WHERE\s""" + condition)
                .param("key", keyId)
                .query((row, number) -> stored(row))
                .list();
    }

    private static StoredKey stored(ResultSet row) throws SQLException {
        return new StoredKey(
                row.getString("key_id"),
                Coded.of(SigningKeyStatus.class, row.getString("status")),
                row.getBytes("public_key"),
                row.getBytes("private_key"),
                SqlTimes.instant(row, "created_at"),
                SqlTimes.instantOrNull(row, "retires_at"),
                SqlTimes.instantOrNull(row, "retired_at"));
    }
}
