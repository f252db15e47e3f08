package com.quenty.reverselogistics.returns;

import com.quenty.platform.security.RowScope;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface ReturnRepository extends Repository<MerchandiseReturn, Integer> {

    String VISIBLE = """
            SELECT r FROM MerchandiseReturn r
            WHERE r.returnId = :returnId
              AND (:company IS NULL OR r.companyId = :company)
              AND (:customer IS NULL OR r.customerId = :customer)""";

    @Query(VISIBLE)
    Optional<MerchandiseReturn> find(String returnId, @Nullable String company, @Nullable String customer);

    /** Holds off every other move of the return until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(VISIBLE)
    Optional<MerchandiseReturn> lock(String returnId, @Nullable String company, @Nullable String customer);

    /** Without loading the return, so that locking it reads it afresh. */
    @Query("""
            SELECT r.originalOrderId FROM MerchandiseReturn r
            WHERE r.returnId = :returnId
              AND (:company IS NULL OR r.companyId = :company)
              AND (:customer IS NULL OR r.customerId = :customer)""")
    Optional<String> findOrderNumber(String returnId, @Nullable String company, @Nullable String customer);

    default Optional<MerchandiseReturn> find(String returnId, RowScope scope) {
        return find(returnId, scope.companyId(), scope.customerId());
    }

    default Optional<MerchandiseReturn> lock(String returnId, RowScope scope) {
        return lock(returnId, scope.companyId(), scope.customerId());
    }

    MerchandiseReturn saveAndFlush(MerchandiseReturn merchandise);
}
