package com.quenty.intlshipping.manifests.decisions;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.intlshipping.manifests.Manifest;
import com.quenty.intlshipping.manifests.ManifestCheck;
import com.quenty.intlshipping.manifests.ManifestProblems.CompanyNotVerified;
import com.quenty.intlshipping.manifests.ManifestResponse;
import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.intlshipping.manifests.ManifestStore;
import com.quenty.intlshipping.manifests.departures.DepartureCheck;
import com.quenty.intlshipping.manifests.departures.DepartureCheck.Cleared;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Moves manifests by people, up to the decision and off the way. */
@Service
class ManifestDecisionService {

    private static final String COMPANY = "/company_id";

    /** A manifest before the transaction, with that which was found out about it. */
    private record Checked(Manifest seen, List<Finding> findings) {}

    private final ManifestStore manifests;
    private final ManifestCheck check;
    private final DepartureCheck departures;
    private final CustomerDirectory customers;
    private final ManifestProperties properties;
    private final Idempotency idempotency;
    private final StoredJson json;
    private final Clock clock;

    ManifestDecisionService(
            ManifestStore manifests,
            ManifestCheck check,
            DepartureCheck departures,
            CustomerDirectory customers,
            ManifestProperties properties,
            Idempotency idempotency,
            StoredJson json,
            Clock clock) {
        this.manifests = manifests;
        this.check = check;
        this.departures = departures;
        this.customers = customers;
        this.properties = properties;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    ManifestResponse validate(Caller caller, String manifestId, IfMatch match) {
        var scope = RowScope.of(caller);
        return idempotency.once(ManifestResponse.class, () -> check(scope, manifestId, match), checked -> {
            var manifest = manifests.lockAsSeen(scope, checked.seen(), match);
            manifest.validate(checked.findings());
            return saved(manifest, null);
        });
    }

    private Checked check(RowScope scope, String manifestId, IfMatch match) {
        var manifest = seen(scope, manifestId, match);
        manifest.status().to(ManifestStatus.VALIDATED);
        return new Checked(manifest, check.findings(manifest.view()));
    }

    ManifestResponse submit(Caller caller, String manifestId, IfMatch match) {
        var scope = RowScope.of(caller);
        return idempotency.once(ManifestResponse.class, () -> requireSendable(scope, manifestId, match), cleared -> {
            var manifest = manifests.lockAsSeen(scope, cleared.seen(), match);
            departures.requireRoom(manifest, cleared);
            manifest.submit(caller.id(), clock.instant(), json.mapper());
            return saved(manifest, null);
        });
    }

    /** Nothing stands against it, and the company is verified where the goods are worth that much. */
    private Cleared requireSendable(RowScope scope, String manifestId, IfMatch match) {
        var manifest = seen(scope, manifestId, match);
        manifest.status().to(ManifestStatus.SUBMITTED);
        var cleared = departures.requireClear(manifest);
        var currency = manifest.terms().currency();
        var limit = properties.unverifiedLimit(currency);
        if (manifest.totals().value().compareTo(limit) > 0
                && !customers.findCompany(manifest.companyId(), COMPANY).verified()) {
            throw new CompanyNotVerified(limit.toPlainString() + ' ' + currency);
        }
        return cleared;
    }

    private Cleared requireApprovable(Caller caller, String manifestId, IfMatch match) {
        var manifest = seen(RowScope.of(caller), manifestId, match);
        manifest.requireDecidableBy(caller.id());
        return departures.requireClear(manifest);
    }

    private Manifest seen(RowScope scope, String manifestId, IfMatch match) {
        var manifest = manifests.find(scope, manifestId);
        match.check(manifest.version());
        return manifest;
    }

    ManifestResponse reopen(Caller caller, String manifestId, IfMatch match, @Nullable String reason) {
        return move(caller, manifestId, match, reason, Manifest::reopen);
    }

    ManifestResponse approve(Caller caller, String manifestId, IfMatch match, @Nullable String reason) {
        var scope = RowScope.of(caller);
        return idempotency.once(ManifestResponse.class, () -> requireApprovable(caller, manifestId, match), cleared -> {
            var manifest = manifests.lockAsSeen(scope, cleared.seen(), match);
            departures.requireRoom(manifest, cleared);
            manifest.approve(caller.id());
            return saved(manifest, reason);
        });
    }

    ManifestResponse reject(Caller caller, String manifestId, IfMatch match, String reason) {
        return move(caller, manifestId, match, reason, manifest -> manifest.reject(caller.id()));
    }

    ManifestResponse giveUp(Caller caller, String manifestId, IfMatch match, String reason) {
        return move(caller, manifestId, match, reason, Manifest::giveUp);
    }

    private ManifestResponse move(
            Caller caller, String manifestId, IfMatch match, @Nullable String reason, Consumer<Manifest> verb) {
        return idempotency.once(ManifestResponse.class, () -> {
            var manifest = manifests.lock(RowScope.of(caller), manifestId, match);
            verb.accept(manifest);
            return saved(manifest, reason);
        });
    }

    private ManifestResponse saved(Manifest manifest, @Nullable String reason) {
        return ManifestResponse.of(manifests.save(manifest, reason, clock.instant()));
    }
}
