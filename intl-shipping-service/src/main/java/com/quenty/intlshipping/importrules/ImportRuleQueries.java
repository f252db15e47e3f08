package com.quenty.intlshipping.importrules;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads import rules. */
@Component
public class ImportRuleQueries {

    private static final Listing<ImportRuleResponse> LISTING = Listing.of(ImportRuleResponse.class)
            .select("r.*")
            .from("import_rules r")
            .tieBreaker("r.id")
            .sortable("code", "r.code", SortType.TEXT)
            .sortable("valid_from", "r.valid_from", SortType.DATE)
            .defaultSort("code")
            .build();

    private final Listings listings;
    private final DatedTable<ImportRuleResponse> versions;
    private final JdbcClient jdbc;

    ImportRuleQueries(Listings listings, DatedTables tables, JdbcClient jdbc) {
        this.listings = listings;
        this.versions = versions(tables);
        this.jdbc = jdbc;
    }

    static DatedTable<ImportRuleResponse> versions(DatedTables tables) {
        return tables.of(ImportRuleResponse.class, "import_rules", "code");
    }

    /** The rules of a country that may be for the goods on that day, with those for longer codes than theirs. */
    public ImportRules on(LocalDate day, String country, Collection<ClassifiedGoods> goods) {
        var rules = new ArrayList<>(versions.allOn(day, ImportRules.codesFor(country, goods)));
        var beginnings = goods.stream()
                .map(ClassifiedGoods::hsCode)
                .distinct()
                .flatMap(hsCode -> Stream.of(ImportRuleKind.values())
                        .filter(ImportRuleKind::coversAllGoods)
                        .map(kind -> ImportRule.code(country, kind, hsCode, null)))
                .toList();
        rules.addAll(versions.allBeginningOn(day, beginnings));
        return new ImportRules(
                country, rules.stream().map(ImportRuleResponse::rule).toList());
    }

    /** Whether a rate for some goods is to be in force on a day on which the country has none for all goods. */
    boolean leavesGap(String country, ImportRuleKind kind) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT 1 FROM import_rules narrow
                            WHERE narrow.country = :country AND narrow.kind = :kind AND narrow.code <> :general
                              AND narrow.withdrawn_at IS NULL
                              AND narrow.valid_from < COALESCE(
                                  (SELECT MIN(wide.valid_from) FROM import_rules wide
                                   WHERE wide.code = :general AND wide.withdrawn_at IS NULL), 'infinity'))
                        """)
                .param("country", country)
                .param("kind", kind.code())
                .param("general", ImportRule.code(country, kind, null, null))
                .query(Boolean.class)
                .single();
    }

    PageResponse<ImportRuleResponse> list(ImportRuleFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf("r.country = :?", filter.country())
                        .andIf("r.kind = :?", filter.kind())
                        .andIf("r.demo = :?", filter.demo()),
                page);
    }

    ImportRuleResponse get(String code, LocalDate validFrom) {
        return versions.validFrom(validFrom, code).orElseThrow(ImportRuleProblems.ImportRuleNotFound::new);
    }
}
