package com.quenty.intlshipping.manifests;

import com.quenty.intlshipping.validations.Finding;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record ManifestResponse(
        @Schema(example = "MAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String manifestId,
        ManifestStatus status,
        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,
        String createdBy,

        @Schema(description = "Of the order whose goods it sends.", example = "ORD-1018-02041-2") @Nullable
        String orderNumber,

        Party sender,
        Party recipient,

        @Schema(description = "The zone in which the recipient's country lies.", example = "europe")
        String shippingZone,

        @Schema(description = "Incoterms 2020.", example = "DAP")
        Incoterm incoterm,

        ContentType contentType,

        @Schema(description = "ISO 4217, of all values.", example = "USD")
        String currency,

        @Schema(description = "0 where it is not insured.", example = "500.00")
        BigDecimal insuredValue,

        @Schema(example = "FE-2026-0117") @Nullable String invoiceNumber,

        @Schema(description = "Day on which the goods are to leave.", example = "2099-01-04") @Nullable
        LocalDate shipDate,

        List<PieceView> pieces,
        List<ItemView> items,

        @Schema(description = "Of all items without packaging, in kg.", example = "4.080")
        BigDecimal totalWeight,

        @Schema(description = "Of all pieces with their packaging, in kg.", example = "4.200")
        BigDecimal totalGrossWeight,

        @Schema(description = "Of all pieces, in m³.", example = "0.031")
        BigDecimal totalVolume,

        @Schema(description = "Of all items.", example = "114.00")
        BigDecimal totalValue,

        @Schema(description = "That do not block, of the check that validated it.")
        List<Finding> findings,

        @Schema(description = "Of the whole, since it was booked.", example = "QP123456785CO") @Nullable
        String trackingNumber,

        @Nullable Instant estimatedDelivery,

        @Schema(
                description = "SHA-256 of all that was submitted.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String snapshotHash,

        @Schema(description = "Another person decides.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String submittedBy,

        @Nullable Instant submittedAt,

        @Schema(description = "The rate by which it is sent.") @Nullable
        Booking booking,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    public ManifestResponse {
        pieces = List.copyOf(pieces);
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    public static ManifestResponse of(Manifest manifest) {
        var view = manifest.view();
        var snapshot = manifest.snapshot();
        return new ManifestResponse(
                view.manifestId(),
                view.status(),
                view.companyId(),
                view.createdBy(),
                view.orderNumber(),
                view.sender(),
                view.recipient(),
                manifest.shippingZone(),
                view.incoterm(),
                view.contentType(),
                view.currency(),
                view.insuredValue(),
                view.invoiceNumber(),
                view.shipDate(),
                view.pieces(),
                view.items(),
                view.totalWeight(),
                view.grossWeight(),
                view.totalVolume(),
                view.totalValue(),
                manifest.findings(),
                view.trackingNumber(),
                view.estimatedDelivery(),
                view.snapshotHash(),
                snapshot == null ? null : snapshot.submittedBy(),
                snapshot == null ? null : snapshot.submittedAt(),
                view.booking(),
                view.createdAt(),
                view.updatedAt(),
                view.version());
    }
}
