package com.quenty.order.products;

import com.quenty.order.sellers.SellerStore;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.money.Money;
import com.quenty.platform.security.RowScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads facts of many products in one statement. */
@Component
class ProductFactsQueries {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProductFactsQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = new StoredJson(json).mapper();
    }

    List<ProductFacts> of(RowScope scope, Set<Integer> productIds) {
        return of(scope, productIds, Set.of());
    }

    List<ProductFacts> of(RowScope scope, Set<Integer> productIds, Set<String> skus) {
        if (productIds.isEmpty() && skus.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT id, sku, name, company_id, category, price, currency, weight, dimensions,
                            country_of_origin, tax_category, active
                        FROM products
                        WHERE (id = ANY(:ids) OR sku = ANY(:skus)) AND (cast(:company AS text) IS NULL OR company_id = :company)
                        """)
                .param("ids", productIds.toArray(Integer[]::new))
                .param("skus", skus.toArray(String[]::new))
                .param("company", scope.companyId(), Types.VARCHAR)
                .query(this::read)
                .list();
    }

    Set<String> categoriesOf(String companyId, Set<String> categories) {
        return categories.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(
                                "SELECT DISTINCT category FROM products WHERE company_id = :company AND category = ANY(:names)")
                        .param("company", companyId)
                        .param("names", categories.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** For customers. */
    List<ProductFacts> onSale(Set<Integer> productIds) {
        return jdbc.sql("""
                        SELECT p.id, p.sku, p.name, p.company_id, p.category, p.price, p.currency, p.weight, p.dimensions,
                            p.country_of_origin, p.tax_category, p.active
                        FROM products p
                        WHERE p.id = ANY(:ids) AND p.active AND %s
                        """.formatted(SellerStore.TRADES))
                .param("ids", productIds.toArray(Integer[]::new))
                .query(this::read)
                .list();
    }

    private ProductFacts read(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var dimensions = row.getString("dimensions");
        return new ProductFacts(
                row.getInt("id"),
                row.getString("sku"),
                row.getString("name"),
                row.getString("company_id"),
                row.getString("category"),
                Money.of(row.getBigDecimal("price"), currency).amount(),
                currency,
                row.getBigDecimal("weight"),
                dimensions == null ? null : json.readValue(dimensions, Dimensions.class),
                row.getString("country_of_origin"),
                row.getString("tax_category"),
                row.getBoolean("active"));
    }
}
