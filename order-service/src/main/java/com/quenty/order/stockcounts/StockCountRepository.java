package com.quenty.order.stockcounts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface StockCountRepository extends Repository<StockCount, Integer> {

    /** @param company the only one whose counts the caller may know of; null when he may know of all */
    @Query("select c from StockCount c where c.countId = :countId and (:company is null or c.companyId = :company)")
    Optional<StockCount> findVisible(String countId, @Nullable String company);

    /** Steps of one count wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from StockCount c where c.countId = :countId and (:company is null or c.companyId = :company)")
    Optional<StockCount> lockVisible(String countId, @Nullable String company);

    StockCount saveAndFlush(StockCount count);
}
