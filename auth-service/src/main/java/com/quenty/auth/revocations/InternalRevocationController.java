package com.quenty.auth.revocations;

import com.quenty.contracts.auth.RevocationApi;
import com.quenty.contracts.auth.RevocationFeed;
import com.quenty.platform.security.RequiresPermission;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InternalRevocationController implements RevocationApi {

    private final RevocationRepository revocations;

    InternalRevocationController(RevocationRepository revocations) {
        this.revocations = revocations;
    }

    @Override
    @RequiresPermission("internal-revocations:read")
    public RevocationFeed since(long after) {
        // Read first: rows committed in between are then sent twice rather than never.
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
