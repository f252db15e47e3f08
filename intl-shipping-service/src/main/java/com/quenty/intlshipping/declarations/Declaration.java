package com.quenty.intlshipping.declarations;

import com.quenty.intlshipping.manifests.ManifestView;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goods that are to be sent, from where and to where: in the shape of a manifest, with whatever of it is known. */
public record Declaration(
        @Size(max = 255) @Nullable String companyId,

        @Schema(example = "1000042-7") @Size(max = 255) @Nullable
        String orderNumber,

        @Nullable @Valid DeclaredParty sender,
        @Nullable @Valid DeclaredParty recipient,

        @Schema(description = "Of Incoterms 2020.", example = "DAP") @Size(max = 255) @Nullable
        String incoterm,

        @Schema(
                description = "One of documents, gift, sample, merchandise, return_merchandise, other.",
                example = "merchandise")
        @Size(max = 255)
        @Nullable
        String contentType,

        @Schema(description = "ISO 4217, of all values; USD when absent.", example = "USD") @Size(max = 255) @Nullable
        String currency,

        @Schema(example = "500.00") @Nullable BigDecimal insuredValue,
        @Size(max = 255) @Nullable String invoiceNumber,

        @Schema(
                description = "Day on which the goods leave, by whose rules they are checked; today when absent.",
                example = "2099-01-01")
        @Nullable
        LocalDate shipDate,

        @Size(max = 999) @Nullable List<@Valid DeclaredPiece> pieces,
        @Size(max = 999) @Nullable List<@Valid DeclaredItem> items) {

    /** That of a manifest which names none. */
    public static final String USUAL_CURRENCY = "USD";

    /** The widest value, also as a sum, that there is room for in a manifest. */
    public static final BigDecimal MOST_VALUE = new BigDecimal("99999999.99");

    public Declaration {
        incoterm = TextRules.trimmed(incoterm);
        contentType = TextRules.trimmed(contentType);
        currency = TextRules.trimmed(currency);
    }

    public static Declaration of(ManifestView manifest) {
        return new Declaration(
                manifest.companyId(),
                manifest.orderNumber(),
                DeclaredParty.of(manifest.sender()),
                DeclaredParty.of(manifest.recipient()),
                manifest.incoterm().code(),
                manifest.contentType().code(),
                manifest.currency(),
                manifest.insuredValue(),
                manifest.invoiceNumber(),
                manifest.shipDate(),
                manifest.pieces().stream().map(DeclaredPiece::of).toList(),
                manifest.items().stream().map(DeclaredItem::of).toList());
    }

    public String currencyOrUsual() {
        return Objects.requireNonNullElse(currency, USUAL_CURRENCY);
    }

    public DeclaredParty from() {
        return Objects.requireNonNullElse(sender, DeclaredParty.NOBODY);
    }

    public DeclaredParty to() {
        return Objects.requireNonNullElse(recipient, DeclaredParty.NOBODY);
    }

    public List<DeclaredPiece> knownPieces() {
        return Objects.requireNonNullElse(pieces, List.of());
    }

    public List<DeclaredItem> knownItems() {
        return Objects.requireNonNullElse(items, List.of());
    }

    /** Of all pieces with their packaging, in kg. */
    public BigDecimal knownWeight() {
        return knownPieces().stream().map(DeclaredPiece::knownWeight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of all items, in the currency. */
    public BigDecimal knownValue() {
        return knownItems().stream().map(DeclaredItem::knownValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
