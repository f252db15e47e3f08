package com.quenty.reverselogistics.returns.inspections;

import com.quenty.platform.money.Money;
import com.quenty.reverselogistics.returns.Disposition;
import com.quenty.reverselogistics.rules.ConditionGrade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of goods with the best expected net recovery: price × chance of its sale − refurbishing − handling − holding × days. Blocks of the
 * law and of the condition come first; every way is kept, with its recovery or its block.
 */
final class DispositionPolicy {

    private DispositionPolicy() {}

    /**
     * Goods to be judged, with the values of a unit.
     *
     * @param hygiene whether their category does not go on sale again once it was opened
     */
    record Goods(
            int quantity,
            ConditionGrade grade,
            boolean sealed,
            boolean genuine,
            boolean hazardous,
            boolean expired,
            boolean hygiene,
            String currency,
            BigDecimal marketValue,
            @Nullable BigDecimal refurbishmentCost,
            @Nullable BigDecimal salvageValue,
            @Nullable BigDecimal vendorCredit) {}

    /** In the order of the dispositions. */
    static List<AlternativeResponse> alternatives(Goods goods, DispositionProperties properties) {
        var alternatives = new ArrayList<AlternativeResponse>();
        for (var disposition : Disposition.values()) {
            var block = block(disposition, goods);
            alternatives.add(new AlternativeResponse(
                    disposition,
                    block == null ? recovery(disposition, goods, properties).amount() : null,
                    block));
        }
        return List.copyOf(alternatives);
    }

    /** The open one with the best recovery; of equal ones the first, which keeps the goods in use. */
    static Disposition best(List<AlternativeResponse> alternatives) {
        AlternativeResponse best = null;
        for (var each : alternatives) {
            var amount = each.netRecoveryAmount();
            if (amount == null) {
                continue;
            }
            var known = best == null ? null : best.netRecoveryAmount();
            if (known == null || amount.compareTo(known) > 0) {
                best = each;
            }
        }
        return best == null ? Disposition.DISPOSE : best.disposition();
    }

    private static @Nullable String block(Disposition disposition, Goods goods) {
        if (disposition == Disposition.DISPOSE) {
            return null;
        }
        if (!goods.genuine()) {
            return "counterfeits are destroyed";
        }
        if (disposition == Disposition.RECYCLE) {
            return null;
        }
        if (disposition == Disposition.RETURN_TO_VENDOR) {
            return goods.vendorCredit() == null ? "the vendor does not take it back" : null;
        }
        if (goods.hazardous()) {
            return "dangerous goods are not passed on";
        }
        if (goods.expired()) {
            return "expired goods are not passed on";
        }
        if (goods.hygiene() && !goods.sealed()) {
            return "goods that were opened and touch the body are not passed on";
        }
        return switch (disposition) {
            case RESTOCK -> goods.grade().compareTo(ConditionGrade.B) > 0 ? "it is not as good as new" : null;
            case REFURBISH ->
                goods.refurbishmentCost() == null || goods.grade() == ConditionGrade.F
                        ? "it can't be refurbished"
                        : null;
            case DONATE -> goods.grade().compareTo(ConditionGrade.D) > 0 ? "it is of no use to anybody" : null;
            case RECYCLE, DISPOSE, RETURN_TO_VENDOR -> null;
        };
    }

    private static Money recovery(Disposition disposition, Goods goods, DispositionProperties properties) {
        var price = goods.marketValue();
        var handling = price.multiply(properties.handling());
        var unit = switch (disposition) {
            case RESTOCK ->
                price.multiply(properties.restockChance())
                        .subtract(handling)
                        .subtract(held(price, properties.restockDays(), properties));
            case REFURBISH ->
                price.multiply(properties.refurbishedPrice())
                        .multiply(properties.refurbishedChance())
                        .subtract(or(goods.refurbishmentCost()))
                        .subtract(handling)
                        .subtract(held(price, properties.refurbishedDays(), properties));
            case DONATE -> handling.negate();
            case RECYCLE -> or(goods.salvageValue()).subtract(handling);
            case DISPOSE -> handling.add(price.multiply(properties.disposal())).negate();
            case RETURN_TO_VENDOR ->
                or(goods.vendorCredit()).multiply(properties.vendorChance()).subtract(handling);
        };
        return Money.rounded(unit.multiply(BigDecimal.valueOf(goods.quantity())), goods.currency());
    }

    private static BigDecimal held(BigDecimal price, int days, DispositionProperties properties) {
        return price.multiply(properties.holdingPerDay()).multiply(BigDecimal.valueOf(days));
    }

    private static BigDecimal or(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
