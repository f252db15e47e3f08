package com.quenty.order.orders;

import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.PaymentStore;
import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Expires orders that were not confirmed in time, each in a transaction of its own. Idempotent. */
@Service
class OrderExpiryService {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final OrderStore orders;
    private final OrderStockStore stock;
    private final PaymentStore payments;
    private final PaidOrders paidOrders;
    private final TransactionOperations transaction;
    private final Clock clock;

    OrderExpiryService(
            JdbcClient jdbc,
            OrderStore orders,
            OrderStockStore stock,
            PaymentStore payments,
            PaidOrders paidOrders,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.stock = stock;
        this.payments = payments;
        this.paidOrders = paidOrders;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Expires all orders that are due now; later ones belong to the next run. */
    void run() {
        var now = clock.instant();
        int after = 0;
        List<Lapsed> batch;
        do {
            batch = jdbc.sql("""
                            SELECT id, order_number FROM orders
                            WHERE status = 'pending' AND expires_at <= :now AND id > :after
                              AND captured_amount = refunded_amount + charged_back_amount
                            ORDER BY id LIMIT :batch
                            """)
                    .param("now", SqlTimes.of(now))
                    .param("after", after)
                    .param("batch", BATCH)
                    .query((row, number) -> new Lapsed(row.getInt("id"), row.getString("order_number")))
                    .list();
            for (var order : batch) {
                transaction.executeWithoutResult(status -> expire(order.orderNumber()));
                after = order.id();
            }
        } while (batch.size() == BATCH);
    }

    private record Lapsed(int id, String orderNumber) {}

    private void expire(String number) {
        var order = orders.lock(number);
        if (!order.isLapsed(clock.instant())) {
            return; // confirmed, extended or cancelled meanwhile
        }
        var freed = order.reservedUnits();
        order.expire(clock.instant());
        stock.releaseAll(order, freed, "expired");
        orders.save(order, "not confirmed in time");
        payments.voidOpen(paidOrders.find(number), "not confirmed in time");
    }
}
