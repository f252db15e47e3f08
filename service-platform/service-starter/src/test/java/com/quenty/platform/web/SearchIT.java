package com.quenty.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In a database with the locale C, as the local stack makes it, and in one with the locale of this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {

    private static final String NAMES = "SELECT name FROM names n WHERE ";

    private final List<HikariDataSource> pools = new ArrayList<>();

    @BeforeAll
    void databases() throws IOException {
        for (var settings : List.of("", "TEMPLATE template0 ENCODING 'UTF8' LC_CTYPE 'C' LC_COLLATE 'C'")) {
            var pool = TestPostgres.freshDatabase(settings);
            new JdbcTemplate(pool)
                    .execute(new ClassPathResource("db/platform/V0_005__fold_text_for_search.sql")
                            .getContentAsString(StandardCharsets.UTF_8));
            var jdbc = JdbcClient.create(pool);
            for (var statement : List.of(
                    "CREATE EXTENSION pg_trgm",
                    """
                    CREATE TABLE names (name TEXT NOT NULL,
                        search_text TEXT GENERATED ALWAYS AS (search_key(name)) STORED,
                        name_words TSVECTOR GENERATED ALWAYS AS (to_tsvector('english', search_words(name))) STORED)
                    """,
                    "CREATE INDEX names_search_text ON names USING GIN (search_text gin_trgm_ops)")) {
                jdbc.sql(statement).update();
            }
            pools.add(pool);
        }
    }

    @AfterAll
    void close() {
        pools.forEach(HikariDataSource::close);
    }

    static Stream<Arguments> partsOfNames() {
        return Stream.of(
                        List.of("Ñame ÉPICO", "ñame", "ÑAME", "name", "épico", "EPICO", "e\u0301pico", "me é"),
                        List.of("N\u0303ame E\u0301PICO (NFD)", "ñame épico", "NAME EPICO"),
                        List.of("İstanbul Işık", "istanbul", "ISTANBUL", "ıstanbul", "isik", "IŞIK"),
                        List.of("Straße Größe ẞ", "strasse", "STRASSE", "straße", "grosse", "SS"),
                        List.of("ΟΔΟΣ Ἀθηνῶν", "οδος", "οδός", "οδοσ", "αθηνων", "ΑΘΗΝΏΝ"),
                        List.of("Кофе ЁЛКА Йод", "кофе", "КОФЕ", "елка", "ёлка", "йод", "КОФЕ ё"),
                        List.of("Đà Nẵng Việt Nam", "da nang", "ĐÀ NẴNG", "đa nẵng", "viet", "việt"),
                        List.of("Łódź Smørrebrød Æther Þór", "lodz", "SMORREBROD", "smørre", "aether", "ÆTHER", "thor"),
                        List.of("שָׁלוֹם", "שלום"),
                        List.of("مُحَمَّد أحمد", "محمد", "احمد"),
                        List.of("हिन्दी चाय", "हिन्दी", "चाय"),
                        List.of("有機コーヒー豆", "コーヒー", "有機", "ｺｰﾋｰ"),
                        List.of("가나다 커피", "커피", "가나"),
                        List.of("ＡＢＣ ﬁne 50² ⅷ", "abc", "fine", "502", "viii", "ＡＢＣ"),
                        List.of("co\u00ADop zero\u200Bwidth", "coop", "zerowidth"),
                        List.of("two \u00A0 blanks", "two blanks", " two   blanks "),
                        List.of("100%_\\ X320 'x' & *", "%", "_", "\\", "0%_\\", "X320", "x320", "'x'", "& *", "％"))
                .flatMap(row -> row.stream().skip(1).map(part -> Arguments.of(row.getFirst(), part)));
    }

    @ParameterizedTest
    @MethodSource("partsOfNames")
    void neitherCaseNorAccentsNorTheFormOfALetterMatter(String name, String part) {
        for (var pool : pools) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("TRUNCATE names").update();
            jdbc.sql("INSERT INTO names VALUES (:name), ('another')")
                    .param("name", name)
                    .update();

            assertThat(found(jdbc, SqlFilter.all().containing("n.search_text", part)))
                    .containsExactly(name);
        }
    }

    static Stream<Arguments> otherNames() {
        return Stream.of(
                Arguments.of("Name", "n%e"),
                Arguments.of("Name", "n_me"),
                Arguments.of("Name", "\\"),
                Arguments.of("Name", "%"),
                Arguments.of("Name", "％"),
                Arguments.of("Name", "*"),
                Arguments.of("кофе", "X320"),
                Arguments.of("кофе", "272"),
                Arguments.of("が", "か"),
                Arguments.of("가", "나"),
                // Nothing is left to look for: nothing is found, not everything.
                Arguments.of("Name", "\u0301\u0301"),
                Arguments.of("Name", "  "));
    }

    @ParameterizedTest
    @MethodSource("otherNames")
    void nothingElseIsFound(String name, String part) {
        for (var pool : pools) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("TRUNCATE names").update();
            jdbc.sql("INSERT INTO names VALUES (:name)").param("name", name).update();

            assertThat(found(jdbc, SqlFilter.all().containing("n.search_text", part)))
                    .isEmpty();
        }
    }

    static Stream<Arguments> wordsOfNames() {
        return Stream.of(
                        List.of("¡Ñame – «ÉPICO»!", "ñame", "epico", "EPICO ÑAME", "“ñame épico”", "\"name epico\""),
                        List.of("Cafés molidos T-Shirt C++", "café", "CAFES -te", "t-shirt", "molido or te", "c++"),
                        List.of("КОФЕ, зелёный", "кофе", "ЗЕЛЕНЫЙ", "зелёный -чай"),
                        List.of("हिन्दी चाय™", "चाय", "\"हिन्दी चाय\""),
                        List.of("Ψωμί/ψάρι", "ψωμι", "ΨΆΡΙ"))
                .flatMap(row -> row.stream().skip(1).map(words -> Arguments.of(row.getFirst(), words)));
    }

    @ParameterizedTest
    @MethodSource("wordsOfNames")
    void wordsAreFoundInTheSameWay(String name, String words) {
        for (var pool : pools) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("TRUNCATE names").update();
            jdbc.sql("INSERT INTO names VALUES (:name), ('другой another')")
                    .param("name", name)
                    .update();

            assertThat(found(jdbc, SqlFilter.all().matching("n.name_words", words)))
                    .containsExactly(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "\"", "\"\"", "& | ! <-> :*", "-\"", "''", "¿?", "\u0301", "or", "- or -"})
    void textWithoutWordsFindsNothing(String text) {
        for (var pool : pools) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("TRUNCATE names").update();
            jdbc.sql("INSERT INTO names VALUES ('Name')").update();

            assertThat(found(jdbc, SqlFilter.all().matching("n.name_words", text)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void everyLetterIsFoundInBothCasesAndBothNormalForms(int database) {
        var letters = IntStream.range(0xA0, 0x3_0000)
                .filter(Character::isLetter)
                .filter(letter -> !hasIotaOrRounding(letter))
                .mapToObj(Character::toString)
                .filter(letter ->
                        !letter.equals(upper(letter)) || !letter.equals(lower(letter)) || !letter.equals(nfd(letter)))
                .toList();

        var differing = JdbcClient.create(pools.get(database))
                .sql("""
                        SELECT letter FROM unnest(:letters, :upper, :lower, :nfd) AS t(letter, upper, lower, nfd)
                        WHERE unicode_assigned(letter || upper || lower) -- Java may know of newer ones
                            AND (folded(letter) <> folded(upper) OR folded(letter) <> folded(lower)
                                OR folded(letter) <> folded(nfd) OR folded(folded(letter)) <> folded(letter))
                        """)
                .param("letters", letters.toArray(String[]::new))
                .param("upper", letters.stream().map(SearchIT::upper).toArray(String[]::new))
                .param("lower", letters.stream().map(SearchIT::lower).toArray(String[]::new))
                .param("nfd", letters.stream().map(SearchIT::nfd).toArray(String[]::new))
                .query(String.class)
                .list();

        assertThat(letters).hasSizeGreaterThan(3_000);
        assertThat(differing).isEmpty();
    }

    private static String upper(String letter) {
        return letter.toUpperCase(Locale.ROOT);
    }

    private static String lower(String letter) {
        return letter.toLowerCase(Locale.ROOT);
    }

    private static String nfd(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFD);
    }

    /** Of ancient Greek an iota becomes a letter of its own in upper case; some forms of old Cyrillic letters have no other. */
    private static boolean hasIotaOrRounding(int letter) {
        return nfd(Character.toString(letter)).contains("\u0345")
                || (letter >= 0x1C80 && letter <= 0x1C8A)
                // Syllables are all made alike: one in a hundred is enough.
                || (letter >= 0xAC00 && letter <= 0xD7A3 && letter % 100 != 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theIndexIsUsedForLettersOfAnyScript(int database) {
        var pool = pools.get(database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        var jdbc = JdbcClient.create(pool);
        for (var part : List.of("ñame", "кофе", "茶")) {
            var plan = transaction.execute(status -> {
                status.setRollbackOnly();
                jdbc.sql("TRUNCATE names").update();
                jdbc.sql("INSERT INTO names SELECT 'Name ' || n FROM generate_series(1, 5000) AS n")
                        .update();
                jdbc.sql("INSERT INTO names VALUES ('Ñame кофе 茶')").update();
                jdbc.sql("ANALYZE names").update();
                jdbc.sql("SET LOCAL enable_seqscan = off").update();
                return String.join(
                        "\n",
                        jdbc.sql("EXPLAIN (ANALYZE, TIMING OFF) " + NAMES + "n.search_text LIKE search_pattern(:q)")
                                .param("q", part)
                                .query(String.class)
                                .list());
            });

            assertThat(plan).as(part).contains("names_search_text");
            if (!part.equals("ñame")) {
                // Not all rows, of which the condition leaves one: the index itself knows the letters.
                assertThat(plan).as(part).doesNotContain("Rows Removed");
            }
        }
    }

    private static List<String> found(JdbcClient jdbc, SqlFilter filter) {
        return jdbc.sql(NAMES + filter.sql())
                .params(filter.values())
                .query(String.class)
                .list();
    }
}
