package com.quenty.intlshipping.tracking;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Carriers have no token of ours: they are believed by their signature alone. */
@RestController
@RequestMapping("/api/v1/carriers/{carrier_code}/tracking-events")
@Tag(name = "tracking")
class CarrierMessageController {

    private final CarrierMessageService service;

    CarrierMessageController(CarrierMessageService service) {
        this.service = service;
    }

    @PostMapping
    @PublicEndpoint
    @IgnoresIdempotencyKey
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take in what a carrier tells of a parcel",
            description =
                    "Signed as Standard Webhooks has it, with a secret of the carrier, at most five minutes ago. Events are"
                            + " taken once, in whatever order they come, and ordered by the carrier's time. Those of a number that is not"
                            + " known are kept until it is.")
    void take(
            @Parameter(example = "UPS") @PathVariable("carrier_code") String carrierCode,
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
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CarrierMessage.class),
                                            mediaType = MediaType.APPLICATION_JSON_VALUE),
                            required = true)
                    @RequestBody
                    byte[] body) {
        service.take(carrierCode, id, timestamp, signature, body);
    }
}
