package com.quenty.intlshipping.tracking;

import com.quenty.intlshipping.carriers.ApiKey;
import com.quenty.intlshipping.carriers.WebhookSecretService;
import com.quenty.intlshipping.trackingnumbers.TrackingNumberCheck;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.UnreadableJson;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.web.BodyCheck;
import com.quenty.platform.webhooks.WebhookSignature;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what carriers tell by signed messages: each message once, and each event once, in whatever order they come. */
@Service
class CarrierMessageService {

    private final WebhookSecretService secrets;
    private final TrackedParcelStore parcels;
    private final TrackingEventRepository events;
    private final TrackingProperties properties;
    private final BodyCheck check;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** As on the wire, but for members that carriers may add. */
    private final JsonMapper json;

    CarrierMessageService(
            WebhookSecretService secrets,
            TrackedParcelStore parcels,
            TrackingEventRepository events,
            TrackingProperties properties,
            BodyCheck check,
            TransactionOperations transaction,
            Clock clock,
            JsonMapper json) {
        this.secrets = secrets;
        this.parcels = parcels;
        this.events = events;
        this.properties = properties;
        this.check = check;
        this.transaction = transaction;
        this.clock = clock;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** @param body as it was sent: the signature is over its bytes */
    void take(
            String carrierCode,
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signatures,
            byte[] body) {
        var now = clock.instant();
        var known = secrets.secretsOf(carrierCode).stream().map(ApiKey::value).toList();
        new WebhookSignature(known, properties.tolerance()).require(id, timestamp, signatures, body, now);
        var told = read(carrierCode, body, now);
        transaction.executeWithoutResult(status -> {
            if (events.claim(carrierCode, Objects.requireNonNull(id), now)) {
                parcels.take(told);
            }
        });
    }

    private List<TrackingEvent> read(String carrierCode, byte[] body, Instant now) {
        try {
            var tree = json.readTree(body);
            if (!tree.isObject()) {
                throw ValidationFailed.of("", "must be an object");
            }
            if (tree.path("type").isString() && !tree.path("type").asString().equals(CarrierMessage.TYPE)) {
                return List.of();
            }
            var message = json.treeToValue(tree, CarrierMessage.class);
            check.valid(message);
            return events(carrierCode, message.data(), now);
        } catch (JacksonException unreadable) {
            throw UnreadableJson.explain(unreadable);
        }
    }

    private List<TrackingEvent> events(String carrierCode, CarrierMessage.CarrierUpdate update, Instant now) {
        var number = TrackingNumberCheck.requireReadable(update.trackingNumber(), "/data/tracking_number");
        var told = new ArrayList<TrackingEvent>();
        var ahead = new ArrayList<FieldProblem>();
        for (var event : update.events()) {
            if (event.occurredAt().isAfter(now.plus(properties.maxAhead()))) {
                ahead.add(new FieldProblem(
                        "/data/events/%d/occurred_at".formatted(told.size()), "must not be in the future"));
            }
            told.add(event.of(carrierCode, number, now));
        }
        if (!ahead.isEmpty()) {
            throw new ValidationFailed(ahead);
        }
        return told;
    }
}
