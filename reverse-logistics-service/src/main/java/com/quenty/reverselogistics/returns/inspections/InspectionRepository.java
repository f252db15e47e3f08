package com.quenty.reverselogistics.returns.inspections;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InspectionRepository {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    InspectionRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** An inspection before. */
    record Earlier(String inspectorId, boolean decided) {}

    /** Oldest first. */
    List<Earlier> earlier(String returnItemId) {
        return jdbc.sql("SELECT inspector_id, decided FROM inspection_reports WHERE item_id = :item ORDER BY id")
                .param("item", returnItemId)
                .query((row, number) -> new Earlier(row.getString("inspector_id"), row.getBoolean("decided")))
                .list();
    }

    /**
     * @param key of the return's row
     * @param salvageValue of a unit
     */
    void insert(
            int key,
            InspectionResponse made,
            @Nullable BigDecimal salvageValue,
            @Nullable BigDecimal refurbishmentCost) {
        jdbc.sql("""
                        INSERT INTO inspection_reports (inspection_id, return_id, item_id, inspector_id, inspection_date, kind, decided,
                            overall_condition, functional_status, cosmetic_condition, completeness, functional_tests, defects_found,
                            accepted_quantity, disposition, disposition_recommendation, alternatives, currency, original_value,
                            current_market_value, resale_value, salvage_value, refurbishment_cost, notes, created_at, updated_at)
                        VALUES (:id, :return, :item, :inspector, :now, :kind, :decided, :grade, :functional, :cosmetic, :completeness,
                            CAST(:tests AS jsonb), CAST(:defects AS jsonb), :accepted, :disposition, :recommended,
                            CAST(:alternatives AS jsonb), :currency, :original, :market, :resale, :salvage, :refurbishment, :notes,
                            :now, :now)
                        """)
                .param("id", made.inspectionId())
                .param("return", key)
                .param("item", made.itemId())
                .param("inspector", made.inspectorId())
                .param("now", SqlTimes.now(clock))
                .param("kind", made.kind().code())
                .param("decided", made.decided())
                .param("grade", made.overallCondition().code())
                .param("functional", made.functionalStatus().code())
                .param("cosmetic", made.cosmeticCondition().code())
                .param("completeness", made.completeness().code())
                .param("tests", json.mapper().writeValueAsString(made.functionalTests()))
                .param("defects", json.mapper().writeValueAsString(made.defectsFound()))
                .param("accepted", made.acceptedQuantity())
                .param("disposition", made.disposition().code())
                .param("recommended", made.dispositionRecommendation().code())
                .param("alternatives", json.mapper().writeValueAsString(made.alternatives()))
                .param("currency", made.currency())
                .param("original", made.originalValue())
                .param("market", made.currentMarketValue())
                .param("resale", made.resaleValue())
                .param("salvage", salvageValue, Types.NUMERIC)
                .param("refurbishment", refurbishmentCost, Types.NUMERIC)
                .param("notes", made.notes(), Types.VARCHAR)
                .update();
    }
}
