package com.quenty.intlshipping.manifests;

import com.quenty.intlshipping.manifests.ManifestProblems.ManifestNotFound;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds, locks and saves manifests with their history, within the caller's transaction. */
@Component
public class ManifestStore {

    public static final String SUBJECT = "manifest";

    private static final String STATUS = "status";

    private final ManifestRepository manifests;
    private final StateHistory history;
    private final ApplicationEventPublisher events;

    ManifestStore(ManifestRepository manifests, StateHistory history, ApplicationEventPublisher events) {
        this.manifests = manifests;
        this.history = history;
        this.events = events;
    }

    /** @throws ManifestNotFound also when it does not exist for the caller */
    public Manifest find(RowScope scope, String manifestId) {
        return manifests.find(scope, manifestId).orElseThrow(ManifestNotFound::new);
    }

    /**
     * To be changed in the running transaction.
     *
     * @throws ManifestNotFound also when it does not exist for the caller
     */
    public Manifest lock(RowScope scope, String manifestId, IfMatch match) {
        var manifest = manifests.lock(scope, manifestId).orElseThrow(ManifestNotFound::new);
        match.check(manifest.version());
        return manifest;
    }

    /** As above, provided that nobody has changed it since it was seen. */
    public Manifest lockAsSeen(RowScope scope, Manifest seen, IfMatch match) {
        var manifest = lock(scope, seen.manifestId(), match);
        if (manifest.version() != seen.version() && manifest.status() == seen.status()) {
            throw match.lostRace();
        }
        return manifest;
    }

    /** @return as it is kept */
    public Manifest insert(NewManifest draft) {
        var manifestId = ExternalId.next("MAN");
        manifests.insert(manifestId, draft);
        history.record(SUBJECT, manifestId, STATUS, null, ManifestStatus.DRAFT, null);
        return find(RowScope.ALL, manifestId);
    }

    /**
     * Writes it with its move, if it has moved, and says so.
     *
     * @param at when it happened
     * @return as it is then
     */
    public Manifest save(Manifest manifest, @Nullable String reason, Instant at) {
        manifests.update(manifest);
        var saved = find(RowScope.ALL, manifest.manifestId());
        if (manifest.hasMoved()) {
            history.record(SUBJECT, manifest.manifestId(), STATUS, manifest.statusBefore(), manifest.status(), reason);
            events.publishEvent(new ManifestMoved(saved.view(), manifest.statusBefore(), manifest.status(), at));
        }
        return saved;
    }
}
