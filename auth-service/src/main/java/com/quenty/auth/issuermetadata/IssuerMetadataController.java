package com.quenty.auth.issuermetadata;

import com.quenty.platform.security.PublicEndpoint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ours, since the framework's can't leave out an authorization endpoint, and there is none. */
@RestController
@Tag(name = "oauth2")
class IssuerMetadataController {

    private final String issuer;

    IssuerMetadataController(@Value("${quenty.security.issuer}") String issuer) {
        this.issuer = issuer;
    }

    @GetMapping(IssuerMetadata.PATH)
    @PublicEndpoint
    @Operation(
            operationId = "oauth2_metadata",
            summary = "Get the metadata of the issuer",
            description = "As RFC 8414 has it. There is no authorization endpoint: people sign in with"
                    + " `POST /api/v1/auth/login`.")
    IssuerMetadata metadata() {
        return new IssuerMetadata(
                issuer,
                issuer + IssuerMetadata.TOKEN_PATH,
                issuer + IssuerMetadata.JWKS_PATH,
                List.of(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()),
                List.of(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
                        ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue()),
                List.of());
    }
}
