package com.quenty.order.products;

import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.PageRequest;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a page of a search is found: either the newest products are looked through until the page is full, which is fast for words
 * that many have, or all that have the words are fetched by the index and sorted, which is fast for words that few have.
 *
 * <p>PostgreSQL would choose by how frequent each word is by itself, and looks through a million products in vain when two frequent
 * words never meet in one name. So a sample of the newest decides.
 */
@Component
class ProductSearchQueries {

    private static final int SAMPLE = 1_000;

    /** So many in the sample that looking through a few thousand more will fill the page. */
    private static final int FREQUENT = 8;

    private final JdbcClient jdbc;

    ProductSearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For the rest of the transaction. The statement stays the same, and so do cursors. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void choosePlan(RowScope scope, ProductFilter filter, PageRequest page) {
        boolean byAge = page.sort() == null || page.sort().equals("-created_at");
        if (!byAge || foundInSample(scope, filter) < FREQUENT) {
            // The last: nor may all products of the company be looked through because comparing words seems cheap.
            jdbc.sql("""
                            SELECT set_config('enable_indexscan', 'off', TRUE),
                                set_config('enable_indexonlyscan', 'off', TRUE), set_config('enable_seqscan', 'off', TRUE),
                                set_config('cpu_operator_cost', '0.1', TRUE)
                            """).query().singleRow();
        }
    }

    private int foundInSample(RowScope scope, ProductFilter filter) {
        var company = scope.isAll() ? filter.companyId() : scope.companyId();
        return jdbc.sql("""
                        SELECT count(*) FROM (
                            SELECT name_words FROM products
                            %s
                            ORDER BY created_at DESC, id DESC
                            LIMIT :sample) AS newest
                        WHERE name_words @@ websearch_to_tsquery('english', search_query(:q))
                        """.formatted(company == null ? "" : "WHERE company_id = :company"))
                .param("company", company, Types.VARCHAR)
                .param("sample", SAMPLE)
                .param("q", filter.q(), Types.VARCHAR)
                .query(Integer.class)
                .single();
    }
}
