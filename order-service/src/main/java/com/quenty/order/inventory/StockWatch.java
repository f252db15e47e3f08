package com.quenty.order.inventory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the rest of the service what a change of what can be sold means: there is more, it runs low, it is gone. */
@Component
public class StockWatch {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StockWatch(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Level(int productId, long available, long minimum) {}

    /**
     * Called after the change, in its transaction.
     *
     * @param changes by how much what can be sold of each product has grown (positive) or shrunk; zeros don't matter
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String companyId, Map<Integer, Integer> changes) {
        var grown = productsWhere(changes, change -> change > 0);
        if (!grown.isEmpty()) {
            events.publishEvent(new StockArrived(companyId, grown));
        }
        for (var level : levelsOf(productsWhere(changes, change -> change < 0))) {
            long before = level.available() - changes.getOrDefault(level.productId(), 0);
            if (before > level.minimum() && level.available() <= level.minimum()) {
                events.publishEvent(new StockRunLow(companyId, level.productId(), level.available(), level.minimum()));
            }
            if (before > 0 && level.available() == 0) {
                events.publishEvent(new StockOut(companyId, level.productId()));
            }
        }
    }

    private static Set<Integer> productsWhere(Map<Integer, Integer> changes, Predicate<Integer> condition) {
        return changes.entrySet().stream()
                .filter(change -> condition.test(change.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A place's minimum is the highest that one of its buckets names: levels are set for the place, not for a batch. */
    private List<Level> levelsOf(Set<Integer> productIds) {
        if (productIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select product_id, sum(available) as available, sum(minimum) as minimum
                        from (
                            select product_id, max(min_stock_level) as minimum,
                                coalesce(sum(quantity - reserved_quantity) filter (
                                    where stock_state = 'sellable' and (expiry_date is null or expiry_date > :now)), 0)
                                    as available
                            from inventory_items
                            where product_id = any(:products)
                            group by product_id, location) as places
                        group by product_id
                        order by product_id
                        """)
                .param("products", productIds.toArray(Integer[]::new))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) ->
                        new Level(row.getInt("product_id"), row.getLong("available"), row.getLong("minimum")))
                .list();
    }
}
