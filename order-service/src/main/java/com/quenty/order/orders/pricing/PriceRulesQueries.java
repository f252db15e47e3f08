package com.quenty.order.orders.pricing;

import com.quenty.order.prices.TaxMode;
import com.quenty.platform.codes.Coded;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that a company has said about prices in one statement: it is asked for by every order. */
@Component
class PriceRulesQueries {

    /** @param exempt whether the customer pays the company no tax */
    record Terms(TaxMode taxMode, boolean shippingTaxed, boolean exempt) {

        static final Terms NONE = new Terms(TaxMode.NONE, false, false);
    }

    private final JdbcClient jdbc;

    PriceRulesQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the company has said nothing. */
    Optional<Terms> of(String companyId, String customerId, LocalDate today) {
        return jdbc.sql("""
                        SELECT t.tax_mode, t.shipping_taxed,
                            EXISTS (
                                SELECT FROM tax_exemptions x
                                WHERE x.company_id = :company AND x.customer_id = :customer AND x.withdrawn_at IS NULL
                                    AND x.valid_from <= :today AND (x.valid_until IS NULL OR x.valid_until > :today)) AS exempt
                        FROM selling_terms t
                        WHERE t.company_id = :company
                        """)
                .param("company", companyId)
                .param("customer", customerId)
                .param("today", today)
                .query((row, number) -> new Terms(
                        Coded.of(TaxMode.class, row.getString("tax_mode")),
                        row.getBoolean("shipping_taxed"),
                        row.getBoolean("exempt")))
                .optional();
    }
}
