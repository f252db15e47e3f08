package com.quenty.order;

import com.quenty.order.inventory.StockArrived;
import com.quenty.order.inventory.StockOut;
import com.quenty.order.inventory.StockRunLow;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the stock tells the rest of the service. */
@Component
public class StockEvents {

    private final List<Object> heard = new CopyOnWriteArrayList<>();

    @EventListener({StockArrived.class, StockRunLow.class, StockOut.class})
    void hear(Object event) {
        heard.add(event);
    }

    public void forget() {
        heard.clear();
    }

    public List<Object> about(int productId) {
        return heard.stream()
                .filter(event -> switch (event) {
                    case StockArrived arrived -> arrived.productIds().contains(productId);
                    case StockRunLow low -> low.productId() == productId;
                    case StockOut out -> out.productId() == productId;
                    default -> false;
                })
                .toList();
    }
}
