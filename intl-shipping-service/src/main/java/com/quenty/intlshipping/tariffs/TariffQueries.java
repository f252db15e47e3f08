package com.quenty.intlshipping.tariffs;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tariffs and their rows. */
@Component
public class TariffQueries {

    private static final Listing<TariffResponse> LISTING = Listing.of(TariffResponse.class)
            .select("t.*")
            .from("carrier_tariffs t")
            .tieBreaker("t.id")
            .sortable("code", "t.code", SortType.TEXT)
            .sortable("valid_from", "t.valid_from", SortType.DATE)
            .defaultSort("code")
            .build();

    private static final Listing<Lane> LANES = Listing.of(Lane.class)
            .select("l.origin_country, l.destination_country, NULLIF(l.destination_postal_prefix, '') AS"
                    + " destination_postal_prefix, l.zone, l.transit_days")
            .from("tariff_lanes l")
            .tieBreaker("l.id")
            .sortable("zone", "l.zone", SortType.TEXT)
            .defaultSort("zone")
            .build();

    private static final Listing<WeightBand> BANDS = Listing.of(WeightBand.class)
            .select("b.zone, b.min_weight, b.max_weight, b.base_rate, b.per_kg, b.per_m3")
            .from("tariff_bands b")
            .tieBreaker("b.id")
            .sortable("min_weight", "b.min_weight", SortType.DECIMAL)
            .sortable("zone", "b.zone", SortType.TEXT)
            .defaultSort("zone")
            .build();

    private final Listings listings;
    private final DatedTable<Tariff> versions;
    private final JdbcClient jdbc;

    TariffQueries(Listings listings, DatedTables tables, JdbcClient jdbc) {
        this.listings = listings;
        this.versions = versions(tables);
        this.jdbc = jdbc;
    }

    static DatedTable<Tariff> versions(DatedTables tables) {
        return tables.of(Tariff.class, "carrier_tariffs", "code");
    }

    /** The codes of a carrier's tariffs, of whatever days, in order. */
    public List<String> codes(String carrierCode) {
        return jdbc.sql("SELECT DISTINCT code FROM carrier_tariffs WHERE carrier_code = :carrier ORDER BY code")
                .param("carrier", carrierCode)
                .query((row, number) -> row.getString("code"))
                .list();
    }

    /** The tariff of that day. */
    public Optional<Tariff> on(LocalDate day, String code) {
        return versions.on(day, code);
    }

    /** The version that is valid from exactly this day, of a tariff that was in force once. */
    public Optional<Tariff> validFrom(String code, LocalDate day) {
        return versions.validFrom(day, code);
    }

    /** The lane of a shipment: a named destination before any other, the longest postal prefix, a named origin before any. */
    public Optional<Lane> lane(Tariff tariff, Shipment shipment) {
        return jdbc.sql("""
                        SELECT origin_country, destination_country, destination_postal_prefix, zone, transit_days
                        FROM tariff_lanes
                        WHERE tariff_id = :tariff
                          AND (destination_country = :destination OR destination_country IS NULL)
                          AND destination_postal_prefix IN (:prefixes)
                          AND (origin_country = :origin OR origin_country IS NULL)
                        ORDER BY destination_country IS NULL, length(destination_postal_prefix) DESC, origin_country IS NULL
                        LIMIT 1
                        """)
                .param("tariff", tariff.id())
                .param("origin", shipment.originCountry())
                .param("destination", shipment.destinationCountry())
                .param("prefixes", PostalCode.prefixes(shipment.destinationPostalCode()))
                .query((row, number) -> new Lane(
                        row.getString("origin_country"),
                        row.getString("destination_country"),
                        row.getString("destination_postal_prefix"),
                        row.getString("zone"),
                        row.getInt("transit_days")))
                .optional();
    }

    /** The band of a zone that holds the weight; empty beyond what the service carries. */
    public Optional<WeightBand> band(Tariff tariff, String zone, BigDecimal kg) {
        return jdbc.sql("""
                        SELECT zone, min_weight, max_weight, base_rate, per_kg, per_m3
                        FROM tariff_bands
                        WHERE tariff_id = :tariff AND zone = :zone AND min_weight <= :kg
                        ORDER BY min_weight DESC
                        LIMIT 1
                        """)
                .param("tariff", tariff.id())
                .param("zone", zone)
                .param("kg", kg)
                .query((row, number) -> new WeightBand(
                        row.getString("zone"),
                        row.getBigDecimal("min_weight"),
                        row.getBigDecimal("max_weight"),
                        row.getBigDecimal("base_rate"),
                        row.getBigDecimal("per_kg"),
                        row.getBigDecimal("per_m3")))
                .optional()
                .filter(band -> band.holds(kg));
    }

    PageResponse<TariffResponse> list(TariffFilter filter, PageRequest page) {
        return listings.page(
                LISTING,
                SqlFilter.all()
                        .andIf("t.carrier_code = :?", filter.carrierCode())
                        .andIf("t.code = :?", filter.code())
                        .andIf("t.demo = :?", filter.demo()),
                page);
    }

    TariffResponse get(String code, LocalDate validFrom) {
        return TariffResponse.of(find(code, validFrom));
    }

    PageResponse<Lane> lanes(String code, LocalDate validFrom, PageRequest page) {
        return listings.page(
                LANES,
                SqlFilter.all().andIf("l.tariff_id = :?", find(code, validFrom).id()),
                page);
    }

    PageResponse<WeightBand> bands(String code, LocalDate validFrom, PageRequest page) {
        return listings.page(
                BANDS,
                SqlFilter.all().andIf("b.tariff_id = :?", find(code, validFrom).id()),
                page);
    }

    private Tariff find(String code, LocalDate validFrom) {
        return versions.validFrom(validFrom, code).orElseThrow(TariffProblems.TariffNotFound::new);
    }
}
