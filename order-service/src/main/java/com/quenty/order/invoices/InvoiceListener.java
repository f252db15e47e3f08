package com.quenty.order.invoices;

import com.quenty.order.payments.PaidOrders;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the documents of an order follow what it costs, in the same transaction. */
@Component
class InvoiceListener {

    private final InvoiceStore invoices;

    InvoiceListener(InvoiceStore invoices) {
        this.invoices = invoices;
    }

    @EventListener
    void on(PaidOrders.WorthChanged changed) {
        invoices.follow(changed.orderNumber(), null, changed.reason());
    }
}
