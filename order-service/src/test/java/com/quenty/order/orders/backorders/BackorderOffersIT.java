package com.quenty.order.orders.backorders;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.order.Warehouse;
import com.quenty.order.inventory.StockArrived;
import com.quenty.test.Concurrently;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class BackorderOffersIT {

    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    BackorderOffersIT(ApplicationEventPublisher events, TransactionOperations transaction) {
        this.events = events;
        this.transaction = transaction;
    }

    @Test
    void transactionsThatFreeTheSameProductsInOppositeOrderDoNotDeadlock() {
        var company = Warehouse.aCompany();
        var bothHaveOffered = new CyclicBarrier(2);

        var outcomes = Concurrently.run(
                List.of(freeing(company, 1, 2, bothHaveOffered), freeing(company, 2, 1, bothHaveOffered)));

        assertThat(outcomes.stream().map(Outcome::require)).containsOnly(true);
    }

    private Callable<Boolean> freeing(String company, int first, int second, CyclicBarrier bothHaveOffered) {
        return () -> transaction.execute(status -> {
            events.publishEvent(new StockArrived(company, Set.of(first)));
            await(bothHaveOffered);
            events.publishEvent(new StockArrived(company, Set.of(second)));
            return true;
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
