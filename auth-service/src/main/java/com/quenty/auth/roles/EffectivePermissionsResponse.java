package com.quenty.auth.roles;

import com.quenty.platform.security.DataScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "The permissions that all roles of an account grant together.")
public record EffectivePermissionsResponse(
        @Schema(example = "USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X") String userId,
        @Schema(example = "[\"manager\"]") List<String> roles,

        @Schema(description = "The widest scope of its roles.")
        DataScope dataScope,

        List<Grant> permissions) {

    @Schema(name = "EffectivePermission")
    public record Grant(
            @Schema(description = "Wildcards are not expanded.", example = "companies:read")
            String permission,

            @Schema(description = "The roles it comes from.", example = "[\"manager\"]")
            List<String> roles) {}
}
