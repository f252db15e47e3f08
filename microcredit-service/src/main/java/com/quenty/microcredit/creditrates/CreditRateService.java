package com.quenty.microcredit.creditrates;

import com.quenty.microcredit.creditpolicies.DuplicateValidity;
import com.quenty.microcredit.creditpolicies.ValidityNotAhead;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.json.StoredJson;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rates and legal caps as they were, are and will be. None is ever changed; a later one takes its place. */
@Service
public class CreditRateService {

    private static final Listing<RateTableResponse> TABLES = Listing.of(RateTableResponse.class)
            .select("t.*")
            .from("rate_tables t")
            .tieBreaker("t.id")
            .sortable("valid_from", "t.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private static final Listing<UsuryCapResponse> CAPS = Listing.of(UsuryCapResponse.class)
            .select("c.*")
            .from("usury_caps c")
            .tieBreaker("c.id")
            .sortable("valid_from", "c.valid_from", SortType.DATE)
            .defaultSort("-valid_from")
            .build();

    private final JdbcClient jdbc;
    private final Listings listings;
    private final Idempotency idempotency;
    private final StoredJson json;
    private final BusinessZone zone;
    private final Clock clock;

    CreditRateService(
            JdbcClient jdbc,
            Listings listings,
            Idempotency idempotency,
            StoredJson json,
            BusinessZone zone,
            Clock clock) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.idempotency = idempotency;
        this.json = json;
        this.zone = zone;
        this.clock = clock;
    }

    /** All tables of the currency, or those for any when it has none, and the caps of the country. */
    @Transactional(readOnly = true)
    public RatePolicy rates(String currency, @Nullable String country) {
        var own = tables(currency);
        return new RatePolicy(own.isEmpty() ? tables(RateTable.ANY_CURRENCY) : own, caps(country));
    }

    /** The highest rate that the law of the country allows on that day; empty where we know of no law. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> legalCap(@Nullable String country, LocalDate on) {
        return new RatePolicy(List.of(), caps(country)).cap(country, on);
    }

    private List<RateTable> tables(String currency) {
        return everything(TABLES, SqlFilter.all().andIf("t.currency = :?", currency)).stream()
                .map(RateTableResponse::table)
                .toList();
    }

    private List<UsuryCap> caps(@Nullable String country) {
        return country == null
                ? List.of()
                : everything(CAPS, SqlFilter.all().andIf("c.country = :?", country)).stream()
                        .map(UsuryCapResponse::cap)
                        .toList();
    }

    /** A hundred versions at most: what came before them decides nothing today. */
    private <T> List<T> everything(Listing<T> listing, SqlFilter filter) {
        return listings.page(listing, filter, new PageRequest(PageRequest.MAX_LIMIT, null, null, null))
                .items();
    }

    @Transactional(readOnly = true)
    PageResponse<RateTableResponse> tables(@Nullable String currency, PageRequest page) {
        return listings.page(TABLES, SqlFilter.all().andIf("t.currency = :?", currency), page);
    }

    @Transactional(readOnly = true)
    RateTableResponse table(String currency, LocalDate validFrom) {
        var filter = SqlFilter.all().andIf("t.currency = :?", currency).andIf("t.valid_from = :?", validFrom);
        return everything(TABLES, filter).stream().findFirst().orElseThrow(RateTableNotFound::new);
    }

    RateTableResponse add(Caller caller, AddRateTableRequest request) {
        RowScope.requirePlatform(caller);
        request.requireConsistent();
        return idempotency.once(RateTableResponse.class, () -> {
            requireAhead(request.validFrom());
            int inserted = jdbc.sql("""
                            INSERT INTO rate_tables (currency, valid_from, base, by_score, by_amount, by_term_months, lowest,
                                highest, reason, created_by, created_at)
                            VALUES (:currency, :validFrom, :base, cast(:byScore AS jsonb), cast(:byAmount AS jsonb),
                                cast(:byTermMonths AS jsonb), :lowest, :highest, :reason, :createdBy, :now)
                            ON CONFLICT (currency, valid_from) DO NOTHING
                            """)
                    .param("currency", request.currency())
                    .param("validFrom", request.validFrom())
                    .param("base", request.base())
                    .param("byScore", text(request.byScore()))
                    .param("byAmount", text(request.byAmount()))
                    .param("byTermMonths", text(request.byTermMonths()))
                    .param("lowest", request.lowest())
                    .param("highest", request.highest())
                    .param("reason", request.reason())
                    .param("createdBy", caller.id())
                    .param("now", now())
                    .update();
            return inserted(inserted, () -> table(request.currency(), request.validFrom()));
        });
    }

    @Transactional(readOnly = true)
    PageResponse<UsuryCapResponse> caps(@Nullable String country, PageRequest page) {
        return listings.page(CAPS, SqlFilter.all().andIf("c.country = :?", country), page);
    }

    @Transactional(readOnly = true)
    UsuryCapResponse cap(String country, LocalDate validFrom) {
        var filter = SqlFilter.all().andIf("c.country = :?", country).andIf("c.valid_from = :?", validFrom);
        return everything(CAPS, filter).stream().findFirst().orElseThrow(UsuryCapNotFound::new);
    }

    /** Not for a day that has begun: offers of that day were made by the law as we knew it. */
    UsuryCapResponse add(Caller caller, AddUsuryCapRequest request) {
        RowScope.requirePlatform(caller);
        request.requireCountry();
        return idempotency.once(UsuryCapResponse.class, () -> {
            requireAhead(request.validFrom());
            int inserted = jdbc.sql("""
                            INSERT INTO usury_caps (country, valid_from, annual_rate, source, created_by, created_at)
                            VALUES (:country, :validFrom, :annualRate, :source, :createdBy, :now)
                            ON CONFLICT (country, valid_from) DO NOTHING
                            """)
                    .param("country", request.country())
                    .param("validFrom", request.validFrom())
                    .param("annualRate", request.annualRate())
                    .param("source", request.source())
                    .param("createdBy", caller.id())
                    .param("now", now())
                    .update();
            return inserted(inserted, () -> cap(request.country(), request.validFrom()));
        });
    }

    private void requireAhead(LocalDate validFrom) {
        if (!validFrom.isAfter(zone.today())) {
            throw new ValidityNotAhead(zone.today());
        }
    }

    private static <T> T inserted(int rows, Supplier<T> written) {
        if (rows == 0) {
            throw new DuplicateValidity();
        }
        return written.get();
    }

    private String text(List<RateBand> bands) {
        return json.mapper().writeValueAsString(bands);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
