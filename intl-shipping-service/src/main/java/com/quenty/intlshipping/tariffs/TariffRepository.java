package com.quenty.intlshipping.tariffs;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a tariff with all its rows: one statement for each table, however many rows there are. */
@Repository
class TariffRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    TariffRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return false if the service has a tariff of this day */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(CreateTariffRequest request, String createdBy) {
        var id = jdbc.sql("""
                        INSERT INTO carrier_tariffs (code, carrier_code, service_type, service_name, valid_from, currency,
                            insurance_rate, min_insurance_amount, surcharges, demo, lane_count, band_count, reason, created_by,
                            created_at)
                        VALUES (:code, :carrier, :service, :name, :validFrom, :currency, :insuranceRate, :minInsurance,
                            CAST(:surcharges AS jsonb), FALSE, :lanes, :bands, :reason, :createdBy, :now)
                        ON CONFLICT (code, valid_from) WHERE withdrawn_at IS NULL DO NOTHING
                        RETURNING id
                        """)
                .param("code", request.code())
                .param("carrier", request.carrierCode())
                .param("service", request.serviceType())
                .param("name", request.serviceName())
                .param("validFrom", request.validFrom())
                .param("currency", request.currency())
                .param("insuranceRate", request.insuranceRate())
                .param("minInsurance", request.minInsuranceAmount())
                .param("surcharges", json.mapper().writeValueAsString(request.surcharges()))
                .param("lanes", request.lanes().size())
                .param("bands", request.bands().size())
                .param("reason", request.reason())
                .param("createdBy", createdBy)
                .param("now", SqlTimes.now(clock))
                .query(Integer.class)
                .optional();
        id.ifPresent(tariff -> insertRows(tariff, request));
        return id.isPresent();
    }

    private void insertRows(int tariff, CreateTariffRequest request) {
        jdbc.sql("""
                        INSERT INTO tariff_lanes (tariff_id, origin_country, destination_country, destination_postal_prefix, zone,
                            transit_days)
                        SELECT :tariff, origin_country, destination_country, COALESCE(destination_postal_prefix, ''), zone,
                            transit_days
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(origin_country text, destination_country text,
                            destination_postal_prefix text, zone text, transit_days int)
                        """)
                .param("tariff", tariff)
                .param("rows", json.mapper().writeValueAsString(request.lanes()))
                .update();
        jdbc.sql("""
                        INSERT INTO tariff_bands (tariff_id, zone, min_weight, max_weight, base_rate, per_kg, per_m3)
                        SELECT :tariff, zone, min_weight, max_weight, base_rate, per_kg, per_m3
                        FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(zone text, min_weight numeric, max_weight numeric,
                            base_rate numeric, per_kg numeric, per_m3 numeric)
                        """)
                .param("tariff", tariff)
                .param("rows", json.mapper().writeValueAsString(request.bands()))
                .update();
    }
}
