package com.quenty.pickup.tariffs;

import com.quenty.pickup.zones.PickupType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

/** The price of coming at all, by the kind of pickup. */
public record BasePrices(
        @Schema(example = "15000") @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal onDemand,

        @Schema(example = "25000") @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal express,

        @Schema(example = "9000") @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal scheduled,

        @Schema(example = "8000") @DecimalMin("0") @Digits(integer = 9, fraction = 3)
        BigDecimal recurring) {

    public BigDecimal of(PickupType type) {
        return switch (type) {
            case ON_DEMAND -> onDemand;
            case EXPRESS -> express;
            case SCHEDULED -> scheduled;
            case RECURRING -> recurring;
        };
    }
}
