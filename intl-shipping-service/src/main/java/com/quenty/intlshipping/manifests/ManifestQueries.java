package com.quenty.intlshipping.manifests;

import com.quenty.intlshipping.manifests.ManifestProblems.ManifestNotFound;
import com.quenty.platform.security.RowScope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads manifests for other features. */
@Component
public class ManifestQueries {

    private final ManifestRepository manifests;

    ManifestQueries(ManifestRepository manifests) {
        this.manifests = manifests;
    }

    /** @throws ManifestNotFound also when it does not exist for the caller */
    public ManifestView require(RowScope scope, String manifestId) {
        return manifests
                .find(scope, manifestId)
                .orElseThrow(ManifestNotFound::new)
                .view();
    }

    /** By the tracking number of the whole, or of one of its pieces. */
    public Optional<ManifestView> findByTrackingNumber(String trackingNumber) {
        return manifests.findByTrackingNumber(trackingNumber).map(Manifest::view);
    }
}
