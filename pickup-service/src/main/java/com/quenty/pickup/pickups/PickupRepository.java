package com.quenty.pickup.pickups;

import com.quenty.platform.security.RowScope;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface PickupRepository extends Repository<Pickup, Integer> {

    String VISIBLE = """
            SELECT p FROM Pickup p
            WHERE p.pickupId = :pickupId
              AND (:company IS NULL OR p.companyId = :company)
              AND (:customer IS NULL OR p.customerId = :customer)""";

    @Query(VISIBLE)
    Optional<Pickup> find(String pickupId, @Nullable String company, @Nullable String customer);

    /** Holds off every other move of the pickup until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(VISIBLE)
    Optional<Pickup> lock(String pickupId, @Nullable String company, @Nullable String customer);

    /** Those that are or were on routes of a driver; a stop that was moved to another route is none of the one before any more. */
    @Query(nativeQuery = true, value = """
            SELECT p.id FROM pickups p
            WHERE p.pickup_id IN :pickupIds
              AND (p.assigned_driver_id = :driver OR EXISTS (
                  SELECT FROM pickup_route_stops s JOIN pickup_routes r ON r.id = s.route_id
                  WHERE s.pickup_id = p.id AND s.status <> 'moved' AND r.driver_id = :driver))
            ORDER BY p.id""")
    List<Integer> findKeysOfDriver(Collection<String> pickupIds, String driver);

    /** Without loading the pickup, so that locking it reads it afresh. */
    @Query("""
            SELECT p.assignedRouteId FROM Pickup p
            WHERE p.pickupId = :pickupId
              AND (:company IS NULL OR p.companyId = :company)
              AND (:customer IS NULL OR p.customerId = :customer)""")
    Optional<Integer> findRoute(String pickupId, @Nullable String company, @Nullable String customer);

    @Query("""
            SELECT p FROM Pickup p
            WHERE p.pickupId IN :pickupIds
              AND (:company IS NULL OR p.companyId = :company)
              AND (:customer IS NULL OR p.customerId = :customer)
            ORDER BY p.id""")
    List<Pickup> findAll(Collection<String> pickupIds, @Nullable String company, @Nullable String customer);

    @Query("SELECT p FROM Pickup p WHERE p.id IN :ids ORDER BY p.id")
    List<Pickup> findAllById(Collection<Integer> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT p FROM Pickup p WHERE p.id = :id")
    Optional<Pickup> lockById(int id);

    Optional<Pickup> findByBookingReference(String reference);

    default Optional<Pickup> find(String pickupId, RowScope scope) {
        return find(pickupId, scope.companyId(), scope.customerId());
    }

    default Optional<Pickup> lock(String pickupId, RowScope scope) {
        return lock(pickupId, scope.companyId(), scope.customerId());
    }

    Pickup saveAndFlush(Pickup pickup);
}
