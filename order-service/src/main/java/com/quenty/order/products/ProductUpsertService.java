package com.quenty.order.products;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.order.products.UpsertResponse.Row;
import com.quenty.order.sellers.SellerStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.Pointers;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates and changes many products in a handful of statements, however many rows there are.
 *
 * <p>Rows are matched by SKU. Existing products are locked in the order of their key and new rows are inserted in the order of their
 * SKU, so that concurrent imports of the same catalogue do not deadlock.
 */
@Service
class ProductUpsertService {

    private static final String COLUMNS = """
            sku text, name text, description text, category text, price numeric, cost numeric, currency text,
            weight numeric, dimensions jsonb, country_of_origin text, min_shelf_life_days int, tax_category text""";

    private final JdbcClient jdbc;
    private final SellerStore sellers;
    private final CustomerDirectory customers;
    private final Idempotency idempotency;
    private final Validator validator;
    private final JsonMapper json;
    private final Clock clock;

    ProductUpsertService(
            JdbcClient jdbc,
            SellerStore sellers,
            CustomerDirectory customers,
            Idempotency idempotency,
            Validator validator,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.sellers = sellers;
        this.customers = customers;
        this.idempotency = idempotency;
        this.validator = validator;
        this.json = new StoredJson(json).mapper();
        this.clock = clock;
    }

    UpsertResponse upsert(Caller caller, UpsertProductsRequest request) {
        var company = RowScope.companyForNew(caller, request.companyId());
        return idempotency.once(
                UpsertResponse.class,
                () -> {
                    customers.requireTrading(company, "/company_id");
                    return company;
                },
                seller -> new Import(seller, caller.id(), request.products()).run());
    }

    /** One call's work. */
    private final class Import {

        private final String company;
        private final String actor;
        private final List<ProductRow> rows;
        private final OffsetDateTime now = SqlTimes.now(clock);
        private final Row[] results;

        /** The rows that can be taken, by SKU. */
        private final Map<String, Integer> indexes = new TreeMap<>();

        Import(String company, String actor, List<ProductRow> rows) {
            this.company = company;
            this.actor = actor;
            this.rows = rows;
            this.results = new Row[rows.size()];
        }

        UpsertResponse run() {
            check();
            sellers.sells(company);
            var existing = lockExisting(indexes.keySet());
            update(existing);
            var fresh = new HashSet<>(indexes.keySet());
            fresh.removeAll(existing.keySet());
            var created = insert(fresh);
            created.forEach((sku, id) -> done(sku, UpsertOutcome.CREATED, id));
            fresh.removeAll(created.keySet());
            if (!fresh.isEmpty()) {
                // A concurrent request was faster: of this company, or of another.
                var late = lockExisting(fresh);
                update(late);
                fresh.removeAll(late.keySet());
                fresh.forEach(sku -> refuse(indexOf(sku), new ProductProblems.DuplicateSku()));
            }
            return UpsertResponse.of(List.of(results));
        }

        private void check() {
            for (int index = 0; index < rows.size(); index++) {
                var row = rows.get(index);
                var sku = row.sku();
                try {
                    checkShape(row);
                    if (sku != null && indexes.putIfAbsent(sku, index) != null) {
                        refuse(index, new ProductProblems.DuplicateSku());
                    }
                } catch (DomainProblem problem) {
                    refuse(index, problem);
                }
            }
        }

        private void checkShape(ProductRow row) {
            var errors = validator.validate(row).stream()
                    .map(violation -> new FieldProblem(
                            Pointers.of(violation.getPropertyPath().toString()), violation.getMessage()))
                    .toList();
            if (!errors.isEmpty()) {
                throw new ValidationFailed(errors);
            }
            if (row.price() != null && row.currency() != null) {
                Pricing.amount(row.price(), row.currency(), "/price");
            }
            if (row.cost() != null && row.currency() != null) {
                Pricing.amount(row.cost(), row.currency(), "/cost");
            }
        }

