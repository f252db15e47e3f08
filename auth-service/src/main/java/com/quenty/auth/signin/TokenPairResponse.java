package com.quenty.auth.signin;

import com.quenty.auth.tokens.AccessTokenIssuer.AccessToken;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record TokenPairResponse(
        @Schema(description = "For the `Authorization` header, with `Bearer`.", example = "eyJ…")
        String accessToken,

        @Schema(example = "Bearer") String tokenType,

        @Schema(description = "Seconds until the access token expires.", example = "900")
        long expiresIn,

        @Schema(description = "Can be used once; the answer of `/auth/refresh` has the next one.", example = "k3Jx9…")
        String refreshToken,

        @Schema(
                description =
                        "Identifies this device at its next sign-in; keep it. Null in the answer of `/auth/refresh`.",
                example = "pXw0…")
        @Nullable
        String deviceToken,

        @Schema(
                description =
                        "Whether the password is an initial one: until it is changed the token holds no permission.")
        boolean passwordChangeRequired) {

    static TokenPairResponse of(
            AccessToken access, String refreshToken, @Nullable String deviceToken, boolean passwordChangeRequired) {
        return new TokenPairResponse(
                access.value(), "Bearer", access.expiresIn(), refreshToken, deviceToken, passwordChangeRequired);
    }

    @Override
    public String toString() {
        return "TokenPair[hidden]";
    }
}
