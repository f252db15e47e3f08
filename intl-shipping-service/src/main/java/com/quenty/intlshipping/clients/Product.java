package com.quenty.intlshipping.clients;

import com.quenty.contracts.order.ProductView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product as order-service answers.
 *
 * @param price of one
 * @param weight of one, packed, in kg; null where nobody has said
 * @param volume of one, packed, in m³; null where nobody has said
 * @param countryOfOrigin ISO 3166-1 alpha-2; null where nobody has said
 */
public record Product(
        int productId,
        String companyId,
        String name,
        BigDecimal price,
        String currency,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal volume,
        @Nullable String countryOfOrigin) {

    /** A cubic metre is so many powers of ten of cubic centimetres. */
    private static final int POWERS_OF_A_CUBIC_METRE = 6;

    static Product of(ProductView view) {
        return new Product(
                view.productId(),
                view.companyId(),
                view.name(),
                view.price(),
                view.currency(),
                view.weight(),
                volumeOf(view.dimensions()),
                view.countryOfOrigin());
    }

    private static @Nullable BigDecimal volumeOf(ProductView.@Nullable Dimensions sides) {
        return sides == null
                ? null
                : sides.length()
                        .multiply(sides.width())
                        .multiply(sides.height())
                        .movePointLeft(POWERS_OF_A_CUBIC_METRE);
    }
}
