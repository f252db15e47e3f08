package com.quenty.auth.signingkeys;

import com.nimbusds.jose.jwk.RSAKey;
import com.quenty.platform.security.PublicEndpoint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ours, since the framework's answers in a charset that JSON does not have. */
@RestController
@Tag(name = "oauth2", description = "The token endpoint for machine clients and the documents of the issuer.")
class JwksController {

    private final SigningKeyService keys;

    JwksController(SigningKeyService keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    @PublicEndpoint
    @Operation(
            operationId = "oauth2_jwks",
            summary = "Get the public keys that verify access tokens",
            description = "A JWK Set (RFC 7517): the active key, and during a rotation the one before.")
    JwkSetResponse keys() {
        return new JwkSetResponse(
                keys.published().stream().map(JwksController::publicPart).toList());
    }

    private static JwkSetResponse.Jwk publicPart(RSAKey key) {
        return new JwkSetResponse.Jwk(
                key.getKeyType().getValue(),
                key.getKeyUse().identifier(),
                key.getAlgorithm().getName(),
                key.getKeyID(),
                key.getModulus().toString(),
                key.getPublicExponent().toString());
    }
}
