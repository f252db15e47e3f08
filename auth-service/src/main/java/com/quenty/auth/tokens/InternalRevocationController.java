package com.quenty.auth.tokens;

import com.quenty.contracts.auth.RevocationApi;
import com.quenty.contracts.auth.RevocationFeed;
import com.quenty.platform.security.RequiresPermission;
import java.util.List;
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
        return feed(after, revocations.since(after));
    }

    private static RevocationFeed feed(long after, List<Revocations.Revocation> revocations) {
        return new RevocationFeed(
                revocations.stream().mapToLong(Revocations.Revocation::position).reduce(after, Math::max),
                revocations.stream()
                        .map(ended -> new RevocationFeed.Revocation(
                                ended.sessionId(),
                                ended.subject(),
                                ended.minimumVersion(),
                                ended.expiresAt(),
                                ended.keyId()))
                        .toList());
    }
}
