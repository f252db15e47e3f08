package com.quenty.intlshipping.manifests;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as other features see it.
 *
 * @param manifestId as callers know it
 * @param createdBy id of the account
 * @param currency ISO 4217, of all values
 * @param insuredValue 0 when it is not insured
 * @param shipDate day on which the goods are to leave
 * @param totalWeight of all items without packaging, in kg
 * @param totalVolume of all pieces, in m³
 * @param totalValue of all items, in the currency
 * @param trackingNumber of the whole, since it was booked
 * @param snapshotHash SHA-256 of what was submitted, in hexadecimal; null before
 * @param booking null before it is booked
 */
public record ManifestView(
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
        List<PieceView> pieces,
        List<ItemView> items,
        BigDecimal totalWeight,
        BigDecimal totalVolume,
        BigDecimal totalValue,
        @Nullable String trackingNumber,
        @Nullable Instant estimatedDelivery,
        @Nullable String snapshotHash,
        @Nullable Booking booking,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public ManifestView {
        pieces = List.copyOf(pieces);
        items = List.copyOf(items);
    }

    /** Of all pieces with their packaging, in kg. */
    public BigDecimal grossWeight() {
        return pieces.stream().map(PieceView::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
