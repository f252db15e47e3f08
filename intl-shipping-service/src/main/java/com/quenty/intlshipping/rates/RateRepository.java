package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.rates.RateOutcome.Offered;
import com.quenty.intlshipping.tariffs.RateComponent;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class RateRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final RecordRow<StoredRate> rows;
    private final Clock clock;

    RateRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new RecordRow<>(StoredRate.class, json.mapper());
        this.clock = clock;
    }

    /** The rates of these ids that exist for the caller, the cheapest first. */
    List<StoredRate> find(RowScope scope, Collection<String> rateIds) {
        return rateIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT * FROM shipping_rates
                        WHERE rate_id IN (:ids)
                          AND (:company IS NULL OR company_id = :company)
                          AND (:customer IS NULL OR created_by = :customer)
                        ORDER BY total_cost, transit_days, id
                        """)
                        .param("ids", rateIds)
                        .param("company", scope.companyId(), Types.VARCHAR)
                        .param("customer", scope.customerId(), Types.VARCHAR)
                        .query(rows)
                        .list();
    }

    Optional<StoredRate> findOfManifest(String manifestId, String rateId) {
        return jdbc.sql("""
                        SELECT r.* FROM shipping_rates r JOIN manifests m ON m.id = r.manifest_id
                        WHERE m.unique_id = :manifest AND r.rate_id = :rate
                        """)
                .param("manifest", manifestId)
                .param("rate", rateId)
                .query(rows)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(String rateId, CarrierOffer offer, GatheredRates gathered, Duration validFor, RateOwner owner) {
        Offered offered = offer.offered();
        var price = offered.price();
        jdbc.sql("""
                        INSERT INTO shipping_rates (manifest_id, rate_id, carrier_code, carrier_name, service_type, service_name, base_rate,
                            weight_rate, volume_rate, fuel_surcharge, insurance_rate, surcharge_amount, total_cost, currency,
                            components, weight, zone, transit_days, ship_date, shipment, rules, company_id, created_by,
                            valid_until, created_at)
                        VALUES ((SELECT id FROM manifests WHERE unique_id = :manifest), :rateId, :carrierCode, :carrierName, :serviceType, :serviceName, :base, :weightRate, :volume,
                            :fuel, :insurance, :surcharges, :total, :currency, CAST(:components AS jsonb),
                            CAST(:weight AS jsonb), :zone, :transitDays, :shipDate, CAST(:shipment AS jsonb),
                            CAST(:rules AS jsonb), :company, :createdBy, :validUntil, :now)
                        """)
                .param("manifest", owner.manifestId(), Types.VARCHAR)
                .param("rateId", rateId)
                .param("carrierCode", offer.carrierCode())
                .param("carrierName", offer.carrierName())
                .param("serviceType", offered.serviceType())
                .param("serviceName", offered.serviceName())
                .param("base", price.amountOf(RateComponent.BASE))
                .param("weightRate", price.amountOf(RateComponent.WEIGHT))
                .param("volume", price.amountOf(RateComponent.VOLUME))
                .param("fuel", price.amountOf(RateComponent.FUEL))
                .param("insurance", price.amountOf(RateComponent.INSURANCE))
                .param("surcharges", price.surcharges())
                .param("total", price.totalCost())
                .param("currency", price.currency())
                .param("components", json.mapper().writeValueAsString(price.components()))
                .param("weight", json.mapper().writeValueAsString(offered.weight()))
                .param("zone", offered.zone())
                .param("transitDays", offered.transitDays())
                .param("shipDate", gathered.shipDate())
                .param("shipment", json.mapper().writeValueAsString(gathered.shipment()))
                .param("rules", json.mapper().writeValueAsString(offered.rules()))
                .param("company", owner.companyId(), Types.VARCHAR)
                .param("createdBy", owner.createdBy())
                .param("validUntil", SqlTimes.of(clock.instant().plus(validFor)))
                .param("now", SqlTimes.now(clock))
                .update();
    }
}
