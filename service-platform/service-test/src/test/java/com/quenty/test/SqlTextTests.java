package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c.name ILIKE :?",
                "lower(u.username) LIKE lower(:?)",
                "to_tsvector('english', p.name) @@ websearch_to_tsquery('english', :?)",
                "strpos(c.name, :q) > 0",
                "c.name SIMILAR TO :q"
            })
    void aSearchOfItsOwnIsSeen(String sql) {
        assertThat(new SqlText(sql).searches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task_name LIKE 'delivery:%'",
                "name_words @@ websearch_to_tsquery('english', search_query(:q))",
                "c.search_text LIKE search_pattern(:?)",
                "c.composition(x)",
                "what people like to see"
            })
    void thePlatformsSearchAndPatternsWrittenOutAreNone(String sql) {
        assertThat(new SqlText(sql).searches()).isFalse();
    }
}
