package com.quenty.order.fulfilments;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface FulfilmentRepository extends Repository<Fulfilment, Integer> {

    @Query("SELECT f FROM Fulfilment f LEFT JOIN FETCH f.units WHERE f.orderId = :orderId ORDER BY f.fulfilmentNumber")
    List<Fulfilment> findAllOf(int orderId);

    @Query("""
            SELECT f FROM Fulfilment f LEFT JOIN FETCH f.units
            WHERE f.orderId = :orderId AND f.fulfilmentNumber = :number""")
    Optional<Fulfilment> find(int orderId, int number);

    @Query("SELECT coalesce(max(f.fulfilmentNumber), 0) FROM Fulfilment f WHERE f.orderId = :orderId")
    int lastNumber(int orderId);

    Fulfilment saveAndFlush(Fulfilment fulfilment);
}
