package com.quenty.auth.tokens;

import static java.time.ZoneOffset.UTC;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.quenty.auth.audit.AuditEntry;
import com.quenty.auth.audit.AuditEventType;
import com.quenty.auth.audit.AuditTrail;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.identity.ExternalId;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that sign access tokens. One is active; during a rotation the one before stays published until the last token
 * it signed has expired. The database is asked each time, so that two instances never sign with different keys.
 */
@Component
public class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private static final int KEY_BITS = 2048;
    private static final String TABLE = "signing_keys";

    /** Two instances that rotate at once take turns; the lock ends with the transaction. */
    private static final long ROTATION_LOCK = 0x51554b4559L;

    private record StoredKey(
            String keyId,
            SigningKeyStatus status,
            byte[] publicKey,
            byte @Nullable [] privateKey,
            Instant createdAt,
            @Nullable Instant retiresAt,
            @Nullable Instant retiredAt) {}

    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final TokenSettings settings;
    private final Revocations revocations;
    private final AuditTrail audit;
    private final StateHistory history;
    private final Clock clock;
    private final Map<String, RSAKey> parsed = new ConcurrentHashMap<>();

    SigningKeys(
            JdbcClient jdbc,
            MasterKey masterKey,
            TokenSettings settings,
            Revocations revocations,
            AuditTrail audit,
            StateHistory history,
            Clock clock) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.settings = settings;
        this.revocations = revocations;
        this.audit = audit;
        this.history = history;
        this.clock = clock;
    }

    /** Makes the first key, once. */
    @Transactional
    public void seed() {
        lock();
        if (active().isEmpty()) {
            create();
        }
        // Fails here, at start, rather than at the first sign-in, when the master key is another one than before.
        published();
    }

    /** The active key first, with its private part, then the retiring one. */
    List<RSAKey> published() {
        var stored = keys("status IN ('active', 'retiring') ORDER BY status");
        parsed.keySet().retainAll(stored.stream().map(StoredKey::keyId).toList());
        return stored.stream()
                .map(key -> parsed.computeIfAbsent(key.keyId(), unused -> parse(key)))
                .toList();
    }

    List<SigningKeyResponse> all() {
        return keys("TRUE ORDER BY id DESC LIMIT 100").stream()
                .map(SigningKeys::response)
                .toList();
    }

    /** A new key signs from now on. */
    @Transactional
    SigningKeyResponse rotate() {
        lock();
        retireDue();
        retiring().ifPresent(key -> {
            throw new RotationRunning(key.retiresAt() == null ? clock.instant() : key.retiresAt());
        });
        active().ifPresent(key -> move(key, SigningKeyStatus.RETIRING, "rotated"));
        var created = create();
        audit.record(AuditEntry.of(AuditEventType.SIGNING_KEY_ROTATED, TABLE, created.keyId()));
        return response(created);
    }

    /** Takes a key out at once. Every token it signed is void; whoever has one signs in or refreshes again. */
    @Transactional
    SigningKeyResponse drop(String keyId) {
        lock();
        var key = keys("key_id = :key", keyId).stream().findFirst().orElseThrow(SigningKeyNotFound::new);
        move(key, SigningKeyStatus.DROPPED, "dropped in an emergency");
        revocations.endKey(keyId);
        if (active().isEmpty()) {
            create();
        }
        audit.record(AuditEntry.of(AuditEventType.SIGNING_KEY_DROPPED, TABLE, keyId));
        return response(keys("key_id = :key", keyId).getFirst());
    }

    /** The job: retires what nobody needs and rotates what has signed long enough. */
    @Transactional
    public void upkeep() {
        lock();
        retireDue();
        var due =
                active().filter(key -> !key.createdAt().plus(settings.keyLife()).isAfter(clock.instant()));
        if (due.isPresent() && retiring().isEmpty()) {
            log.info("Key {} has signed for {}; rotating", due.get().keyId(), settings.keyLife());
            rotate();
        }
    }

    private void retireDue() {
        retiring()
                .filter(key -> key.retiresAt() == null || !key.retiresAt().isAfter(clock.instant()))
                .ifPresent(key -> {
                    move(key, SigningKeyStatus.RETIRED, "its last token has expired");
                    audit.record(AuditEntry.of(AuditEventType.SIGNING_KEY_RETIRED, TABLE, key.keyId()));
                });
    }

    private void move(StoredKey key, SigningKeyStatus target, String reason) {
        var status = key.status().to(target);
        var now = clock.instant();
        boolean ended = status.isFinal();
        jdbc.sql("""
                UPDATE signing_keys
                SET status = :status, retires_at = coalesce(:retires, retires_at), retired_at = :retired,
                    private_key = NULL
                WHERE key_id = :key
                """)
                .param("status", status.code())
                .param(
                        "retires",
                        ended ? null : now.plus(settings.keyOverlap()).atOffset(UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("retired", ended ? now.atOffset(UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("key", key.keyId())
                .update();
        history.record("signing_key", key.keyId(), "status", key.status(), status, reason);
    }

    private StoredKey create() {
        var pair = newPair();
        var keyId = ExternalId.next("KEY");
        jdbc.sql("""
                INSERT INTO signing_keys (key_id, algorithm, status, public_key, private_key, created_at)
                VALUES (:key, 'RS256', 'active', :public, :private, :now)
                """)
                .param("key", keyId)
                .param("public", pair.getPublic().getEncoded())
                .param("private", masterKey.seal(pair.getPrivate().getEncoded(), keyId))
                .param("now", clock.instant().atOffset(UTC))
                .update();
        history.record("signing_key", keyId, "status", null, SigningKeyStatus.ACTIVE, null);
        audit.record(AuditEntry.of(AuditEventType.SIGNING_KEY_CREATED, TABLE, keyId));
        return keys("key_id = :key", keyId).getFirst();
    }

    private RSAKey parse(StoredKey key) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var builder = new RSAKey.Builder(
                            (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(key.publicKey())))
                    .keyID(key.keyId())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256);
            if (key.privateKey() != null) {
                builder.privateKey((RSAPrivateKey) factory.generatePrivate(
                        new PKCS8EncodedKeySpec(masterKey.open(key.privateKey(), key.keyId()))));
            }
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing key %s can't be read".formatted(key.keyId()), e);
        }
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is not to be had", e);
        }
    }

    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", ROTATION_LOCK)
                .query((row, number) -> "locked")
                .single();
    }

    private Optional<StoredKey> active() {
        return keys("status = 'active'").stream().findFirst();
    }

    private Optional<StoredKey> retiring() {
        return keys("status = 'retiring'").stream().findFirst();
    }

    private List<StoredKey> keys(String condition) {
        return keys(condition, "");
    }

    private List<StoredKey> keys(String condition, String keyId) {
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
                SigningKeyStatus.of(row.getString("status")),
                row.getBytes("public_key"),
                row.getBytes("private_key"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "retires_at"),
                instant(row, "retired_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getObject(column, OffsetDateTime.class);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static SigningKeyResponse response(StoredKey key) {
        return new SigningKeyResponse(key.keyId(), key.status(), key.createdAt(), key.retiresAt(), key.retiredAt());
    }
}
