package com.quenty.order.orders.pricing;

import com.quenty.order.coupons.CouponCode;
import com.quenty.order.coupons.CouponTerms;
import com.quenty.order.orders.pricing.OrderPricingService.Wanted;
import com.quenty.order.prices.PriceRules;
import com.quenty.order.prices.TaxMode;
import com.quenty.order.regions.RegionCode;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.json.StoredJson;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that a company has said about prices in one statement: every order asks for it. */
@Component
class PriceRulesQueries {

    /**
     * @param exempt whether the customer pays the company no tax
     * @param ships whether the company charges for shipping at all, in the currency of the order
     * @param shipping its table for the destination
     * @param coupon the one that the order names
     * @param held orders of the customer that hold it
     */
    record Terms(
            TaxMode taxMode,
            boolean shippingTaxed,
            boolean exempt,
            boolean ships,
            PriceRules.@Nullable ShippingTable shipping,
            @Nullable CouponTerms coupon,
            int held) {}

    private record Charges(
            String label, List<Band> bands, @Nullable BigDecimal minFreeAmount) {

        private record Band(
                @Nullable BigDecimal maxWeight, @Nullable BigDecimal maxTotalAmount, BigDecimal chargeAmount) {}

        PriceRules.ShippingTable rule() {
            return new PriceRules.ShippingTable(
                    label,
                    bands.stream()
                            .map(band -> new PriceRules.ShippingTable.Band(
                                    band.maxWeight(), band.maxTotalAmount(), band.chargeAmount()))
                            .toList(),
                    minFreeAmount,
                    null);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PriceRulesQueries(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json.mapper();
    }

    Terms of(Wanted order, LocalDate today) {
        var region =
                RegionCode.of(order.destination().country(), order.destination().region());
        return jdbc.sql("""
                        SELECT t.tax_mode, t.shipping_taxed,
                            EXISTS (
                                SELECT FROM tax_exemptions x
                                WHERE x.company_id = :company AND x.customer_id = :customer AND x.withdrawn_at IS NULL
                                    AND x.valid_from <= :today AND (x.valid_until IS NULL OR x.valid_until > :today)) AS exempt,
                            EXISTS (
                                SELECT FROM shipping_tables s
                                WHERE s.company_id = :company AND s.currency = :currency) AS ships,
                            (SELECT to_jsonb(s) FROM shipping_tables s
                                WHERE s.company_id = :company AND s.currency = :currency
                                    AND (s.country IS NULL OR s.country = :country)
                                    AND (s.region IS NULL OR s.region = :region)
                                ORDER BY s.region NULLS LAST, s.country NULLS LAST LIMIT 1) AS shipping,
                            to_jsonb(c) AS coupon, coalesce(h.uses, 0) AS held
                        FROM (VALUES (1)) AS asked (once)
                        LEFT JOIN selling_terms t ON t.company_id = :company
                        LEFT JOIN coupons c ON c.company_id = :company AND c.code = :code AND c.withdrawn_at IS NULL
                        LEFT JOIN coupon_holders h ON h.coupon_id = c.id AND h.customer_id = :customer
                        """)
                .param("company", order.companyId())
                .param("customer", order.customerId())
                .param("currency", order.currency())
                .param("country", order.destination().country())
                .param("region", region, Types.VARCHAR)
                .param("code", CouponCode.canonical(order.couponCode()), Types.VARCHAR)
                .param("today", today)
                .query(this::read)
                .single();
    }

    private Terms read(ResultSet row, int number) throws SQLException {
        var taxMode = row.getString("tax_mode");
        var shipping = row.getString("shipping");
        var coupon = row.getString("coupon");
        return new Terms(
                taxMode == null ? TaxMode.NONE : Coded.of(TaxMode.class, taxMode),
                row.getBoolean("shipping_taxed"),
                row.getBoolean("exempt"),
                row.getBoolean("ships"),
                shipping == null
                        ? null
                        : json.readValue(shipping, Charges.class).rule(),
                coupon == null ? null : json.readValue(coupon, CouponTerms.class),
                row.getInt("held"));
    }
}
