package com.quenty.order.onlinepayments;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event of a provider, as far as it matters here.
 *
 * @param type of the provider: {@code payment_intent.succeeded}
 * @param objectId what it is about: an intent, a refund or a dispute
 * @param intent the payment that it belongs to
 * @param amount in the currency's smallest unit
 */
record PaymentEvent(
        String id,
        String type,
        Instant createdAt,
        String objectId,
        String intent,
        long amount,
        String currency,
        String status,
        @Nullable String failure,
        @Nullable String refundId,
        int partNumber) {

    private static final String OBJECT = "/data/object";

    /** @throws OnlinePaymentProblems.PaymentEventDiffers for what is no event */
    static PaymentEvent of(JsonNode json) {
        var object = json.at(OBJECT);
        var id = text(json, "/id");
        var type = text(json, "/type");
        var objectId = text(json, OBJECT + "/id");
        if (!json.path("created").isIntegralNumber()) {
            throw new OnlinePaymentProblems.PaymentEventDiffers("/created", "is no time");
        }
        var amount = type.startsWith("payment_intent.succeeded") && object.has("amount_received")
                ? object.path("amount_received")
                : object.path("amount");
        return new PaymentEvent(
                id,
                type,
                Instant.ofEpochSecond(json.path("created").asLong()),
                objectId,
                type.startsWith("payment_intent.")
                        ? objectId
                        : object.path("payment_intent").asString(""),
                amount.isIntegralNumber() && amount.canConvertToLong() ? amount.asLong() : -1,
                object.path("currency").asString("").toUpperCase(Locale.ROOT),
                object.path("status").asString(""),
                failure(object),
                object.at("/metadata/refund_id").asString(null),
                object.at("/metadata/part_number").asInt(0));
    }

    private static String text(JsonNode json, String pointer) {
        var text = json.at(pointer).asString("");
        if (text.isBlank() || text.length() > 255) {
            throw new OnlinePaymentProblems.PaymentEventDiffers(pointer, "is missing or too long");
        }
        return text;
    }

    private static @Nullable String failure(JsonNode object) {
        var error = object.at("/last_payment_error/code").asString("");
        return error.isEmpty() ? object.path("failure_reason").asString(null) : error;
    }

    /** @throws OnlinePaymentProblems.PaymentEventDiffers unless it is a positive amount in the payment's currency */
    Money money(String paymentCurrency) {
        if (!currency.equals(paymentCurrency)) {
            throw new OnlinePaymentProblems.PaymentEventDiffers(OBJECT + "/currency", "is not that of the payment");
        }
        if (amount <= 0) {
            throw new OnlinePaymentProblems.PaymentEventDiffers(OBJECT + "/amount", "is no positive amount");
        }
        return Money.of(BigDecimal.valueOf(amount, Money.decimals(currency)), currency);
    }
}
