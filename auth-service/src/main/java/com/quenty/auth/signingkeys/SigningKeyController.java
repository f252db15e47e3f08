package com.quenty.auth.signingkeys;

import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.RequiresPermission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/signing-keys")
@Tag(name = "signing-keys", description = "The keys that sign access tokens.")
class SigningKeyController {

    @Schema(description = "Newest first.")
    record SigningKeyList(List<SigningKeyResponse> items) {}

    private final SigningKeyService keys;

    SigningKeyController(SigningKeyService keys) {
        this.keys = keys;
    }

    @GetMapping
    @RequiresPermission("signing-keys:read")
    @PlatformOnly
    @Operation(summary = "List the newest hundred keys", description = "Newest first. Private parts are never shown.")
    SigningKeyList list() {
        return new SigningKeyList(keys.list());
    }

    @PostMapping("/rotate")
    @RequiresPermission("signing-keys:rotate")
    @PlatformOnly
    @Operation(
            summary = "Rotate the signing key",
            description =
                    "The previous key stays published until its last token has expired; until then another rotation"
                            + " is answered with 409 `rotation-running`. No session ends.")
    SigningKeyResponse rotate() {
        return keys.rotate();
    }

    @PostMapping("/{key_id}/drop")
    @RequiresPermission("signing-keys:rotate")
    @PlatformOnly
    @Operation(
            summary = "Withdraw a key in an emergency",
            description =
                    "All tokens signed with it are void within seconds; sessions continue and refresh into tokens of a"
                            + " new key.")
    SigningKeyResponse drop(@PathVariable("key_id") String keyId) {
        return keys.drop(keyId);
    }
}
