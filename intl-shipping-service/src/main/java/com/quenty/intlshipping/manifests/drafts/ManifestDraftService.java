package com.quenty.intlshipping.manifests.drafts;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.intlshipping.clients.OrderDirectory;
import com.quenty.intlshipping.countries.CountryCheck;
import com.quenty.intlshipping.manifests.ManifestResponse;
import com.quenty.intlshipping.manifests.ManifestRevision;
import com.quenty.intlshipping.manifests.ManifestStore;
import com.quenty.intlshipping.manifests.NewManifest;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins drafts and edits them: asks siblings first, then writes in one transaction. */
@Service
class ManifestDraftService {

    private static final String COMPANY = "/company_id";
    private static final String ORDER = "/order_number";
    private static final String SENDER_COUNTRY = "/sender/country";
    private static final String RECIPIENT_COUNTRY = "/recipient/country";

    /** The caller is named by the token, not by the body. */
    private static final String NOWHERE = "";

    private final CustomerDirectory customers;
    private final OrderDirectory orders;
    private final ContentsCheck contents;
    private final CountryCheck countries;
    private final ManifestStore manifests;
    private final Idempotency idempotency;
    private final BusinessZone zone;
    private final Clock clock;

    ManifestDraftService(
            CustomerDirectory customers,
            OrderDirectory orders,
            ContentsCheck contents,
            CountryCheck countries,
            ManifestStore manifests,
            Idempotency idempotency,
            BusinessZone zone,
            Clock clock) {
        this.customers = customers;
        this.orders = orders;
        this.contents = contents;
        this.countries = countries;
        this.manifests = manifests;
        this.idempotency = idempotency;
        this.zone = zone;
        this.clock = clock;
    }

    ManifestResponse create(Caller caller, CreateManifestRequest request) {
        return idempotency.once(
                ManifestResponse.class,
                () -> prepare(caller, request),
                draft -> ManifestResponse.of(manifests.insert(draft)));
    }

    private NewManifest prepare(Caller caller, CreateManifestRequest request) {
        var companyId = RowScope.companyForNew(caller, request.companyId());
        var scope = RowScope.of(caller);
        customers.requireTrading(companyId, COMPANY);
        if (!caller.service() && !scope.isAll()) {
            customers.requireActive(scope, caller.id(), NOWHERE);
        }
        var order =
                request.orderNumber() == null ? null : orders.requireOf(scope, companyId, request.orderNumber(), ORDER);
        var terms = request.terms(order);
        requireAhead(terms.shipDate(), null);
        var shippingZone = zoneOf(terms);
        var complete = contents.complete(companyId, terms.currency(), request.contents(order));
        return new NewManifest(
                companyId,
                caller.id(),
                order == null ? null : order.orderNumber(),
                terms,
                shippingZone,
                complete.pieces(),
                complete.items());
    }

    @Transactional
    ManifestResponse revise(Caller caller, String manifestId, IfMatch match, MergePatch<ManifestRevision> patch) {
        var manifest = manifests.lock(RowScope.of(caller), manifestId, match);
        var revision = patch.applyTo(manifest.terms());
        requireAhead(revision.shipDate(), manifest.terms().shipDate());
        manifest.revise(revision, zoneOf(revision));
        return ManifestResponse.of(manifests.save(manifest, null, clock.instant()));
    }

    ManifestResponse replaceContents(Caller caller, String manifestId, IfMatch match, ReplaceContentsRequest request) {
        var scope = RowScope.of(caller);
        return idempotency.once(
                ManifestResponse.class,
                () -> {
                    var seen = manifests.find(scope, manifestId);
                    match.check(seen.version());
                    seen.requireDraft();
                    return contents.complete(seen.companyId(), seen.terms().currency(), request);
                },
                complete -> {
                    var manifest = manifests.lock(scope, manifestId, match);
                    manifest.replaceContents(complete.pieces(), complete.items());
                    return ManifestResponse.of(manifests.save(manifest, null, clock.instant()));
                });
    }

    private String zoneOf(ManifestRevision terms) {
        countries.requireServed(terms.sender().country(), SENDER_COUNTRY);
        return countries.zoneOf(terms.recipient().country(), RECIPIENT_COUNTRY);
    }

    /** A day that was given before may have passed since. */
    private void requireAhead(@Nullable LocalDate shipDate, @Nullable LocalDate before) {
        var today = zone.today();
        if (shipDate != null && shipDate.isBefore(today) && !Objects.equals(shipDate, before)) {
            throw ValidationFailed.of("/ship_date", "must not be before " + today);
        }
    }
}
