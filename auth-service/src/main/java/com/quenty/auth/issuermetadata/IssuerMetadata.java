package com.quenty.auth.issuermetadata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

public record IssuerMetadata(
        @Schema(example = "https://api.andino.example") String issuer,

        @Schema(example = "https://api.andino.example/oauth2/token")
        String tokenEndpoint,

        @Schema(example = "https://api.andino.example/.well-known/jwks.json")
        String jwksUri,

        @Schema(example = "[\"client_credentials\"]") List<String> grantTypesSupported,

        @Schema(example = "[\"client_secret_basic\", \"client_secret_post\"]")
        List<String> tokenEndpointAuthMethodsSupported,

        @Schema(description = "Empty: there is no authorization endpoint.", example = "[]")
        List<String> responseTypesSupported) {

    public static final String TOKEN_PATH = "/oauth2/token";
    public static final String JWKS_PATH = "/.well-known/jwks.json";
    public static final String PATH = "/.well-known/oauth-authorization-server";
}
