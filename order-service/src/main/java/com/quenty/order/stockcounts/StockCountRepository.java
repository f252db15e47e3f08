package com.quenty.order.stockcounts;

import com.quenty.platform.security.RowScope;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface StockCountRepository extends Repository<StockCount, Integer> {

    @Query("SELECT c FROM StockCount c WHERE c.countId = :countId AND (:company IS NULL OR c.companyId = :company)")
    Optional<StockCount> find(String countId, @Nullable String company);

    /** Steps of one count wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT c FROM StockCount c WHERE c.countId = :countId AND (:company IS NULL OR c.companyId = :company)")
    Optional<StockCount> lock(String countId, @Nullable String company);

    default Optional<StockCount> find(String countId, RowScope scope) {
        return find(countId, scope.companyId());
    }

    default Optional<StockCount> lock(String countId, RowScope scope) {
        return lock(countId, scope.companyId());
    }

    StockCount saveAndFlush(StockCount count);
}
