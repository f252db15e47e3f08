package com.quenty.auth.signin;

import com.quenty.auth.tokens.AccessTokens.AccessToken;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "TokenPair")
record TokenPair(
        @Schema(description = "For the `Authorization` header, with `Bearer`.", example = "eyJ…")
        String accessToken,

        @Schema(example = "Bearer") String tokenType,

        @Schema(description = "Seconds until the access token expires.", example = "900")
        long expiresIn,

        @Schema(description = "Good once; the answer to `/auth/refresh` brings the next one.", example = "k3Jx9…")
        String refreshToken,

        @Schema(description = "Whether the password is a first one: until it is changed the token holds no permission.")
        boolean passwordChangeRequired) {

    static TokenPair of(AccessToken access, String refreshToken, boolean passwordChangeRequired) {
        return new TokenPair(access.value(), "Bearer", access.expiresIn(), refreshToken, passwordChangeRequired);
    }

    @Override
    public String toString() {
        return "TokenPair[hidden]";
    }
}
