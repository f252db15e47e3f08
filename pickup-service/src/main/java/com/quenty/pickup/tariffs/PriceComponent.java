package com.quenty.pickup.tariffs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** A part of a price. */
public record PriceComponent(
        @Schema(description = "`base`, `weight`, `zone`, `packaging` or `insurance`.", example = "weight")
        String code,

        @Schema(description = "For people.", example = "2.5 kg over 5 kg")
        String label,

        @Schema(example = "3000.00") BigDecimal amount) {}
