package com.quenty.intlshipping.manifests.drafts;

import com.quenty.intlshipping.manifests.ManifestResponse;
import com.quenty.intlshipping.manifests.ManifestStore;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import org.springframework.stereotype.Component;

/** Reads manifests for callers. */
@Component
class ManifestListQueries {

    private static final Listing<ManifestSummary> LISTING = Listing.of(ManifestSummary.class)
            .select(
                    "m.unique_id AS manifest_id, m.status, m.company_id, m.created_by, m.order_number, m.origin_country,"
                            + " m.destination_country, m.shipping_zone, m.total_weight, m.total_volume, m.total_value, m.currency,"
                            + " m.tracking_number, m.estimated_delivery, m.created_at, m.updated_at")
            .from("manifests m")
            .tieBreaker("m.id")
            .sortable("created_at", "m.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private static final Listing<ManifestSnapshotResponse> SNAPSHOTS = Listing.of(ManifestSnapshotResponse.class)
            .select("s.snapshot_hash, s.content, s.submitted_by, s.submitted_at")
            .from("manifest_snapshots s JOIN manifests m ON m.id = s.manifest_id")
            .tieBreaker("s.id")
            .sortable("submitted_at", "s.submitted_at", SortType.TIMESTAMP)
            .defaultSort("-submitted_at")
            .build();

    private final Listings listings;
    private final ManifestStore manifests;
    private final StateHistory history;

    ManifestListQueries(Listings listings, ManifestStore manifests, StateHistory history) {
        this.listings = listings;
        this.manifests = manifests;
        this.history = history;
    }

    PageResponse<ManifestSummary> list(Caller caller, ManifestFilter filter, PageRequest page) {
        return listings.page(
                        LISTING,
                        SqlFilter.all()
                                .visibleTo(RowScope.of(caller), "m.created_by", "m.company_id")
                                .andIf("m.status = :?", filter.status())
                                .andIf("m.company_id = :?", filter.companyId())
                                .andIf("m.order_number = :?", filter.orderNumber())
                                .andIf("m.destination_country = :?", filter.destinationCountry())
                                .andIf("m.tracking_number = :?", filter.trackingNumber())
                                .andIf("m.created_at >= :?", filter.createdFrom())
                                .andIf("m.created_at < :?", filter.createdUntil()),
                        page)
                .map(ManifestSummary::inItsCurrency);
    }

    ManifestResponse get(Caller caller, String manifestId) {
        return ManifestResponse.of(manifests.find(RowScope.of(caller), manifestId));
    }

    ManifestSnapshotResponse snapshot(Caller caller, String manifestId) {
        return ManifestSnapshotResponse.of(
                manifests.find(RowScope.of(caller), manifestId).requireSnapshot());
    }

    /** Of each time that it was submitted. */
    PageResponse<ManifestSnapshotResponse> snapshots(Caller caller, String manifestId, PageRequest page) {
        var manifest = manifests.find(RowScope.of(caller), manifestId);
        return listings.page(SNAPSHOTS, SqlFilter.all().andIf("m.unique_id = :?", manifest.manifestId()), page);
    }

    PageResponse<StateChange> history(Caller caller, String manifestId, PageRequest page) {
        var manifest = manifests.find(RowScope.of(caller), manifestId);
        return history.of(ManifestStore.SUBJECT, manifest.manifestId(), page);
    }
}
