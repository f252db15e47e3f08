package com.quenty.intlshipping.manifests.departures;

import com.quenty.intlshipping.manifests.ManifestStatus;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlLocks;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Units that the manifests of an order have set aside. */
@Repository
class ClaimedUnitsRepository {

    private static final List<String> CLAIMING = Arrays.stream(ManifestStatus.values())
            .filter(ManifestStatus::isClaiming)
            .map(ManifestStatus::code)
            .toList();

    private final JdbcClient jdbc;
    private final RecordRow<ClaimedUnits> claimRows;

    ClaimedUnitsRepository(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.claimRows = new RecordRow<>(ClaimedUnits.class, json.mapper());
    }

    /**
     * Units of an order that its other manifests have set aside, by product. No other transaction sets aside units of the order before
     * this one ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClaimedUnits> lock(String companyId, String orderNumber, String exceptManifestId) {
        SqlLocks.lock(jdbc, "manifests of order " + orderNumber);
        return jdbc.sql("""
                        SELECT i.product_id, SUM(i.quantity) AS units
                        FROM manifests m JOIN manifest_items i ON i.manifest_id = m.id
                        WHERE m.order_number = :order AND m.company_id = :company AND m.unique_id <> :except
                          AND m.status IN (:claiming)
                        GROUP BY i.product_id
                        """)
                .param("order", orderNumber)
                .param("company", companyId)
                .param("except", exceptManifestId)
                .param("claiming", CLAIMING)
                .query(claimRows)
                .list();
    }

    /** A manifest of the order has arrived. */
    boolean hasDelivered(String companyId, String orderNumber) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM manifests
                            WHERE order_number = :order AND company_id = :company AND status = :delivered)
                        """)
                .param("order", orderNumber)
                .param("company", companyId)
                .param("delivered", ManifestStatus.DELIVERED.code())
                .query(Boolean.class)
                .single();
    }
}
