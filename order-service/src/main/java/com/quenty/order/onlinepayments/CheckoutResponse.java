package com.quenty.order.onlinepayments;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** With what the payer's browser completes a payment. */
@Schema(name = "Checkout")
record CheckoutResponse(
        @Schema(example = "OPAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String paymentId,

        @Schema(example = "intents") String provider,

        @Schema(description = "The provider's name for it.", example = "pi_3MtwBwLkdIwHu7ix28a3tqPa")
        String externalReference,

        @Schema(description = "As the provider has it now.", example = "requires_payment_method")
        String providerStatus,

        @Schema(
                description = "For the payer alone; null when there is nothing left to complete.",
                example = "pi_3MtwBwLkdIwHu7ix28a3tqPa_secret_YrKJUKribcBjcG8HVhfZluoGH")
        @Nullable
        String clientSecret) {}