        private void refuse(int index, DomainProblem problem) {
            var errors = problem.errors().stream()
                    .map(error -> new FieldProblem("/products/" + index + error.pointer(), error.message()))
                    .toList();
            results[index] = Row.refused(index, rows.get(index).sku(), problem.code(), errors);
        }

        private void done(String sku, UpsertOutcome outcome, int id) {
            int index = indexOf(sku);
            results[index] = new Row(index, sku, outcome, id, null, List.of());
        }

        private int indexOf(String sku) {
            return Objects.requireNonNull(indexes.get(sku), sku);
        }

        private Map<String, Integer> lockExisting(Collection<String> skus) {
            var found = new LinkedHashMap<String, Integer>();
            jdbc.sql("""
                            SELECT id, sku FROM products
                            WHERE company_id = :company AND sku = ANY(:skus)
                            ORDER BY id
                            FOR NO KEY UPDATE
                            """)
                    .param("company", company)
                    .param("skus", skus.toArray(String[]::new))
                    .query(row -> {
                        found.put(row.getString("sku"), row.getInt("id"));
                    });
            return found;
        }

        private void update(Map<String, Integer> existing) {
            if (existing.isEmpty()) {
                return;
            }
            var changed = new HashSet<>(jdbc.sql("""
                            UPDATE products p
                            SET name = r.name, description = r.description, category = r.category, price = r.price,
                                cost = r.cost, currency = r.currency, weight = r.weight, dimensions = r.dimensions,
                                country_of_origin = r.country_of_origin,
                                min_shelf_life_days = r.min_shelf_life_days, tax_category = r.tax_category, updated_by = :actor, updated_at = :now,
                                version = p.version + 1
                            FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS r(%s)
                            WHERE p.company_id = :company AND p.sku = r.sku
                                AND (p.name, p.description, p.category, p.price, p.cost, p.currency, p.weight,
                                        p.dimensions, p.country_of_origin, p.min_shelf_life_days, p.tax_category)
                                    IS DISTINCT FROM (r.name, r.description, r.category, r.price, r.cost, r.currency,
                                        r.weight, r.dimensions, r.country_of_origin, r.min_shelf_life_days, r.tax_category)
                            RETURNING p.sku AS sku
                            """.formatted(COLUMNS))
                    .param("rows", rowsOf(existing.keySet()))
                    .param("company", company)
                    .param("actor", actor)
                    .param("now", now)
                    .query((row, number) -> row.getString("sku"))
                    .list());
            existing.forEach((sku, id) ->
                    done(sku, changed.contains(sku) ? UpsertOutcome.UPDATED : UpsertOutcome.UNCHANGED, id));
        }

        private Map<String, Integer> insert(Set<String> skus) {
            var created = new HashMap<String, Integer>();
            if (skus.isEmpty()) {
                return created;
            }
            jdbc.sql("""
                            INSERT INTO products (sku, company_id, name, description, category, price, cost, currency, weight,
                                dimensions, country_of_origin, min_shelf_life_days, tax_category, updated_by, created_at, updated_at)
                            SELECT r.sku, :company, r.name, r.description, r.category, r.price, r.cost, r.currency, r.weight,
                                r.dimensions, r.country_of_origin, r.min_shelf_life_days, r.tax_category, :actor, :now, :now
                            FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS r(%s)
                            ORDER BY r.sku
                            ON CONFLICT (sku) DO NOTHING
                            RETURNING id, sku
                            """.formatted(COLUMNS))
                    .param("rows", rowsOf(skus))
                    .param("company", company)
                    .param("actor", actor)
                    .param("now", now)
                    .query(row -> {
                        created.put(row.getString("sku"), row.getInt("id"));
                    });
            return created;
        }

        private String rowsOf(Collection<String> skus) {
            var wanted = new ArrayList<ProductRow>();
            skus.forEach(sku -> wanted.add(rows.get(indexOf(sku))));
            return json.writeValueAsString(wanted);
        }
    }
}
