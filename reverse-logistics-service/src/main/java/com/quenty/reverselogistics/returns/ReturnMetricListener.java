package com.quenty.reverselogistics.returns;

import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.BusinessMetricSender.Reading;
import com.quenty.platform.security.RowScope;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records moves of returned items as business metrics: what is asked for and why, what arrives, and what is paid for it. */
@Component
class ReturnMetricListener {

    private final ReturnStore returns;
    private final BusinessMetricSender metrics;

    ReturnMetricListener(ReturnStore returns, BusinessMetricSender metrics) {
        this.returns = returns;
        this.metrics = metrics;
    }

    @EventListener
    void on(ReturnMoved moved) {
        if (moved.to() != ReturnStatus.REQUESTED
                && moved.to() != ReturnStatus.RECEIVED
                && moved.to() != ReturnStatus.REFUNDED) {
            return;
        }
        var back = returns.find(RowScope.ALL, moved.returnId());
        var item = back.item(moved.returnItemId());
        var refund = item.refundAmount();
        if (moved.to() == ReturnStatus.REQUESTED) {
            record("returns.requested", BigDecimal.ONE, null, back, item);
        } else if (moved.to() == ReturnStatus.RECEIVED) {
            record("returns.received", BigDecimal.ONE, null, back, item);
        } else if (refund != null) {
            record("returns.refunded", refund, back.currency(), back, item);
        }
    }

    private void record(String name, BigDecimal value, @Nullable String unit, MerchandiseReturn back, ReturnItem item) {
        metrics.record(new Reading(
                name,
                value,
                unit,
                ReturnStore.SUBJECT,
                back.returnId(),
                Map.of("company_id", back.companyId(), "reason", item.reason().code())));
    }
}
