package com.quenty.intlshipping.manifests;

import com.quenty.intlshipping.validations.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code manifests}. */
record ManifestRow(
        int id,
        String manifestId,
        ManifestStatus status,
        String companyId,
        String createdBy,
        @Nullable String orderNumber,
        Party sender,
        Party recipient,
        Incoterm incoterm,
        ContentType contentType,
        String currency,
        BigDecimal insuredValue,
        @Nullable String invoiceNumber,
        @Nullable LocalDate shipDate,
        String shippingZone,
        List<Finding> findings,
        @Nullable String trackingNumber,
        @Nullable Instant estimatedDelivery,
        @Nullable String snapshot,
        @Nullable String snapshotHash,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable Booking booking,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    ManifestRevision terms() {
        return new ManifestRevision(
                sender, recipient, incoterm, contentType, currency, insuredValue, invoiceNumber, shipDate);
    }

    @Nullable
    ManifestSnapshot frozen() {
        return snapshot == null || snapshotHash == null || submittedBy == null || submittedAt == null
                ? null
                : new ManifestSnapshot(snapshot, snapshotHash, submittedBy, submittedAt);
    }
}
