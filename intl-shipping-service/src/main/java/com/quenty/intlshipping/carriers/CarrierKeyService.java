package com.quenty.intlshipping.carriers;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.web.IfMatch;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the keys by which carriers know us. They come in, and leave for the carrier alone. */
@Service
public class CarrierKeyService {

    private static final Logger log = LoggerFactory.getLogger(CarrierKeyService.class);
    private static final String FIELD = "api_key";
    private static final String NONE = "none";

    private final CarrierRepository carriers;
    private final CarrierQueries queries;
    private final ApiKeyCipher cipher;
    private final StateHistory history;

    CarrierKeyService(CarrierRepository carriers, CarrierQueries queries, ApiKeyCipher cipher, StateHistory history) {
        this.carriers = carriers;
        this.queries = queries;
        this.cipher = cipher;
        this.history = history;
    }

    /** The key to be sent to the carrier; empty when it was given none. */
    public Optional<ApiKey> apiKey(String code) {
        return carriers.findKey(code).map(kept -> cipher.open(kept.code(), SealedKey.parse(kept.sealed())));
    }

    @Transactional
    CarrierResponse set(String code, IfMatch match, SetApiKeyRequest request) {
        return keep(code, match, cipher.seal(code, request.apiKey()));
    }

    @Transactional
    void remove(String code, IfMatch match) {
        keep(code, match, null);
    }

    /** The job: moves what is kept under the previous master key to the present one. */
    @Transactional
    public void moveToPresentMasterKey() {
        cipher.masterKeyId().ifPresent(id -> carriers.findKeysNotUnder(id).forEach(this::move));
    }

    private void move(CarrierRepository.KeptKey kept) {
        var sealed = SealedKey.parse(kept.sealed());
        if (!cipher.knows(sealed.masterKeyId())) {
            log.error(
                    "The key of {} is kept under the master key {}, which is not configured",
                    kept.code(),
                    sealed.masterKeyId());
            return;
        }
        var moved = cipher.move(kept.code(), sealed);
        if (carriers.replaceKey(kept, moved.text())) {
            record(kept.code(), sealed.masterKeyId(), moved.masterKeyId());
            log.info("The key of {} is under the master key {} now", kept.code(), moved.masterKeyId());
        }
    }

    private CarrierResponse keep(String code, IfMatch match, @Nullable SealedKey sealed) {
        var carrier = queries.byCode(code);
        match.check(carrier.version());
        if (!carriers.updateKey(carrier, sealed == null ? null : sealed.text())) {
            throw match.lostRace();
        }
        record(code, carrier.sealedWith(), sealed == null ? null : sealed.masterKeyId());
        return queries.get(code);
    }

    private void record(String code, @Nullable String from, @Nullable String to) {
        history.record(CarrierService.SUBJECT, code, FIELD, named(from), named(to), null);
    }

    private static Coded named(@Nullable String masterKeyId) {
        return () -> Objects.requireNonNullElse(masterKeyId, NONE);
    }
}
