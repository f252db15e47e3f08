package com.quenty.order.onlinepayments;

import com.quenty.platform.idempotency.IgnoresIdempotencyKey;
import com.quenty.platform.security.PublicEndpoint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The provider has no token of ours: its events are believed by their signature alone. */
@RestController
@RequestMapping("/api/v1/orders/payment-events")
@Tag(name = "payments")
class PaymentEventController {

    private final PaymentEventService service;

    PaymentEventController(PaymentEventService service) {
        this.service = service;
    }

    @PostMapping
    @PublicEndpoint
    @IgnoresIdempotencyKey
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take in an event of the payment provider",
            description =
                    "Signed as Standard Webhooks has it, at most five minutes ago. Each event is taken once, in whatever order"
                            + " they come; one that comes too late to matter changes nothing.")
    void take(
            @Parameter(example = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W")
                    @RequestHeader(name = "webhook-id", required = false)
                    @Nullable
                    String id,
            @Parameter(description = "Unix seconds.", example = "1795867200")
                    @RequestHeader(name = "webhook-timestamp", required = false)
                    @Nullable
                    String timestamp,
            @Parameter(example = "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=")
                    @RequestHeader(name = "webhook-signature", required = false)
                    @Nullable
                    String signature,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = PaymentEventDocument.class)))
                    @RequestBody
                    byte[] body) {
        service.take(id, timestamp, signature, body);
    }
}
