package com.quenty.order.orders;

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
            select o from Order o
            where o.orderNumber = :number
              and (:company is null or o.companyId = :company)
              and (:customer is null or o.customerId = :customer)""";

    /**
     * @param company the only one whose orders the caller may know of; null for any
     * @param customer the only one whose orders the caller may know of; null for any
     */
    @Query(VISIBLE)
    Optional<Order> find(String number, @Nullable String company, @Nullable String customer);

    /** Holds off every other move of the order until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(VISIBLE)
    Optional<Order> lock(String number, @Nullable String company, @Nullable String customer);

    Optional<Order> findByExchangeFor(String returnId);

    Order saveAndFlush(Order order);
}
