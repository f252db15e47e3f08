package com.quenty.intlshipping.manifests;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A manifest as it was submitted. Made from the same fields at any time later it is the same text, so that everybody can
 * see by the hash that nothing has changed since.
 *
 * @param content JSON
 * @param hash SHA-256 of the content in UTF-8, in hexadecimal
 */
public record ManifestSnapshot(String content, String hash, String submittedBy, Instant submittedAt) {

    /** All that is frozen. The order of the fields is the order in the text. */
    private record Frozen(
            String manifestId,
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
            BigDecimal totalValue) {}

    static ManifestSnapshot of(ManifestView manifest, String submittedBy, Instant submittedAt, JsonMapper json) {
        var content = json.writeValueAsString(new Frozen(
                manifest.manifestId(),
                manifest.companyId(),
                manifest.createdBy(),
                manifest.orderNumber(),
                manifest.sender(),
                manifest.recipient(),
                manifest.incoterm(),
                manifest.contentType(),
                manifest.currency(),
                manifest.insuredValue(),
                manifest.invoiceNumber(),
                manifest.shipDate(),
                manifest.pieces().stream().map(PieceView::untracked).toList(),
                manifest.items(),
                manifest.totalWeight(),
                manifest.totalVolume(),
                manifest.totalValue()));
        return new ManifestSnapshot(content, hashOf(content), submittedBy, submittedAt);
    }

    private static String hashOf(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not to be had", impossible);
        }
    }
}
