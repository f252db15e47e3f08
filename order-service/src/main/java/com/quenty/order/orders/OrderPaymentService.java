package com.quenty.order.orders;

import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.PaymentEntry;
import com.quenty.order.payments.PaymentEntryType;
import com.quenty.order.payments.PaymentMethod;
import com.quenty.order.payments.PaymentStore;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Records that a loan has paid an order, regardless of the order's state: the money has moved. */
@Service
public class OrderPaymentService {

    private final OrderStore orders;
    private final OrderStockStore stock;
    private final PaidOrders paidOrders;
    private final PaymentStore payments;
    private final BusinessZone zone;
    private final TransactionOperations transaction;

    OrderPaymentService(
            OrderStore orders,
            OrderStockStore stock,
            PaidOrders paidOrders,
            PaymentStore payments,
            BusinessZone zone,
            TransactionOperations transaction) {
        this.orders = orders;
        this.stock = stock;
        this.paidOrders = paidOrders;
        this.payments = payments;
        this.zone = zone;
        this.transaction = transaction;
    }

    public void paid(
            String orderNumber,
            String loanId,
            String customerId,
            BigDecimal amount,
            String currency,
            LocalDate paidOn) {
        transaction.executeWithoutResult(status -> {
            var order = orders.lock(orderNumber);
            if (order.payOnCredit(loanId, customerId, amount, currency, paidOn)) {
                if (order.status() == OrderStatus.PENDING) {
                    stock.confirm(order); // a paid order must not expire
                }
                orders.save(order, "paid by " + loanId);
                record(orderNumber, loanId, paidOn);
            }
        });
    }

    /** Written after the order: the entry changes the order's row by trigger. */
    private void record(String orderNumber, String loanId, LocalDate paidOn) {
        var order = paidOrders.find(orderNumber);
        if (order.total().isZero()) {
            return;
        }
        var payment = payments.begin(order, PaymentMethod.MICROCREDIT, order.total(), null, loanId, null);
        payments.write(
                payment,
                new PaymentEntry(PaymentEntryType.CAPTURED, order.total(), loanId, null, null, zone.startOf(paidOn)));
    }
}
