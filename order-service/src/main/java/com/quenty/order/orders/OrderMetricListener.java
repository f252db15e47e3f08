package com.quenty.order.orders;

import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.BusinessMetricSender.Reading;
import com.quenty.order.inventory.StockOut;
import com.quenty.order.inventory.StockRunLow;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records moves of orders and stock as business metrics. */
@Component
class OrderMetricListener {

    private static final String COMPANY = "company_id";
    private static final String UNITS = "units";

    private final BusinessMetricSender metrics;

    OrderMetricListener(BusinessMetricSender metrics) {
        this.metrics = metrics;
    }

    @EventListener
    void on(OrderMoved moved) {
        switch (moved.to()) {
            case PENDING -> {
                if (moved.from() == null) {
                    worth("orders.placed", moved);
                    lacking(moved);
                }
            }
            case CONFIRMED, BACKORDERED -> {
                if (moved.from() == OrderStatus.PENDING) {
                    worth("orders.confirmed", moved);
                }
            }
            case SHIPPED -> worth("orders.shipped", moved);
            case IN_TRANSIT, DELIVERED -> {
                if (moved.from() == OrderStatus.PROCESSING || moved.from() == OrderStatus.PARTIALLY_SHIPPED) {
                    worth("orders.shipped", moved); // the last parcel left while another was under way
                }
                if (moved.to() == OrderStatus.DELIVERED) {
                    worth("orders.delivered", moved);
                }
            }
            case CANCELLED -> worth("orders.cancelled", moved);
            case EXPIRED -> worth("orders.expired", moved);
            case PROCESSING, PARTIALLY_SHIPPED, COMPLETED, PARTIALLY_RETURNED, RETURNED, ON_HOLD -> {
                // of interest to those who handle the order only
            }
        }
    }

    @EventListener
    void on(StockOut out) {
        metrics.record(new Reading(
                "stock.out",
                BigDecimal.ONE,
                null,
                "product",
                String.valueOf(out.productId()),
                Map.of(COMPANY, out.companyId())));
    }

    @EventListener
    void on(StockRunLow low) {
        metrics.record(new Reading(
                "stock.low",
                BigDecimal.valueOf(low.available()),
                UNITS,
                "product",
                String.valueOf(low.productId()),
                Map.of(COMPANY, low.companyId())));
    }

    private void worth(String name, OrderMoved moved) {
        metrics.record(new Reading(
                name,
                moved.total().amount(),
                moved.total().currency(),
                OrderStore.SUBJECT,
                moved.orderNumber(),
                Map.of(COMPANY, moved.companyId())));
    }

    private void lacking(OrderMoved moved) {
        if (moved.shortfall() > 0) {
            metrics.record(new Reading(
                    "orders.shortfall",
                    BigDecimal.valueOf(moved.shortfall()),
                    UNITS,
                    OrderStore.SUBJECT,
                    moved.orderNumber(),
                    Map.of(COMPANY, moved.companyId())));
        }
    }
}
