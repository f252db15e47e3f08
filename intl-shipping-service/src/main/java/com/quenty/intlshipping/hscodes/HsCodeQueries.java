package com.quenty.intlshipping.hscodes;

import com.quenty.intlshipping.hscodes.HsCodeProblems.HsCodeNotFound;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the nomenclature. */
@Component
class HsCodeQueries {

    /** The edition in force until the one of 2028. */
    static final int EDITION = 2022;

    private static final Listing<HsCodeSummary> LISTING = Listing.of(HsCodeSummary.class)
            .select("h.code, h.level, h.description, h.parent, h.section")
            .from("hs_codes h")
            .tieBreaker("h.id")
            .sortable("code", "h.code", SortType.TEXT)
            .defaultSort("code")
            .build();

    /** @param title of the section */
    private record Row(
            String code,
            HsLevel level,
            String description,
            @Nullable String section,
            @Nullable String title) {

        HsLine line() {
            return new HsLine(code, level, description);
        }

        @Nullable
        HsSection ofSection() {
            return section == null || title == null ? null : new HsSection(section, title);
        }
    }

    private final JdbcClient jdbc;
    private final Listings listings;
    private final RecordRow<Row> row;

    HsCodeQueries(JdbcClient jdbc, Listings listings, StoredJson json) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.row = new RecordRow<>(Row.class, json.mapper());
    }

    PageResponse<HsCodeSummary> list(HsCodeFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf("h.edition = :?", EDITION)
                        .andIf("h.level = :?", filter.level())
                        .andIf("h.parent = :?", filter.parent())
                        .andIf("h.section = :?", filter.section())
                        .matching("h.own_words", filter.q()),
                page);
    }

    /** @throws HsCodeNotFound if the edition lacks the chapter, the heading or the subheading */
    HsCodeResponse get(HsNumber number) {
        var path = number.path();
        var lines = lines(path);
        for (int i = 0; i < path.size(); i++) {
            if (i == lines.size() || !lines.get(i).code().equals(path.get(i))) {
                throw new HsCodeNotFound(EDITION, HsLevel.values()[i], path.get(i));
            }
        }
        var last = lines.getLast();
        return new HsCodeResponse(
                number.digits(),
                EDITION,
                last.level(),
                last.description(),
                number.nationalSuffix(),
                last.ofSection(),
                lines.stream().limit(lines.size() - 1L).map(Row::line).toList());
    }

    /** The chapters, headings and subheadings of these numbers that the edition has. */
    Set<String> known(Collection<HsNumber> numbers) {
        var codes = numbers.stream()
                .flatMap(number -> number.path().stream())
                .distinct()
                .toList();
        return lines(codes).stream().map(Row::code).collect(Collectors.toSet());
    }

    /** The subheadings below each chapter and heading. */
    Map<String, List<String>> subheadings(Collection<String> chaptersAndHeadings) {
        var below = jdbc.sql("""
                        SELECT code FROM hs_codes
                        WHERE edition = :edition AND level = 'subheading'
                          AND (left(code, 2) = ANY(:wider) OR left(code, 4) = ANY(:wider))
                        ORDER BY code
                        """)
                .param("edition", EDITION)
                .param("wider", chaptersAndHeadings.toArray(String[]::new))
                .query((row, number) -> row.getString("code"))
                .list();
        return chaptersAndHeadings.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        wider -> below.stream()
                                .filter(code -> code.length() > wider.length() && code.startsWith(wider))
                                .toList()));
    }

    /** Those that there are, the widest first. */
    private List<Row> lines(List<String> codes) {
        return jdbc.sql("""
                        SELECT h.code, h.level, h.description, h.section, s.title
                        FROM hs_codes h LEFT JOIN hs_sections s ON s.number = h.section
                        WHERE h.edition = :edition AND h.code = ANY(:codes)
                        ORDER BY length(h.code)
                        """)
                .param("edition", EDITION)
                .param("codes", codes.toArray(String[]::new))
                .query(row)
                .list();
    }
}
