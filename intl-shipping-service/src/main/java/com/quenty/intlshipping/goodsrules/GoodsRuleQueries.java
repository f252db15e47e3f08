package com.quenty.intlshipping.goodsrules;

import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclaredItem;
import com.quenty.intlshipping.manifests.Hazard;
import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads goods rules. */
@Component
class GoodsRuleQueries {

    private static final Listing<GoodsRuleResponse> LISTING = Listing.of(GoodsRuleResponse.class)
            .select("r.*")
            .from("goods_rules r")
            .tieBreaker("r.id")
            .sortable("valid_from", "r.valid_from", SortType.DATE)
            .sortable("code", "r.code", SortType.TEXT)
            .defaultSort("code")
            .build();

    private static final int INTERNATIONAL_DIGITS = 6;

    private final Listings listings;
    private final DatedTable<GoodsRuleResponse> versions;
    private final JdbcClient jdbc;

    GoodsRuleQueries(Listings listings, DatedTables tables, JdbcClient jdbc) {
        this.listings = listings;
        this.versions = versions(tables);
        this.jdbc = jdbc;
    }

    static DatedTable<GoodsRuleResponse> versions(DatedTables tables) {
        return tables.of(GoodsRuleResponse.class, "goods_rules", "code");
    }

    /** The rules of that day about any of the goods, by code: those of the countries that they leave and come into. */
    List<GoodsRuleResponse> on(LocalDate day, Declaration declaration) {
        var codes = Stream.concat(
                        codes(TradeDirection.EXPORT, declaration.from().country(), declaration).stream(),
                        codes(TradeDirection.IMPORT, declaration.to().country(), declaration).stream())
                .toList();
        return versions.allOn(day, codes).stream()
                .filter(rule -> rule.effect() != RuleEffect.NONE)
                .toList();
    }

    private List<String> codes(TradeDirection direction, @Nullable String country, Declaration declaration) {
        var items = declaration.knownItems();
        return jdbc.sql("""
                        SELECT DISTINCT code FROM goods_rules
                        WHERE direction = :direction
                          AND (country IS NULL OR country = :country)
                          AND (hs_prefix IS NULL OR hs_prefix = ANY(:prefixes))
                          AND (hazard IS NULL OR hazard = ANY(:hazards))
                          AND (content_type IS NULL OR content_type = :contentType)
                        ORDER BY code
                        """)
                .param("direction", direction.code())
                .param("country", country, Types.VARCHAR)
                .param(
                        "prefixes",
                        items.stream()
                                .flatMap(GoodsRuleQueries::prefixes)
                                .distinct()
                                .toArray(String[]::new))
                .param(
                        "hazards",
                        Stream.of(Hazard.values())
                                .filter(hazard -> items.stream().anyMatch(item -> item.has(hazard)))
                                .map(Hazard::code)
                                .toArray(String[]::new))
                .param("contentType", declaration.contentType(), Types.VARCHAR)
                .query((row, number) -> row.getString("code"))
                .list();
    }

    /** The chapter, the heading and the subheading, as far as the code goes. */
    private static Stream<String> prefixes(DeclaredItem item) {
        var digits = item.hsDigits();
        return Stream.of(2, 4, INTERNATIONAL_DIGITS)
                .filter(length -> length <= digits.length())
                .map(length -> digits.substring(0, length));
    }

    PageResponse<GoodsRuleResponse> list(GoodsRuleFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf("r.direction = :?", filter.direction())
                        .andIf("r.country = :?", filter.country())
                        .andIf("r.hs_prefix = :?", filter.hsPrefix())
                        .andIf("r.hazard = :?", filter.hazard())
                        .andIf("r.effect = :?", filter.effect())
                        .andIf("r.demo = :?", filter.demo()),
                page);
    }

    GoodsRuleResponse get(String code, LocalDate validFrom) {
        return versions.validFrom(validFrom, code).orElseThrow(GoodsRuleProblems.GoodsRuleNotFound::new);
    }
}
