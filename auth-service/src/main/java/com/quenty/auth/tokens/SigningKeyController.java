package com.quenty.auth.tokens;

import com.quenty.platform.idempotency.Idempotency;
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

    private final SigningKeys keys;
    private final Idempotency idempotency;

    SigningKeyController(SigningKeys keys, Idempotency idempotency) {
        this.keys = keys;
        this.idempotency = idempotency;
    }

    @GetMapping
    @RequiresPermission("signing-keys:read")
    @Operation(summary = "The newest hundred keys", description = "Newest first. Private parts are never shown.")
    SigningKeyList list() {
        return new SigningKeyList(keys.all());
    }

    @PostMapping("/rotate")
    @RequiresPermission("signing-keys:rotate")
    @Operation(
            summary = "Sign with a new key from now on",
            description =
                    "The key before stays published until its last token has expired; until then a further rotation"
                            + " is answered with 409 `rotation-running`. Nobody is signed out.")
    SigningKeyResponse rotate() {
        return idempotency.once(SigningKeyResponse.class, keys::rotate);
    }

    @PostMapping("/{key_id}/drop")
    @RequiresPermission("signing-keys:rotate")
    @Operation(
            summary = "Take a key out in an emergency",
            description =
                    "All tokens signed with it are void within seconds; sessions live on and refresh into tokens of a"
                            + " new key.")
    SigningKeyResponse drop(@PathVariable("key_id") String keyId) {
        return idempotency.once(SigningKeyResponse.class, () -> keys.drop(keyId));
    }
}
