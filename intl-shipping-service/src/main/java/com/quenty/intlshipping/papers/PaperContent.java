package com.quenty.intlshipping.papers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a paper says. Its print has the same rows and figures. */
record PaperContent(
        @Schema(example = "MAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String manifestId,

        PaperKind kind,

        @Schema(example = "Commercial invoice") String title,

        @Schema(description = "That of the invoice, where it has one.", example = "F-000117")
        String number,

        PaperState state,

        @Schema(description = "Day on which the manifest was created.")
        LocalDate issuedOn,

        @Schema(description = "Day on which the goods leave.") @Nullable
        LocalDate shipDate,

        @Schema(example = "ORD-1018-02041-2") @Nullable String orderNumber,

        @Schema(example = "F-000117") @Nullable String invoiceNumber,

        Party sender,
        Party recipient,

        @Schema(description = "Incoterms 2020.", example = "DAP")
        String incoterm,

        @Schema(example = "merchandise") String contentType,

        @Schema(description = "ISO 4217, of all values.", example = "USD")
        String currency,

        @Schema(example = "DHL Express") @Nullable String carrierName,

        @Schema(example = "Express Worldwide") @Nullable String serviceName,

        @Schema(description = "Of the whole, since it was booked.", example = "QP123456785CO") @Nullable
        String trackingNumber,

        @Schema(description = "The goods; none on a label.") List<Row> items,

        List<Piece> pieces,

        Totals totals,

        @Schema(description = "On CN22 and CN23, where a rate of the SDR is known.") @Nullable
        SdrValue sdr,

        @Schema(
                description = "Scripts of characters that no font has: in print they are boxes.",
                example = "[\"Tamil\"]")
        List<String> notPrintable,

        Instant createdAt) {

    PaperContent {
        items = List.copyOf(items);
        pieces = List.copyOf(pieces);
        notPrintable = List.copyOf(notPrintable);
    }

    @Schema(name = "PaperParty")
    record Party(
            @Schema(example = "Lucía Fernández") String name,

            @Schema(example = "Café del Sur S.A.S.") @Nullable
            String company,

            @Schema(
                    description = "As it is written on an envelope, without the country.",
                    example = "[\"Calle de Alcalá 45\", \"28013 Madrid\"]")
            List<String> address,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "ES")
            String country,

            @Schema(example = "Spain") String countryName,

            @Schema(example = "+34910000000") @Nullable String phone,

            @Schema(example = "lucia@example.com") @Nullable String email,

            @Schema(example = "B12345678") @Nullable String taxId,

            @Schema(example = "ESB12345678") @Nullable String eori) {

        Party {
            address = List.copyOf(address);
        }
    }

    /** @param unitValue null where values are nobody's business, as on a packing list */
    @Schema(name = "PaperItem")
    record Row(
            @Schema(example = "1") int line,

            @Schema(example = "Roasted coffee") String description,

            @Schema(example = "12") int quantity,

            @Schema(description = "Of one without its packaging, in kg.", example = "0.34")
            BigDecimal unitWeight,

            @Schema(description = "Of all of them, in kg.", example = "4.08")
            BigDecimal totalWeight,

            @Schema(description = "Null on a packing list.", example = "9.50") @Nullable
            BigDecimal unitValue,

            @Schema(description = "Null on a packing list.", example = "114.00") @Nullable
            BigDecimal totalValue,

            @Schema(example = "090121") @Nullable String hsCode,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @Nullable
            String countryOfOrigin,

            @Schema(description = "The piece that it is in.", example = "1")
            int pieceNumber) {}

    @Schema(name = "PaperPiece")
    record Piece(
            @Schema(example = "1") int number,

            @Schema(description = "In cm.", example = "40") BigDecimal length,

            @Schema(description = "In cm.", example = "30") BigDecimal width,

            @Schema(description = "In cm.", example = "25.5")
            BigDecimal height,

            @Schema(description = "With its packaging, in kg.", example = "4.2")
            BigDecimal weight,

            @Schema(description = "In m³.", example = "0.0306")
            BigDecimal volume,

            @Schema(description = "Of its items without packaging, in kg.", example = "4.08")
            BigDecimal netWeight,

            @Schema(description = "Of its items; null on packing lists and labels.", example = "114.00") @Nullable
            BigDecimal totalValue,

            @Schema(example = "QP123456785CO") @Nullable String trackingNumber,

            @Schema(description = "Dangers of what is in it.", example = "[\"lithium_battery\"]")
            List<String> hazards) {

        Piece {
            hazards = List.copyOf(hazards);
        }
    }

    /** Those of the manifest. */
    @Schema(name = "PaperTotals")
    record Totals(
            @Schema(example = "1") int pieces,

            @Schema(description = "Units of all items.", example = "12")
            int quantity,

            @Schema(description = "Without packaging, in kg.", example = "4.08")
            BigDecimal netWeight,

            @Schema(description = "With packaging, in kg.", example = "4.2")
            BigDecimal grossWeight,

            @Schema(description = "In m³.", example = "0.0306")
            BigDecimal volume,

            @Schema(description = "Null on packing lists and labels.", example = "114.00") @Nullable
            BigDecimal totalValue,

            @Schema(description = "Null on packing lists and labels.", example = "100.00") @Nullable
            BigDecimal insuredValue) {}

    @Schema(name = "PaperSdrValue")
    record SdrValue(
            @Schema(description = "Of the piece of most value, in special drawing rights.", example = "83.82")
            BigDecimal sdrValue,

            @Schema(description = "Units of the currency for one of them.", example = "1.36")
            BigDecimal units,

            @Schema(description = "Since when this rate holds.")
            LocalDate unitsValidFrom) {}
}
