package com.quenty.intlshipping.manifests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft before it is kept.
 *
 * @param shippingZone of the recipient's country
 */
public record NewManifest(
        String companyId,
        String createdBy,
        @Nullable String orderNumber,
        ManifestRevision terms,
        String shippingZone,
        List<PieceView> pieces,
        List<ItemView> items) {

    public NewManifest {
        pieces = List.copyOf(pieces);
        items = List.copyOf(items);
        terms.requireSound(items);
        ManifestTotals.of(pieces, items).requireStorable();
    }
}
