package com.quenty.intlshipping.hscodes;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for subheadings by words. */
@Component
class HsSuggestionQueries {

    /** More than any good question finds; the rest would be ranked below them anyway. */
    private static final int CANDIDATES = 500;

    private final JdbcClient jdbc;
    private final RecordRow<HsTerm> term;
    private final RecordRow<HsCandidate> candidate;

    HsSuggestionQueries(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.term = new RecordRow<>(HsTerm.class, json.mapper());
        this.candidate = new RecordRow<>(HsCandidate.class, json.mapper());
    }

    /** The words of the question and those of its synonyms, by their stems; words that say nothing are left out. */
    List<HsTerm> terms(String question) {
        return jdbc.sql("""
                        SELECT w.word AS asked, 'word' AS kind, CAST(NULL AS TEXT) AS meaning, l.lexeme,
                            coalesce(k.subheadings, 0) AS subheadings
                        FROM regexp_split_to_table(search_words(:question), ' ') AS w(word)
                        CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector('english', w.word))) AS l(lexeme)
                        LEFT JOIN hs_lexemes k ON k.lexeme = l.lexeme
                        UNION
                        SELECT s.word, 'synonym', s.meaning, l.lexeme, coalesce(k.subheadings, 0)
                        FROM hs_synonyms s
                        CROSS JOIN LATERAL
                            unnest(tsvector_to_array(to_tsvector('english', search_words(s.meaning)))) AS l(lexeme)
                        LEFT JOIN hs_lexemes k ON k.lexeme = l.lexeme
                        WHERE ' ' || search_words(:question) || ' ' LIKE '% ' || s.word || ' %'
                            OR ' ' || search_words(:question) || ' ' LIKE '% ' || s.word || 's %'
                            OR ' ' || search_words(:question) || ' ' LIKE '% ' || s.word || 'es %'
                        ORDER BY asked, kind, lexeme
                        """).param("question", question).query(term).list();
    }

    /** Words of the nomenclature that are written like ones that it lacks, at most two for each. */
    List<HsTerm> similar(List<HsTerm> unknown) {
        return jdbc.sql("""
                        SELECT u.word AS asked, 'similar' AS kind, k.lexeme AS meaning, k.lexeme, k.subheadings
                        FROM unnest(CAST(:words AS TEXT[]), CAST(:lexemes AS TEXT[])) AS u(word, lexeme)
                        CROSS JOIN LATERAL (
                            SELECT l.lexeme, l.subheadings FROM hs_lexemes l
                            WHERE similarity(l.lexeme, u.lexeme) >= 0.4
                            ORDER BY similarity(l.lexeme, u.lexeme) DESC, l.lexeme
                            LIMIT 2) AS k
                        """)
                .param("words", unknown.stream().map(HsTerm::asked).toArray(String[]::new))
                .param("lexemes", unknown.stream().map(HsTerm::lexeme).toArray(String[]::new))
                .query(term)
                .list();
    }

    /** Subheadings that have at least one of the stems, in their own line or in that of their heading or chapter. */
    List<HsCandidate> candidates(List<String> lexemes) {
        return jdbc.sql("""
                        WITH asked AS (
                            SELECT CAST(string_agg(quote_literal(t.lexeme), ' | ') AS TSQUERY) AS query
                            FROM unnest(CAST(:lexemes AS TEXT[])) AS t(lexeme))
                        SELECT h.code, h.description, heading.description AS heading, (
                            SELECT jsonb_object_agg(t.lexeme, CASE
                                WHEN h.words @@ CAST(quote_literal(t.lexeme) || ':A' AS TSQUERY) THEN 'subheading'
                                WHEN h.words @@ CAST(quote_literal(t.lexeme) || ':B' AS TSQUERY) THEN 'heading'
                                ELSE 'chapter' END)
                            FROM unnest(CAST(:lexemes AS TEXT[])) AS t(lexeme)
                            WHERE h.words @@ CAST(quote_literal(t.lexeme) AS TSQUERY)) AS places
                        FROM hs_codes h
                        JOIN hs_codes heading ON heading.edition = h.edition AND heading.code = h.parent
                        WHERE h.edition = :edition AND h.section IS NOT NULL AND h.words @@ (SELECT query FROM asked)
                        ORDER BY ts_rank_cd(h.words, (SELECT query FROM asked)) DESC, h.code
                        LIMIT :most
                        """)
                .param("lexemes", lexemes.toArray(String[]::new))
                .param("edition", HsCodeQueries.EDITION)
                .param("most", CANDIDATES)
                .query(candidate)
                .list();
    }
}
