package com.quenty.intlshipping.carriers;

import com.quenty.intlshipping.carriers.CarrierProblems.KeysUnavailable;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the secrets by which carriers sign what they tell. They come in, and are held against signatures alone. */
@Service
public class WebhookSecretService {

    private static final Logger log = LoggerFactory.getLogger(WebhookSecretService.class);
    private static final String FIELD = "webhook_secret";
    private static final String NONE = "none";
    private static final String SET = "set";

    private static final Listing<WebhookSecretResponse> LISTING = Listing.of(WebhookSecretResponse.class)
            .select("w.carrier_code, w.valid_until, w.created_by, w.created_at")
            .from("carrier_webhook_secrets w")
            .tieBreaker("w.id")
            .sortable("created_at", "w.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final WebhookSecretRepository secrets;
    private final CarrierQueries carriers;
    private final ApiKeyCipher cipher;
    private final CarrierKeyProperties properties;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final Listings listings;
    private final Clock clock;

    WebhookSecretService(
            WebhookSecretRepository secrets,
            CarrierQueries carriers,
            ApiKeyCipher cipher,
            CarrierKeyProperties properties,
            StateHistory history,
            Idempotency idempotency,
            Listings listings,
            Clock clock) {
        this.secrets = secrets;
        this.carriers = carriers;
        this.cipher = cipher;
        this.properties = properties;
        this.history = history;
        this.idempotency = idempotency;
        this.listings = listings;
        this.clock = clock;
    }

    /** Those that the carrier may sign by now; none for a carrier that does not exist. */
    public List<ApiKey> secretsOf(String carrierCode) {
        return secrets.findValid(carrierCode, clock.instant()).stream()
                .map(kept -> cipher.open(context(kept.carrierCode()), SealedKey.parse(kept.sealed())))
                .toList();
    }

    PageResponse<WebhookSecretResponse> list(String code, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf("w.carrier_code = :?", carriers.byCode(code).code()),
                page);
    }

    /** @throws KeysUnavailable without a master key */
    WebhookSecretResponse set(Caller caller, String code, SetWebhookSecretRequest request) {
        var carrier = carriers.byCode(code);
        return idempotency.once(WebhookSecretResponse.class, () -> {
            var sealed = cipher.seal(context(carrier.code()), request.webhookSecret());
            var now = clock.instant();
            secrets.deleteEnded(now);
            boolean replaced = secrets.endPresent(carrier.code(), now.plus(properties.previousSecretFor())) > 0;
            secrets.insert(carrier.code(), sealed.text(), caller.id(), now);
            record(carrier.code(), replaced ? SET : NONE, SET);
            return new WebhookSecretResponse(carrier.code(), null, caller.id(), now);
        });
    }

    /** Nothing that the carrier signs is believed from now on. */
    @Transactional
    CarrierResponse forget(String code) {
        var carrier = carriers.byCode(code);
        if (secrets.delete(carrier.code()) > 0) {
            record(carrier.code(), SET, NONE);
        }
        return carriers.get(code);
    }

    /** The job: moves what is kept under the previous master key to the present one, and forgets what has ended. */
    @Transactional
    public void moveToPresentMasterKey() {
        secrets.deleteEnded(clock.instant());
        cipher.masterKeyId().ifPresent(id -> secrets.findNotUnder(id).forEach(this::move));
    }

    private void move(WebhookSecretRepository.KeptSecret kept) {
        var sealed = SealedKey.parse(kept.sealed());
        if (!cipher.knows(sealed.masterKeyId())) {
            log.error(
                    "A webhook secret of {} is kept under the master key {}, which is not configured",
                    kept.carrierCode(),
                    sealed.masterKeyId());
            return;
        }
        var moved = cipher.move(context(kept.carrierCode()), sealed);
        if (secrets.replace(kept, moved.text())) {
            record(kept.carrierCode(), sealed.masterKeyId(), moved.masterKeyId());
        }
    }

    /** Bound to what it is for: an api key of the carrier does not open as its secret, nor the other way round. */
    private static String context(String carrierCode) {
        return carrierCode + "/webhook";
    }

    private void record(String code, String from, String to) {
        history.record(CarrierService.SUBJECT, code, FIELD, named(from), named(to), null);
    }

    private static Coded named(String code) {
        return () -> code;
    }
}
