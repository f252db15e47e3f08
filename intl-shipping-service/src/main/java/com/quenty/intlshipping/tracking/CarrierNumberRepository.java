package com.quenty.intlshipping.tracking;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of carriers' numbers, with those that were replaced. */
@Repository
class CarrierNumberRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CarrierNumberRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The manifests of all parcels that have this number, or had it and another of the company has not taken it. */
    List<String> manifestIds(String carrierCode, String number) {
        return jdbc.sql("""
                        SELECT p.manifest_id FROM tracked_parcels p
                        WHERE p.carrier_code = :carrier AND p.tracking_number = :number
                        UNION
                        SELECT p.manifest_id FROM carrier_numbers n JOIN tracked_parcels p ON p.tracking_number = n.tracking_number
                        WHERE n.carrier_code = :carrier AND n.number = :number
                        """)
                .param("carrier", carrierCode)
                .param("number", number)
                .query((row, place) -> row.getString("manifest_id"))
                .list();
    }

    /**
     * Makes it the parcel's number in place of the one that it has. It is taken from a parcel of the company that has another by now.
     *
     * @return false while another parcel of the company has it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(TrackedParcel parcel, String number, String companyId, String by) {
        int claimed = jdbc.sql("""
                        INSERT INTO carrier_numbers (carrier_code, number, company_id, tracking_number, claimed_by, claimed_at)
                        VALUES (:carrier, :number, :company, :parcel, :by, :now)
                        ON CONFLICT (carrier_code, number, company_id) DO UPDATE
                        SET tracking_number = EXCLUDED.tracking_number, claimed_by = EXCLUDED.claimed_by,
                            claimed_at = EXCLUDED.claimed_at, replaced_at = NULL
                        WHERE carrier_numbers.replaced_at IS NOT NULL
                           OR carrier_numbers.tracking_number = EXCLUDED.tracking_number
                        """)
                .param("carrier", parcel.carrierCode())
                .param("number", number)
                .param("company", companyId)
                .param("parcel", parcel.trackingNumber())
                .param("by", by)
                .param("now", SqlTimes.now(clock))
                .update();
        if (claimed == 0) {
            return false;
        }
        jdbc.sql("""
                        UPDATE carrier_numbers SET replaced_at = :now
                        WHERE tracking_number = :parcel AND number <> :number AND replaced_at IS NULL
                        """)
                .param("parcel", parcel.trackingNumber())
                .param("number", number)
                .param("now", SqlTimes.now(clock))
                .update();
        jdbc.sql("UPDATE tracked_parcels SET carrier_number = :number WHERE tracking_number = :parcel")
                .param("number", number)
                .param("parcel", parcel.trackingNumber())
                .update();
        return true;
    }

    /** The number is no other company's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeFromOthers(String carrierCode, String number, String companyId) {
        jdbc.sql("""
                        UPDATE tracked_parcels SET carrier_number = NULL
                        WHERE carrier_code = :carrier AND carrier_number = :number AND tracking_number IN (
                            SELECT n.tracking_number FROM carrier_numbers n
                            WHERE n.carrier_code = :carrier AND n.number = :number AND n.company_id <> :company)
                        """)
                .param("carrier", carrierCode)
                .param("number", number)
                .param("company", companyId)
                .update();
        jdbc.sql(
                        "DELETE FROM carrier_numbers WHERE carrier_code = :carrier AND number = :number AND company_id <> :company")
                .param("carrier", carrierCode)
                .param("number", number)
                .param("company", companyId)
                .update();
    }
}
