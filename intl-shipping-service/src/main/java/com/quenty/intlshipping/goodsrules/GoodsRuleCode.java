package com.quenty.intlshipping.goodsrules;

import com.quenty.intlshipping.declarations.ShippingDocument;
import com.quenty.intlshipping.manifests.ContentType;
import com.quenty.intlshipping.manifests.Hazard;
import com.quenty.platform.codes.Coded;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name of a rule: all that tells it from another. A constraint of the table makes the same. */
final class GoodsRuleCode {

    private static final String ANY_COUNTRY = "any";

    private GoodsRuleCode() {}

    /** {@code import.LY.93}, {@code import.any.lithium_battery}, {@code export.US.total_value.USD.export_declaration}. */
    static String of(
            TradeDirection direction,
            @Nullable String country,
            @Nullable String hsPrefix,
            @Nullable Hazard hazard,
            @Nullable ContentType contentType,
            @Nullable RuleMeasure measure,
            @Nullable String currency,
            @Nullable ShippingDocument document) {
        return Stream.of(
                        direction.code(),
                        country == null ? ANY_COUNTRY : country,
                        hsPrefix,
                        code(hazard),
                        code(contentType),
                        code(measure),
                        currency,
                        code(document))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }
}
