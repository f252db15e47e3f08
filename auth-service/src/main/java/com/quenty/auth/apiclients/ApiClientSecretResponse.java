package com.quenty.auth.apiclients;

import com.quenty.platform.security.DataScope;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client with its secret; no other answer shows it. */
@Schema(name = "ApiClientWithSecret")
record ApiClientSecretResponse(
        @Schema(example = "CLIENT-01JD8Y2M3N4P5Q6R7S8T9V0W1X")
        String clientId,

        @Schema(
                description = "For `/oauth2/token`. Shown only once: null in the answer to a repeated request.",
                example = "pXw0…")
        @Nullable
        String clientSecret,

        @Schema(example = "Warehouse system of Andina") String name,
        @Nullable String description,
        ClientKind kind,
        DataScope dataScope,
        @Nullable String companyId,

        @Schema(example = "[\"companies:read\", \"users:read\"]")
        List<String> permissions,

        @Schema(
                description = "The person to whom the secret was shown. The client holds at most what they hold.",
                example = "USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X")
        @Nullable
        String ownerId,

        boolean isActive,
        Instant secretRotatedAt,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static ApiClientSecretResponse of(ApiClientResponse client, @Nullable String secret) {
        return new ApiClientSecretResponse(
                client.clientId(),
                secret,
                client.name(),
                client.description(),
                client.kind(),
                client.dataScope(),
                client.companyId(),
                client.permissions(),
                client.ownerId(),
                client.isActive(),
                client.secretRotatedAt(),
                client.createdAt(),
                client.updatedAt(),
                client.version());
    }
}
