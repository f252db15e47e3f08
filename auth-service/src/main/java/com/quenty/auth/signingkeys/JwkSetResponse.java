package com.quenty.auth.signingkeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "JwkSet")
record JwkSetResponse(List<Jwk> keys) {

    /** Members as RFC 7517 and RFC 7518 name them. */
    @Schema(name = "Jwk")
    record Jwk(
            @Schema(description = "Key type.", example = "RSA")
            String kty,

            @Schema(description = "Use: signatures.", example = "sig")
            String use,

            @Schema(description = "Algorithm.", example = "RS256")
            String alg,

            @Schema(
                    description = "Key id, as in the header of the tokens that it signed.",
                    example = "KEY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
            String kid,

            @Schema(
                    description = "Modulus, base64url.",
                    example = "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26m")
            String n,

            @Schema(description = "Exponent, base64url.", example = "AQAB")
            String e) {}
}
