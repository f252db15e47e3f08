package com.quenty.pickup.series;

import com.quenty.platform.security.RowScope;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface PickupSeriesRepository extends Repository<PickupSeries, Integer> {

    String VISIBLE = """
            SELECT s FROM PickupSeries s
            WHERE s.seriesId = :seriesId
              AND (:company IS NULL OR s.companyId = :company)
              AND (:customer IS NULL OR s.customerId = :customer)""";

    @Query(VISIBLE)
    Optional<PickupSeries> find(String seriesId, @Nullable String company, @Nullable String customer);

    /** Holds off every other change of the series and of its occurrences until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(VISIBLE)
    Optional<PickupSeries> lock(String seriesId, @Nullable String company, @Nullable String customer);

    @Query("SELECT s.seriesId FROM PickupSeries s WHERE s.id = :id")
    Optional<String> findSeriesId(int id);

    default Optional<PickupSeries> find(String seriesId, RowScope scope) {
        return find(seriesId, scope.companyId(), scope.customerId());
    }

    default Optional<PickupSeries> lock(String seriesId, RowScope scope) {
        return lock(seriesId, scope.companyId(), scope.customerId());
    }

    PickupSeries saveAndFlush(PickupSeries series);
}
