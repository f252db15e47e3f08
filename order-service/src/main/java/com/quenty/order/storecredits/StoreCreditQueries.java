package com.quenty.order.storecredits;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads store credit. */
@Component
class StoreCreditQueries {

    private static final Listing<Row> LISTING = Listing.of(Row.class)
            .select("s.id, s.store_credit_id, s.company_id, s.customer_id, s.currency, s.created_at, s.updated_at,"
                    + " s.version")
            .from("store_credits s")
            .tieBreaker("s.id")
            .sortable("created_at", "s.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private static final Listing<StoreCreditEntryResponse> STATEMENT = Listing.of(StoreCreditEntryResponse.class)
            .select(
                    "e.entry_id, e.entry_type, s.currency, e.amount, e.balance_after, l.valid_until, e.reference, e.reason,"
                            + " e.created_by, e.created_at")
            .from("""
                    store_credit_entries e
                    JOIN store_credits s ON s.id = e.store_credit_key
                    JOIN store_credit_lots l ON l.id = e.lot_key""")
            .tieBreaker("e.id")
            .sortable("created_at", "e.created_at", SortType.TIMESTAMP)
            .defaultSort("-created_at")
            .build();

    private final Listings listings;
    private final JdbcClient jdbc;
    private final BusinessZone zone;

    StoreCreditQueries(Listings listings, JdbcClient jdbc, BusinessZone zone) {
        this.listings = listings;
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Transactional(readOnly = true)
    PageResponse<StoreCreditResponse> list(Caller caller, StoreCreditFilter filter, PageRequest page) {
        var rows = listings.page(
                LISTING,
                visibleTo(caller)
                        .andIf("s.customer_id = :?", filter.customerId())
                        .andIf("s.company_id = :?", filter.companyId())
                        .andIf("s.currency = :?", filter.currency()),
                page);
        return new PageResponse<>(responses(rows.items()), rows.nextCursor(), rows.hasMore(), rows.total());
    }

    /** @throws StoreCreditProblems.NotFound also when it is not visible to the caller */
    @Transactional(readOnly = true)
    public StoreCreditResponse get(Caller caller, String storeCreditId) {
        return responses(List.of(find(caller, storeCreditId))).getFirst();
    }

    @Transactional(readOnly = true)
    PageResponse<StoreCreditEntryResponse> statement(Caller caller, String storeCreditId, PageRequest page) {
        var credit = find(caller, storeCreditId);
        return listings.page(STATEMENT, SqlFilter.all().andIf("e.store_credit_key = :?", credit.id()), page)
                .map(StoreCreditEntryResponse::inItsCurrency);
    }

    record Row(
            long id,
            String storeCreditId,
            String companyId,
            String customerId,
            String currency,
            Instant createdAt,
            Instant updatedAt,
            long version) {

        StoreCreditResponse response(Amounts amounts) {
            return new StoreCreditResponse(
                            storeCreditId,
                            companyId,
                            customerId,
                            currency,
                            amounts.balance(),
                            amounts.available(),
                            createdAt,
                            updatedAt,
                            version)
                    .inItsCurrency();
        }
    }

    private record Amounts(BigDecimal balance, BigDecimal available) {

        private static final Amounts NONE = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private Row find(Caller caller, String storeCreditId) {
        return listings
                .page(LISTING, visibleTo(caller).andIf("s.store_credit_id = :?", storeCreditId), PageRequest.first())
                .items()
                .stream()
                .findFirst()
                .orElseThrow(StoreCreditProblems.NotFound::new);
    }

    /** Balance and what of it can be spent, both of one moment: what lapses leaves the balance at any time. */
    private List<StoreCreditResponse> responses(List<Row> rows) {
        var amounts = new HashMap<Long, Amounts>();
        jdbc.sql("""
                        SELECT l.store_credit_key, sum(l.remaining) AS balance,
                            coalesce(sum(l.remaining) FILTER (WHERE l.valid_until IS NULL OR l.valid_until > :day), 0) AS available
                        FROM store_credit_lots l
                        WHERE l.store_credit_key = ANY (:ids) AND l.remaining > 0
                        GROUP BY l.store_credit_key
                        """)
                .param("ids", rows.stream().map(Row::id).toArray(Long[]::new))
                .param("day", zone.today())
                .query(row -> {
                    amounts.put(
                            row.getLong("store_credit_key"),
                            new Amounts(row.getBigDecimal("balance"), row.getBigDecimal("available")));
                });
        return rows.stream()
                .map(row -> row.response(amounts.getOrDefault(row.id(), Amounts.NONE)))
                .toList();
    }

    private static SqlFilter visibleTo(Caller caller) {
        return SqlFilter.all().visibleTo(RowScope.of(caller), "s.customer_id", "s.company_id");
    }
}
