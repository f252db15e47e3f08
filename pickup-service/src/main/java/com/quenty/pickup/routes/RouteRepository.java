package com.quenty.pickup.routes;

import com.quenty.platform.security.RowScope;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface RouteRepository extends Repository<Route, Integer> {

    @Query("""
            SELECT r FROM Route r LEFT JOIN FETCH r.stops
            WHERE r.routeId = :routeId
              AND (:company IS NULL OR r.companyId = :company)
              AND (:driver IS NULL OR r.driverId = :driver)""")
    Optional<Route> find(String routeId, @Nullable String company, @Nullable String driver);

    @Query("""
            SELECT r.id FROM Route r
            WHERE r.routeId = :routeId
              AND (:company IS NULL OR r.companyId = :company)
              AND (:driver IS NULL OR r.driverId = :driver)""")
    Optional<Integer> findKey(String routeId, @Nullable String company, @Nullable String driver);

    /** Holds off every other move of the route until the transaction ends; its stops are read after that. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            SELECT r FROM Route r
            WHERE r.routeId = :routeId
              AND (:company IS NULL OR r.companyId = :company)
              AND (:driver IS NULL OR r.driverId = :driver)""")
    Optional<Route> lock(String routeId, @Nullable String company, @Nullable String driver);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT r FROM Route r WHERE r.id = :key")
    Optional<Route> lock(int key);

    @Query("""
            SELECT DISTINCT r FROM Route r LEFT JOIN FETCH r.stops
            WHERE r.driverId = :driverId AND r.routeDate = :date ORDER BY r.plannedStart, r.id""")
    List<Route> findOfDriver(String driverId, LocalDate date);

    /** @param scope of companies: a route has no customer, so to a caller who sees their own rows alone there are none */
    default Optional<Route> find(String routeId, RowScope scope) {
        return find(routeId, scope.companyId(), scope.customerId());
    }

    default Optional<Route> lock(String routeId, RowScope scope) {
        return lock(routeId, scope.companyId(), scope.customerId());
    }

    Route saveAndFlush(Route route);
}
