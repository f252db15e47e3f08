package com.quenty.order.orders;

import com.quenty.platform.security.RowScope;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface OrderRepository extends Repository<Order, Integer> {

    String VISIBLE = """
            SELECT o FROM Order o
            WHERE o.orderNumber = :number
              AND (:company IS NULL OR o.companyId = :company)
              AND (:customer IS NULL OR o.customerId = :customer)""";

    @Query(VISIBLE)
    Optional<Order> find(String number, @Nullable String company, @Nullable String customer);

    /** Holds off every other move of the order until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(VISIBLE)
    Optional<Order> lock(String number, @Nullable String company, @Nullable String customer);

    Optional<Order> findByExchangeFor(String returnId);

    default Optional<Order> find(String number, RowScope scope) {
        return find(number, scope.companyId(), scope.customerId());
    }

    default Optional<Order> lock(String number, RowScope scope) {
        return lock(number, scope.companyId(), scope.customerId());
    }

    Order saveAndFlush(Order order);
}
