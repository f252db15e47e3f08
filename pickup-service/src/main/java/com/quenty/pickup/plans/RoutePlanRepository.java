package com.quenty.pickup.plans;

import com.quenty.platform.security.RowScope;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface RoutePlanRepository extends Repository<RoutePlan, Integer> {

    @Query("SELECT p FROM RoutePlan p WHERE p.planId = :planId AND (:company IS NULL OR p.companyId = :company)")
    Optional<RoutePlan> find(String planId, @Nullable String company);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT p FROM RoutePlan p WHERE p.planId = :planId AND (:company IS NULL OR p.companyId = :company)")
    Optional<RoutePlan> lock(String planId, @Nullable String company);

    default Optional<RoutePlan> find(String planId, RowScope scope) {
        return find(planId, scope.companyId());
    }

    default Optional<RoutePlan> lock(String planId, RowScope scope) {
        return lock(planId, scope.companyId());
    }

    /** Those in one of these states that nothing has happened to since then. */
    @Query("SELECT p.planId FROM RoutePlan p WHERE p.status IN :states AND p.updatedAt < :since ORDER BY p.id")
    List<String> findUnchanged(Collection<RoutePlanStatus> states, Instant since);

    RoutePlan saveAndFlush(RoutePlan plan);
}
