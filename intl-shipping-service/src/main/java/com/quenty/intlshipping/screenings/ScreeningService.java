package com.quenty.intlshipping.screenings;

import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.deniedparties.DeniedPartyList;
import com.quenty.intlshipping.deniedparties.NameMatch;
import com.quenty.intlshipping.deniedparties.ScreeningPolicy;
import com.quenty.intlshipping.manifests.ManifestFindings;
import com.quenty.intlshipping.manifests.ManifestQueries;
import com.quenty.intlshipping.manifests.ManifestView;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.AnotherPersonDecides;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CurrentCaller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares the names and the lines of addresses of a manifest with the list of denied parties when it is validated, and keeps what
 * came of it, also of a manifest that stays a draft; of lines those that hold a listed name. A name that was cleared stays so until
 * the list, the name, a threshold or the method of comparing is another.
 */
@Service
class ScreeningService implements ManifestFindings {

    private static final String SUBJECT = "screening";
    private static final String STATUS = "status";
    private static final String SYSTEM = "system";

    private final DeniedPartyList list;
    private final ScreeningRepository screenings;
    private final ScreeningQueries queries;
    private final ManifestQueries manifests;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final CurrentCaller currentCaller;
    private final TransactionOperations transaction;

    ScreeningService(
            DeniedPartyList list,
            ScreeningRepository screenings,
            ScreeningQueries queries,
            ManifestQueries manifests,
            StateHistory history,
            Idempotency idempotency,
            CurrentCaller currentCaller,
            TransactionOperations transaction) {
        this.list = list;
        this.screenings = screenings;
        this.queries = queries;
        this.manifests = manifests;
        this.history = history;
        this.idempotency = idempotency;
        this.currentCaller = currentCaller;
        this.transaction = transaction;
    }

    /** The list is asked before the transaction: one that is slow holds no connection. */
    @Override
    public List<Finding> findings(ManifestView manifest) {
        if (list.inUse().isEmpty()) {
            return List.of(ScreeningPolicy.notScreened());
        }
        var declaration = Declaration.of(manifest);
        var texts = ScreeningPolicy.texts(declaration);
        var matches = ScreeningPolicy.matches(declaration, list);
        return Objects.requireNonNull(transaction.execute(status -> keep(manifest, texts, matches)));
    }

    private List<Finding> keep(ManifestView manifest, Map<String, String> texts, Map<String, NameMatch> matches) {
        var manifestId = manifest.manifestId();
        var by = currentCaller.find().map(Caller::id).orElse(SYSTEM);
        var findings = new ArrayList<Finding>();
        matches.forEach((at, match) -> {
            var name = Objects.requireNonNull(texts.get(at));
            var status = ScreeningStatus.of(match.severity().orElse(null));
            screenings
                    .insert(manifestId, at, name, match, status, by)
                    .ifPresent(id -> history.record(SUBJECT, id, STATUS, null, status, null));
            if (screenings.get(manifestId, at, name, match).status() != ScreeningStatus.CLEARED) {
                ScreeningPolicy.finding(at, match)
                        // A name that nobody has cleared may be validated, to be looked at, and goes no further.
                        .map(finding -> manifest.status().isDraft() ? finding : finding.blocking())
                        .ifPresent(findings::add);
            }
        });
        return findings;
    }

    PageResponse<ScreeningResponse> list(Caller caller, String manifestId, PageRequest page) {
        return queries.list(require(caller, manifestId).manifestId(), page);
    }

    ScreeningResponse get(Caller caller, String manifestId, String screeningId) {
        return screenings
                .find(require(caller, manifestId).manifestId(), screeningId)
                .orElseThrow(ScreeningProblems.ScreeningNotFound::new);
    }

    PageResponse<StateChange> history(Caller caller, String manifestId, String screeningId, PageRequest page) {
        return history.of(SUBJECT, get(caller, manifestId, screeningId).screeningId(), page);
    }

    /** By a person who neither made the manifest nor had it validated. */
    ScreeningResponse clear(Caller caller, String manifestId, String screeningId, IfMatch match, String reason) {
        return idempotency.once(ScreeningResponse.class, () -> {
            var manifest = require(caller, manifestId);
            var screening =
                    screenings.lock(manifestId, screeningId).orElseThrow(ScreeningProblems.ScreeningNotFound::new);
            match.check(screening.version());
            var cleared = screening.status().to(ScreeningStatus.CLEARED);
            if (caller.id().equals(manifest.createdBy()) || caller.id().equals(screening.screenedBy())) {
                throw new AnotherPersonDecides(
                        "A name has to be cleared by another person than the one who made or validated the manifest.");
            }
            screenings.clear(screeningId, cleared, caller.id(), reason);
            history.record(SUBJECT, screeningId, STATUS, screening.status(), cleared, reason);
            return screenings.find(manifestId, screeningId).orElseThrow();
        });
    }

    private ManifestView require(Caller caller, String manifestId) {
        return manifests.require(RowScope.of(caller), manifestId);
    }
}
