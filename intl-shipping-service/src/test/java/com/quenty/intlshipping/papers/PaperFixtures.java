package com.quenty.intlshipping.papers;

import com.quenty.intlshipping.manifests.Booking;
import com.quenty.intlshipping.manifests.ContentType;
import com.quenty.intlshipping.manifests.Hazard;
import com.quenty.intlshipping.manifests.Incoterm;
import com.quenty.intlshipping.manifests.ItemView;
import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.intlshipping.manifests.ManifestView;
import com.quenty.intlshipping.manifests.Party;
import com.quenty.intlshipping.manifests.PieceView;
import com.quenty.intlshipping.papers.PaperProperties.SdrRate;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Manifests as papers are made of them, without a database. Immutable. */
record PaperFixtures(
        ManifestStatus status,
        ContentType contentType,
        Party sender,
        Party recipient,
        List<PieceView> pieces,
        List<ItemView> items,
        @Nullable String carrier,
        @Nullable String service,
        @Nullable LocalDate shipDate) {

    static final Instant CREATED = Instant.parse("2026-11-30T14:05:00Z");
    static final String ID = "MAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC";
    static final PaperProperties PROPERTIES = new PaperProperties(
            Set.of("SPN"),
            Set.of("LETTER"),
            List.of(
                    new SdrRate("USD", LocalDate.of(2026, 1, 1), new BigDecimal("1.36")),
                    new SdrRate("USD", LocalDate.of(2026, 12, 15), new BigDecimal("1.50")),
                    new SdrRate("COP", LocalDate.of(2026, 1, 1), new BigDecimal("5200"))));
    static final Party SENDER = party(
            "Lucía Fernández",
            "Café del Sur S.A.S.",
            "Carrera 43A # 1-50",
            "Piso 7",
            "Medellín",
            "Antioquia",
            "050021",
            "CO");
    static final Party RECIPIENT = party(
            "Íñigo Ordóñez",
            "Importaciones Ñandú S.L.",
            "Calle de Alcalá 45",
            "3.º izquierda",
            "Madrid",
            null,
            "28013",
            "ES");

    static PaperFixtures merchandise() {
        return new PaperFixtures(
                ManifestStatus.LABEL_CREATED,
                ContentType.MERCHANDISE,
                SENDER,
                RECIPIENT,
                List.of(piece(1, "4.2", "QP123456785CO"), piece(2, "2.05", "QP123456794CO")),
                List.of(
                        item(1, "Roasted coffee", 12, "0.34", "9.50", "090121", 1),
                        item(2, "Ceramic cups with handles", 1234, "0.001", "0.99", "691200", 1),
                        item(
                                3,
                                "Portable lamp with battery",
                                1,
                                "0.25",
                                "1234.50",
                                "940521",
                                2,
                                Hazard.LITHIUM_BATTERY)),
                "DHL_EXPRESS",
                "EXPRESS_WORLDWIDE",
                LocalDate.of(2026, 12, 3));
    }

    static Party party(
            String name,
            @Nullable String company,
            String street,
            @Nullable String details,
            String city,
            @Nullable String region,
            @Nullable String postalCode,
            String country) {
        return new Party(
                name,
                company,
                street,
                details,
                city,
                region,
                postalCode,
                country,
                "+573001234567",
                "a@example.com",
                "900123456-7",
                null);
    }

    static PieceView piece(int number, String weight, @Nullable String trackingNumber) {
        return new PieceView(
                number,
                new BigDecimal("40"),
                new BigDecimal("30"),
                new BigDecimal("25.5"),
                new BigDecimal(weight),
                trackingNumber);
    }

    static ItemView item(
            int line,
            String description,
            int quantity,
            String weight,
            String value,
            String hsCode,
            int piece,
            Hazard... hazards) {
        return new ItemView(
                line,
                description,
                quantity,
                new BigDecimal(weight),
                new BigDecimal(value),
                null,
                hsCode,
                "CO",
                null,
                piece,
                List.of(hazards));
    }

    /** So many lines over so many pieces. */
    PaperFixtures with(int items, int pieces) {
        var parcels = new ArrayList<PieceView>();
        for (int number = 1; number <= pieces; number++) {
            parcels.add(piece(number, "9.5", "QP%08d5CO".formatted(number)));
        }
        var lines = new ArrayList<ItemView>();
        for (int line = 1; line <= items; line++) {
            lines.add(item(
                    line,
                    "Article number %d of a long list".formatted(line),
                    line,
                    "0.0%02d".formatted(line % 90 + 1),
                    "%d.%02d".formatted(line, line % 100),
                    "610910",
                    (line - 1) * pieces / items + 1));
        }
        return new PaperFixtures(status, contentType, sender, recipient, parcels, lines, carrier, service, shipDate);
    }

    PaperFixtures with(List<PieceView> parcels, List<ItemView> lines) {
        return new PaperFixtures(status, contentType, sender, recipient, parcels, lines, carrier, service, shipDate);
    }

    PaperFixtures to(Party another) {
        return new PaperFixtures(status, contentType, sender, another, pieces, items, carrier, service, shipDate);
    }

    PaperFixtures from(Party another) {
        return new PaperFixtures(status, contentType, another, recipient, pieces, items, carrier, service, shipDate);
    }

    PaperFixtures holding(ContentType type) {
        return new PaperFixtures(status, type, sender, recipient, pieces, items, carrier, service, shipDate);
    }

    PaperFixtures in(ManifestStatus another) {
        return new PaperFixtures(another, contentType, sender, recipient, pieces, items, carrier, service, shipDate);
    }

    PaperFixtures by(@Nullable String anotherCarrier, @Nullable String anotherService) {
        return new PaperFixtures(
                status, contentType, sender, recipient, pieces, items, anotherCarrier, anotherService, shipDate);
    }

    PaperFixtures on(@Nullable LocalDate day) {
        return new PaperFixtures(status, contentType, sender, recipient, pieces, items, carrier, service, day);
    }

    ManifestView view() {
        return new ManifestView(
                ID,
                status,
                "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC",
                "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC",
                "ORD-1018-02041-2",
                sender,
                recipient,
                Incoterm.DAP,
                contentType,
                "USD",
                new BigDecimal("100.00"),
                "F-000117",
                shipDate,
                pieces,
                items,
                items.stream().map(ItemView::totalWeight).reduce(BigDecimal.ZERO, BigDecimal::add),
                pieces.stream().map(PieceView::volume).reduce(BigDecimal.ZERO, BigDecimal::add),
                items.stream().map(ItemView::totalValue).reduce(BigDecimal.ZERO, BigDecimal::add),
                "QP123456785CO",
                null,
                null,
                carrier == null || service == null ? null : booking(carrier, service),
                CREATED,
                CREATED,
                3);
    }

    private static Booking booking(String carrier, String service) {
        return new Booking(
                "RATE-01KAMQ2X9V6W1TTFJ3ZB5R8DNC",
                carrier,
                "DHL Express",
                service,
                "Express Worldwide",
                new BigDecimal("86.44"),
                "USD",
                3,
                CREATED);
    }

    ManifestContent content() {
        return content(text -> List.of());
    }

    ManifestContent content(Function<String, List<String>> missingGlyphs) {
        return new ManifestContent(
                view(),
                PROPERTIES,
                new BusinessZone(ZoneId.of("America/Bogota"), Clock.systemUTC()),
                code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH),
                missingGlyphs);
    }
}
