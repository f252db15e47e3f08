package com.quenty.auth.apiclients;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

record IssuerMetadata(
        @Schema(example = "https://api.andino.example") String issuer,

        @Schema(example = "https://api.andino.example/oauth2/token")
        String tokenEndpoint,

        @Schema(example = "https://api.andino.example/.well-known/jwks.json")
        String jwksUri,

        @Schema(example = "[\"client_credentials\"]") List<String> grantTypesSupported,

        @Schema(example = "[\"client_secret_basic\", \"client_secret_post\"]")
        List<String> tokenEndpointAuthMethodsSupported,

        @Schema(description = "Empty: there is no authorization endpoint.", example = "[]")
        List<String> responseTypesSupported) {}
