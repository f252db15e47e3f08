package com.quenty.order.shippingtables;

import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ShippingTableDetails")
record ShippingTableRevision(
        @Schema(description = "As on an invoice.", example = "Shipping") @NotBlank @Size(max = 255)
        String label,

        @Schema(description = "The first that the goods are within counts; beyond the last they can't be ordered.")
        @NotEmpty
        @Size(max = 50)
        List<@Valid ShippingBand> bands,

        @Schema(
                description = "Goods worth at least this, after discounts, are shipped without charge.",
                example = "200.00")
        @PositiveOrZero
        @Digits(integer = 8, fraction = 3)
        @Nullable
        BigDecimal minFreeAmount) {

    /** A band that an earlier one holds whole would never count: two of one weight, or a lighter one after a heavier. */
    private void requireReachable() {
        for (int i = 1; i < bands.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                if (bands.get(earlier).holds(bands.get(i))) {
                    throw ValidationFailed.of(
                            "/bands/%d/%s"
                                    .formatted(i, bands.get(i).maxWeight() == null ? "max_total_amount" : "max_weight"),
                            "is within band %d, which comes before it".formatted(earlier + 1));
                }
            }
        }
    }

    void requireMoney(String currency) {
        requireReachable();
        for (int i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            Money.of("/bands/%d/charge_amount".formatted(i), band.chargeAmount(), currency);
            if (band.maxTotalAmount() != null) {
                Money.of("/bands/%d/max_total_amount".formatted(i), band.maxTotalAmount(), currency);
            }
        }
        if (minFreeAmount != null) {
            Money.of("/min_free_amount", minFreeAmount, currency);
        }
    }

    static ShippingTableRevision of(ShippingTable table) {
        return new ShippingTableRevision(table.label(), table.bands(), table.minFreeAmount());
    }
}
