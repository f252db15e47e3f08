package com.quenty.pickup.pickups.orders;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The orders that pickups collect, within the caller's transaction: each is collected by one pickup at a time. */
@Component
public class PickupOrderStore {

    private final JdbcClient jdbc;

    PickupOrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes an order for a pickup, unless another one has it. Concurrent calls wait for each other.
     *
     * @param pickup its row
     * @return the external id of the pickup that has the order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> take(int pickup, String order) {
        // An earlier release ends pickups without letting go of their orders.
        jdbc.sql("""
                        UPDATE pickup_orders o SET is_open = FALSE FROM pickups p
                        WHERE o.order_id = :order AND o.is_open AND p.id = o.pickup_id
                            AND p.status IN ('completed', 'closed_unsuccessful', 'cancelled')
                        """).param("order", order).update();
        boolean taken =
                jdbc.sql("""
                        INSERT INTO pickup_orders (pickup_id, order_id, is_open) VALUES (:pickup, :order, TRUE)
                        ON CONFLICT (order_id) WHERE is_open DO NOTHING
                        """).param("pickup", pickup).param("order", order).update() > 0;
        return taken ? Optional.empty() : holder(order).or(() -> take(pickup, order)); // let go of meanwhile
    }

    private Optional<String> holder(String order) {
        return jdbc.sql("""
                        SELECT p.pickup_id FROM pickup_orders o JOIN pickups p ON p.id = o.pickup_id
                        WHERE o.order_id = :order AND o.is_open
                        """).param("order", order).query(String.class).optional();
    }

    /**
     * A pickup that has collected all that it was to collect of a parcel. The order may not have been told yet.
     *
     * @param order that was taken, so that no other pickup of it ends meanwhile
     * @return its external id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> collectorOf(String order, int parcel) {
        return jdbc.sql("""
                        SELECT p.pickup_id FROM pickups p JOIN pickup_packages k ON k.pickup_id = p.id
                        WHERE k.order_id = :order AND k.fulfilment_number = :parcel AND p.status = 'completed'
                        GROUP BY p.id, p.pickup_id HAVING bool_and(k.collected IS TRUE)
                        ORDER BY p.id LIMIT 1
                        """)
                .params(Map.of("order", order, "parcel", parcel))
                .query((row, number) -> row.getString("pickup_id"))
                .optional();
    }

    /** Lets go of all orders of a pickup that is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(int pickup) {
        jdbc.sql("UPDATE pickup_orders SET is_open = FALSE WHERE pickup_id = :pickup AND is_open")
                .param("pickup", pickup)
                .update();
    }
}
