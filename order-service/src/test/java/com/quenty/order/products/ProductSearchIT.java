package com.quenty.order.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.order.Warehouse;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.PageRequest;
import com.quenty.test.ApiClient;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/** Search in a catalogue of some size: frequent words, rare words, and words that are frequent but never meet. */
@ServiceIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductSearchIT {

    private static final int PRODUCTS = 60_000;
    private static final List<String> KINDS =
            List.of("coffee", "tea", "cocoa", "sugar", "rice", "maize", "salt", "honey");
    private static final List<String> FORMS = List.of("roasted", "ground", "whole", "organic", "frozen", "dried");

    private final ApiClient api;
    private final ProductSearchQueries search;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final String company = Warehouse.aCompany();

    ProductSearchIT(
            RestTestClient http, ProductSearchQueries search, JdbcClient jdbc, TransactionOperations transaction) {
        this.api = ApiClient.of(http);
        this.search = search;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeAll
    void fill() {
        transaction.executeWithoutResult(status -> {
            // Who set the first price of a product that only fills the shelves is of no interest here.
            jdbc.sql("alter table products disable trigger user").update();
            jdbc.sql("""
                            INSERT INTO products (sku, name, category, price, company_id, created_at, updated_at)
                            SELECT 'SEARCH-' || n,
                                (cast(:kinds AS text[]))[1 + n % 8] || ' ' || (cast(:forms AS text[]))[1 + n / 8 % 6]
                                    || ' item' || n,
                                'c', 1 + n % 500, :company, now() - make_interval(secs => n), now()
                            FROM generate_series(1, :products) AS n
                            """)
                    .param("kinds", KINDS.toArray(String[]::new))
                    .param("forms", FORMS.toArray(String[]::new))
                    .param("company", company)
                    .param("products", PRODUCTS)
                    .update();
            jdbc.sql("alter table products enable trigger user").update();
            jdbc.sql("analyze products").update();
        });
    }

    @Test
    void whateverTheWordsAllNamesThatAreFoundHaveThem() {
        var random = new Random(20261122);
        var staff = api.as(Tokens.with("*").company(company));
        for (int i = 0; i < 80; i++) {
            var q = query(random);
            var sort = i % 4 == 0 ? "&sort=price" : "";
            var answer = (i % 2 == 0 ? staff : api).get("/api/v1/products?limit=20&q={q}" + sort, q);
            assertThat(answer.status()).as(q).isEqualTo(200);
            var words = q.split(" ");
            assertThat(answer.items("name"))
                    .as(q)
                    .allMatch(name -> List.of(name.split(" ")).containsAll(List.of(words)));
        }
    }

    private static String query(Random random) {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var form = FORMS.get(random.nextInt(FORMS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> kind;
            case 1 -> kind + " " + form;
            case 2 -> kind + " " + KINDS.get(random.nextInt(KINDS.size()));
            default -> "item" + (1 + random.nextInt(PRODUCTS));
        };
    }

    @Test
    void pagesOfASearchFollowEachOtherAlsoWhenTheWordsBecomeFrequentMeanwhile() {
        var staff = api.as(Tokens.with("*").company(company));
        var first = staff.get(
                "/api/v1/products?limit=5&q=item59999 or item59998 or item59997 or item59996 or item59995 or item59994");
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        INSERT INTO products (sku, name, category, price, company_id)
                        SELECT 'LATE-' || n, 'item59999', 'c', 1, :company FROM generate_series(1, 30) AS n
                        """).param("company", company).update());

        var second = staff.get(
                "/api/v1/products?limit=5&q=item59999 or item59998 or item59997 or item59996 or item59995 or item59994&cursor={c}",
                first.text("next_cursor"));

        second.is(200);
        assertThat(second.items("sku")).containsExactly("SEARCH-59999");
    }

    @Test
    void rareWordsAreFoundByTheIndexAndFrequentOnesByLookingThroughTheNewest() {
        assertThat(plan("tea coffee")).contains("_name_words");
        assertThat(plan("item777")).contains("_name_words");
        assertThat(plan("tea")).contains("created_at_id").doesNotContain("_name_words");
    }

    /** As {@link ProductQueries} has it, with the settings that {@link ProductSearchQueries} chooses. */
    private String plan(String q) {
        var lines = transaction.execute(status -> {
            search.choosePlan(RowScope.ofCompany(company), filter(q), PageRequest.first());
            return jdbc.sql("""
                            explain SELECT p.id FROM products p
                            WHERE (p.company_id = :company)
                                AND (p.name_words @@ websearch_to_tsquery('english', search_query(:q)))
                            ORDER BY p.created_at DESC, p.id DESC LIMIT 21
                            """)
                    .param("company", company)
                    .param("q", q)
                    .query(String.class)
                    .list();
        });
        return String.valueOf(lines);
    }

    private static ProductFilter filter(String q) {
        return new ProductFilter(q, null, null, null, null, null, null, null);
    }
}
