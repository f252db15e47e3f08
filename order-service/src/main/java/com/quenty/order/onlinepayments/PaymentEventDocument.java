package com.quenty.order.onlinepayments;

import io.swagger.v3.oas.annotations.media.Schema;

/** An event for the API document: its bytes are signed, so that it is not read into this. Other members are ignored. */
@Schema(name = "PaymentEvent")
record PaymentEventDocument(
        @Schema(example = "evt_1MtwBwLkdIwHu7ix28a3tqPa") String id,

        @Schema(example = "payment_intent.succeeded") String type,

        @Schema(description = "Unix seconds.", example = "1795867200")
        long created,

        Content data) {

    @Schema(name = "PaymentEventContent")
    record Content(Subject object) {}

    @Schema(name = "PaymentEventSubject")
    record Subject(
            @Schema(example = "pi_3MtwBwLkdIwHu7ix28a3tqPa") String id,

            @Schema(description = "In the currency's smallest unit.", example = "2500")
            long amount,

            @Schema(example = "usd") String currency) {}
}
