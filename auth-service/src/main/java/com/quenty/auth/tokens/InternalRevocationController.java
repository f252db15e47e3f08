package com.quenty.auth.tokens;

import com.quenty.contracts.auth.RevocationApi;
import com.quenty.contracts.auth.RevocationFeed;
import com.quenty.platform.security.RequiresPermission;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InternalRevocationController implements RevocationApi {

    private final Revocations revocations;

    InternalRevocationController(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    @RequiresPermission("internal-revocations:read")
    public RevocationFeed since(long after) {
        // Read first: what is committed in between comes twice rather than not at all.
        long position = revocations.position();
        return new RevocationFeed(
                position,
                revocations.since(after).stream()
                        .map(ended -> new RevocationFeed.Revocation(
                                ended.sessionId(),
                                ended.subject(),
                                ended.minimumVersion(),
                                ended.expiresAt(),
                                ended.keyId()))
                        .toList());
    }
}
