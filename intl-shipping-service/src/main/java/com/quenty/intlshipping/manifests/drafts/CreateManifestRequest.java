package com.quenty.intlshipping.manifests.drafts;

import com.quenty.intlshipping.clients.Order;
import com.quenty.intlshipping.manifests.ContentType;
import com.quenty.intlshipping.manifests.Incoterm;
import com.quenty.intlshipping.manifests.ManifestRevision;
import com.quenty.intlshipping.manifests.Party;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record CreateManifestRequest(
        @Schema(
                description = "The company that sends the goods: the caller's own when left out.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Schema(
                description =
                        "Of the company, whose goods are sent. Its recipient, currency and lines are taken where the body has none.",
                example = "ORD-1018-02041-2")
        @Size(max = 255)
        @Nullable
        String orderNumber,

        @NotNull @Valid Party sender,

        @Schema(description = "That of the order when left out.") @Valid @Nullable
        Party recipient,

        @Schema(description = "Incoterms 2020.", example = "DAP") @NotNull
        Incoterm incoterm,

        @NotNull ContentType contentType,

        @Schema(
                description = "ISO 4217, of all values; that of the order, or else USD, when left out.",
                example = "USD")
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        @Nullable
        String currency,

        @Schema(
                description = "For which the goods are to be insured; not insured when left out or 0.",
                example = "500.00")
        @PositiveOrZero
        @Digits(integer = 8, fraction = 2)
        @Nullable
        BigDecimal insuredValue,

        @Schema(example = "FE-2026-0117") @Size(max = 50) @Nullable
        String invoiceNumber,

        @Schema(description = "Day on which the goods are to leave.", example = "2099-01-04") @Nullable
        LocalDate shipDate,

        @Schema(description = "Parcels; may be given later.") @Size(max = ReplaceContentsRequest.MOST_PIECES) @Nullable
        List<@Valid ManifestPieceRequest> pieces,

        @Schema(description = "Goods; the lines of the order when left out and there is one piece, else given later.")
        @Size(max = ReplaceContentsRequest.MOST_ITEMS)
        @Nullable
        List<@Valid ManifestItemRequest> items) {

    private static final String USUAL_CURRENCY = "USD";

    /** @throws ValidationFailed if nobody says to whom the goods go */
    ManifestRevision terms(@Nullable Order order) {
        var to = recipient == null && order != null ? recipientOf(order) : recipient;
        if (to == null) {
            throw ValidationFailed.of("/recipient", "is required without an order");
        }
        return new ManifestRevision(
                sender,
                to,
                incoterm,
                contentType,
                currency == null ? order == null ? USUAL_CURRENCY : order.currency() : currency,
                Objects.requireNonNullElse(insuredValue, BigDecimal.ZERO),
                invoiceNumber,
                shipDate);
    }

    ReplaceContentsRequest contents(@Nullable Order order) {
        var parcels = Objects.requireNonNullElse(pieces, List.<ManifestPieceRequest>of());
        if (items == null && order != null && parcels.size() == 1) {
            return new ReplaceContentsRequest(
                    parcels, order.lines().stream().map(this::itemOf).toList());
        }
        return new ReplaceContentsRequest(parcels, Objects.requireNonNullElse(items, List.of()));
    }

    /** At the price of the order; the rest are facts of the product. */
    private ManifestItemRequest itemOf(Order.Line line) {
        return new ManifestItemRequest(
                line.productName(),
                line.quantity(),
                null,
                line.unitPrice(),
                null,
                null,
                null,
                line.productId(),
                null,
                null);
    }

    private static Party recipientOf(Order order) {
        var place = order.destination();
        return new Party(
                place.recipient(),
                null,
                place.street(),
                place.streetDetails(),
                place.city(),
                place.region(),
                place.postalCode(),
                place.country(),
                place.phone(),
                null,
                null,
                null);
    }
}
