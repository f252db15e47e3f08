package com.quenty.intlshipping.papers;

import com.quenty.intlshipping.manifests.ContentType;
import com.quenty.intlshipping.manifests.ItemView;
import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.intlshipping.manifests.ManifestView;
import com.quenty.intlshipping.manifests.Party;
import com.quenty.intlshipping.manifests.PieceView;
import com.quenty.intlshipping.papers.PaperContent.Piece;
import com.quenty.intlshipping.papers.PaperContent.Row;
import com.quenty.intlshipping.papers.PaperContent.SdrValue;
import com.quenty.intlshipping.papers.PaperContent.Totals;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A manifest as papers tell it. Pure. */
final class ManifestContent {

    private static final int SDR_DECIMALS = 2;

    private final ManifestView manifest;
    private final PaperProperties properties;
    private final BusinessZone zone;
    private final UnaryOperator<String> countryNames;
    private final Function<String, List<String>> missingGlyphs;

    /**
     * @param countryNames the name of a country by its code
     * @param missingGlyphs the characters of a text that can't be printed
     */
    ManifestContent(
            ManifestView manifest,
            PaperProperties properties,
            BusinessZone zone,
            UnaryOperator<String> countryNames,
            Function<String, List<String>> missingGlyphs) {
        this.manifest = manifest;
        this.properties = properties;
        this.zone = zone;
        this.countryNames = countryNames;
        this.missingGlyphs = missingGlyphs;
    }

    PaperState state() {
        return switch (manifest.status()) {
            case DRAFT, VALIDATED, SUBMITTED, REJECTED -> PaperState.PROVISIONAL;
            case VOIDED -> PaperState.VOID;
            default -> PaperState.FINAL;
        };
    }

    PaperFacts facts() {
        var type = manifest.contentType();
        boolean hasValue = manifest.totalValue().signum() > 0;
        return new PaperFacts(
                type != ContentType.DOCUMENTS,
                type == ContentType.MERCHANDISE && hasValue,
                isLabelled(),
                post(),
                manifest.pieces().size(),
                manifest.grossWeight(),
                sdr());
    }

    private boolean isLabelled() {
        return manifest.status() != ManifestStatus.VOIDED
                && !manifest.pieces().isEmpty()
                && manifest.pieces().stream().allMatch(piece -> piece.trackingNumber() != null);
    }

    private PostalService post() {
        var booking = manifest.booking();
        return booking == null
                ? PostalService.OPEN
                : properties.serviceOf(booking.carrierCode(), booking.serviceType());
    }

    /** By the rate of the day on which the goods leave. */
    private @Nullable SdrValue sdr() {
        var most = manifest.pieces().stream()
                .map(this::valueOf)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        var day = Objects.requireNonNullElseGet(manifest.shipDate(), this::issuedOn);
        return properties
                .sdrRate(manifest.currency(), day)
                .map(rate -> new SdrValue(
                        // Up, so that the least cent above the limit is above it.
                        most.divide(rate.units(), SDR_DECIMALS, RoundingMode.UP), rate.units(), rate.validFrom()))
                .orElse(null);
    }

    PaperContent paper(PaperKind kind) {
        var booking = manifest.booking();
        var invoice = manifest.invoiceNumber();
        return new PaperContent(
                manifest.manifestId(),
                kind,
                kind.title(),
                kind.isInvoice() && invoice != null ? invoice : manifest.manifestId(),
                state(),
                issuedOn(),
                manifest.shipDate(),
                manifest.orderNumber(),
                invoice,
                party(manifest.sender()),
                party(manifest.recipient()),
                manifest.incoterm().code(),
                manifest.contentType().code(),
                manifest.currency(),
                booking == null ? null : booking.carrierName(),
                booking == null ? null : booking.serviceName(),
                manifest.trackingNumber(),
                kind == PaperKind.LABEL
                        ? List.of()
                        : manifest.items().stream().map(item -> row(item, kind)).toList(),
                manifest.pieces().stream().map(piece -> piece(piece, kind)).toList(),
                totals(kind),
                kind == PaperKind.CN22 || kind == PaperKind.CN23 ? sdr() : null,
                notPrintable(kind),
                manifest.createdAt());
    }

    /** Of all that is typed on it. */
    private List<String> notPrintable(PaperKind kind) {
        var texts = new ArrayList<String>();
        add(texts, manifest.orderNumber());
        add(texts, manifest.invoiceNumber());
        for (var party : List.of(manifest.sender(), manifest.recipient())) {
            texts.addAll(address(party));
            texts.add(party.name());
            add(texts, party.company());
            add(texts, party.taxId());
        }
        if (kind != PaperKind.LABEL) {
            manifest.items().forEach(item -> texts.add(item.description()));
        }
        return MissingGlyphs.scripts(missingGlyphs.apply(String.join(" ", texts)));
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    private LocalDate issuedOn() {
        return zone.dateOf(manifest.createdAt());
    }

    private static boolean showsValues(PaperKind kind) {
        return kind != PaperKind.PACKING_LIST && kind != PaperKind.LABEL;
    }

    private Row row(ItemView item, PaperKind kind) {
        boolean values = showsValues(kind);
        return new Row(
                item.line(),
                item.description(),
                item.quantity(),
                item.weight(),
                item.totalWeight(),
                values ? item.value() : null,
                values ? item.totalValue() : null,
                item.hsCode(),
                item.countryOfOrigin(),
                item.pieceNumber());
    }

    private Piece piece(PieceView piece, PaperKind kind) {
        return new Piece(
                piece.number(),
                piece.length(),
                piece.width(),
                piece.height(),
                piece.weight(),
                piece.volume(),
                itemsOf(piece).map(ItemView::totalWeight).reduce(BigDecimal.ZERO, BigDecimal::add),
                showsValues(kind) ? valueOf(piece) : null,
                piece.trackingNumber(),
                itemsOf(piece)
                        .flatMap(item -> item.hazards().stream())
                        .distinct()
                        .sorted()
                        .map(hazard -> hazard.code())
                        .toList());
    }

    private BigDecimal valueOf(PieceView piece) {
        return itemsOf(piece).map(ItemView::totalValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<ItemView> itemsOf(PieceView piece) {
        return manifest.items().stream().filter(item -> item.pieceNumber() == piece.number());
    }

    private Totals totals(PaperKind kind) {
        return new Totals(
                manifest.pieces().size(),
                manifest.items().stream().map(ItemView::quantity).reduce(0, Math::addExact),
                manifest.totalWeight(),
                manifest.grossWeight(),
                manifest.totalVolume(),
                showsValues(kind) ? manifest.totalValue() : null,
                showsValues(kind) ? manifest.insuredValue() : null);
    }

    private PaperContent.Party party(Party party) {
        return new PaperContent.Party(
                party.name(),
                party.company(),
                address(party),
                party.country(),
                countryNames.apply(party.country()),
                party.phone(),
                party.email(),
                party.taxId(),
                party.eori());
    }

    /** The postal code before the city, as most of the world writes it. */
    private static List<String> address(Party party) {
        var lines = new ArrayList<String>();
        lines.add(party.street());
        if (party.streetDetails() != null) {
            lines.add(party.streetDetails());
        }
        lines.add(Stream.of(party.postalCode(), party.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
        if (party.region() != null) {
            lines.add(party.region());
        }
        return lines;
    }
}
