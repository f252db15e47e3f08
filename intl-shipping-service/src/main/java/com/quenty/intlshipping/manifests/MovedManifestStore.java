package com.quenty.intlshipping.manifests;

import com.quenty.intlshipping.manifests.ManifestProblems.ManifestNotFound;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves of manifests that carriers tell, within the transaction that keeps what they told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovedManifestStore {

    private final ManifestStore manifests;
    private final Clock clock;

    MovedManifestStore(ManifestStore manifests, Clock clock) {
        this.manifests = manifests;
        this.clock = clock;
    }

    /**
     * The manifest as it is now; no other transaction moves it before this one ends.
     *
     * @throws ManifestNotFound if there is none
     */
    public ManifestView lock(String manifestId) {
        return locked(manifestId).view();
    }

    /**
     * Moves it, writes its history and publishes {@link ManifestMoved}.
     *
     * @param carrierTime when it happened by the carrier's word
     * @throws IllegalTransition if it can't get there from where it is; never back from {@code delivered} except to
     *     {@code returned_to_sender} and {@code partially_returned}
     */
    public ManifestView moveTo(String manifestId, ManifestStatus status, Instant carrierTime, @Nullable String reason) {
        var manifest = locked(manifestId);
        manifest.moveTo(status);
        return manifests.save(manifest, reason, carrierTime).view();
    }

    /** It is expected at another time than before. */
    public ManifestView expect(String manifestId, Instant estimatedDelivery) {
        var manifest = locked(manifestId);
        manifest.expect(estimatedDelivery);
        return manifests.save(manifest, null, clock.instant()).view();
    }

    private Manifest locked(String manifestId) {
        return manifests.lock(RowScope.ALL, manifestId, IfMatch.ANY);
    }
}
