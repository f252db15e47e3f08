package com.quenty.order.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Notes that a loan has paid an order, in whatever state that is: the money has moved. */
@Service
class CreditPayments {

    private final OrderRecords records;
    private final OrderStock stock;
    private final TransactionOperations transaction;

    CreditPayments(OrderRecords records, OrderStock stock, TransactionOperations transaction) {
        this.records = records;
        this.stock = stock;
        this.transaction = transaction;
    }

    void paid(
            String orderNumber,
            String loanId,
            String customerId,
            BigDecimal amount,
            String currency,
            LocalDate paidOn) {
        transaction.executeWithoutResult(status -> {
            var order = records.lock(orderNumber);
            if (order.payOnCredit(loanId, customerId, amount, currency, paidOn)) {
                if (order.status() == OrderStatus.PENDING) {
                    stock.confirm(order); // what is paid must not lapse
                }
                records.save(order, "paid by " + loanId);
            }
        });
    }
}
