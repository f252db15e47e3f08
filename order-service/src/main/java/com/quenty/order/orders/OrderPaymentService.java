package com.quenty.order.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Records that a loan has paid an order, regardless of the order's state: the money has moved. */
@Service
public class OrderPaymentService {

    private final OrderStore orders;
    private final OrderStockStore stock;
    private final TransactionOperations transaction;

    OrderPaymentService(OrderStore orders, OrderStockStore stock, TransactionOperations transaction) {
        this.orders = orders;
        this.stock = stock;
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
            }
        });
    }
}
