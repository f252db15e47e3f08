package com.quenty.order.fulfilments;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface FulfilmentRepository extends Repository<Fulfilment, Integer> {

    @Query("select f from Fulfilment f left join fetch f.units where f.orderId = :orderId order by f.fulfilmentNumber")
    List<Fulfilment> findAllOf(int orderId);

    @Query("""
            select f from Fulfilment f left join fetch f.units
            where f.orderId = :orderId and f.fulfilmentNumber = :number""")
    Optional<Fulfilment> find(int orderId, int number);

    @Query("select coalesce(max(f.fulfilmentNumber), 0) from Fulfilment f where f.orderId = :orderId")
    int lastNumber(int orderId);

    Fulfilment saveAndFlush(Fulfilment fulfilment);
}
