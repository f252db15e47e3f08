package com.quenty.auth.signingkeys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.revocations.RevocationRepository;
import com.quenty.auth.signingkeys.SigningKeyRepository.StoredKey;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rotates the keys that sign access tokens. One is active; during a rotation the previous one stays published until the
 * last token it signed has expired. The keys are read from the database each time, so that all instances sign with the
 * same one.
 */
@Service
public class SigningKeyService {

    private static final Logger log = LoggerFactory.getLogger(SigningKeyService.class);
    private static final int KEY_BITS = 2048;
    private static final int LISTED = 100;
    private static final String SUBJECT = "signing_key";

    private final SigningKeyRepository keys;
    private final MasterKeyCipher masterKey;
    private final SigningKeyProperties properties;
    private final RevocationRepository revocations;
    private final AuditEventRepository audit;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final Clock clock;
    private final Map<String, RSAKey> parsed = new ConcurrentHashMap<>();

    SigningKeyService(
            SigningKeyRepository keys,
            MasterKeyCipher masterKey,
            SigningKeyProperties properties,
            RevocationRepository revocations,
            AuditEventRepository audit,
            StateHistory history,
            Idempotency idempotency,
            Clock clock) {
        this.keys = keys;
        this.masterKey = masterKey;
        this.properties = properties;
        this.revocations = revocations;
        this.audit = audit;
        this.history = history;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Creates the first key, once. */
    @Transactional
    public void seed() {
        keys.lock();
        if (keys.findActive().isEmpty()) {
            create();
        }
        // With a changed master key this fails now, at the start, rather than at the first sign-in.
        published();
    }

    /** The active key first, with its private part, then the retiring one. */
    List<RSAKey> published() {
        var stored = keys.findPublished();
        parsed.keySet().retainAll(stored.stream().map(StoredKey::keyId).toList());
        return stored.stream()
                .map(key -> parsed.computeIfAbsent(key.keyId(), unused -> parse(key)))
                .toList();
    }

    List<SigningKeyResponse> list() {
        return keys.findNewest(LISTED).stream().map(SigningKeyResponse::of).toList();
    }

    SigningKeyResponse rotate() {
        return idempotency.once(SigningKeyResponse.class, () -> SigningKeyResponse.of(replaceActive()));
    }

    /** Withdraws a key immediately. Every token it signed is void; sessions continue by refreshing. */
    SigningKeyResponse drop(String keyId) {
        return idempotency.once(SigningKeyResponse.class, () -> SigningKeyResponse.of(withdraw(keyId)));
    }

    /** The job: retires the key that is no longer needed, and rotates when the active one has signed long enough. */
    @Transactional
    public void upkeep() {
        keys.lock();
        retireDue();
        var due = keys.findActive()
                .filter(key -> !key.createdAt().plus(properties.life()).isAfter(clock.instant()));
        if (due.isPresent() && keys.findRetiring().isEmpty()) {
            log.info("Key {} has signed for {}; rotating", due.get().keyId(), properties.life());
            replaceActive();
        }
    }

    private StoredKey replaceActive() {
        keys.lock();
        retireDue();
        keys.findRetiring().ifPresent(key -> {
            throw new SigningKeyProblems.RotationRunning(key.retiresAt() == null ? clock.instant() : key.retiresAt());
        });
        keys.findActive().ifPresent(key -> move(key, SigningKeyStatus.RETIRING, "rotated"));
        var created = create();
        record(AuditEventType.SIGNING_KEY_ROTATED, created.keyId());
        return created;
    }

    private StoredKey withdraw(String keyId) {
        keys.lock();
        var key = keys.find(keyId).orElseThrow(SigningKeyProblems.SigningKeyNotFound::new);
        move(key, SigningKeyStatus.DROPPED, "dropped in an emergency");
        revocations.endKey(keyId);
        if (keys.findActive().isEmpty()) {
            create();
        }
        record(AuditEventType.SIGNING_KEY_DROPPED, keyId);
        return keys.find(keyId).orElseThrow();
    }

    private void retireDue() {
        keys.findRetiring()
                .filter(key -> key.retiresAt() == null || !key.retiresAt().isAfter(clock.instant()))
                .ifPresent(key -> {
                    move(key, SigningKeyStatus.RETIRED, "its last token has expired");
                    record(AuditEventType.SIGNING_KEY_RETIRED, key.keyId());
                });
    }

    private void move(StoredKey key, SigningKeyStatus target, String reason) {
        var status = key.status().to(target);
        var now = clock.instant();
        keys.move(
                key.keyId(),
                status,
                status.isFinal() ? null : now.plus(properties.overlap()),
                status.isFinal() ? now : null);
        history.record(SUBJECT, key.keyId(), "status", key.status(), status, reason);
    }

    private StoredKey create() {
        var pair = newPair();
        var keyId = ExternalId.next("KEY");
        keys.insertActive(
                keyId,
                pair.getPublic().getEncoded(),
                masterKey.seal(pair.getPrivate().getEncoded(), keyId),
                clock.instant());
        history.record(SUBJECT, keyId, "status", null, SigningKeyStatus.ACTIVE, null);
        record(AuditEventType.SIGNING_KEY_CREATED, keyId);
        return keys.find(keyId).orElseThrow();
    }

    private void record(AuditEventType type, String keyId) {
        audit.record(AuditEvent.of(type, SUBJECT, keyId));
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
            throw new IllegalStateException("RSA is not available", e);
        }
    }
}
