package com.quenty.order.ordernumbers;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues order numbers. Each instance takes a block of a company's numbers in a short transaction of its own and gives them
 * out from memory, so that the row of a company is never locked while an order is being placed: with a counter in the placing
 * transaction all orders of a company would queue behind the slowest. The rest of a block is a gap when the process ends.
 */
@Component
public class OrderNumberIssuer {

    /** Numbers taken at once: one statement for so many orders, and at most so many lost with a process. */
    private static final int BLOCK = 20;

    private static final class Block {
        private int companyCode;
        private long next;
        private long end;
    }

    private final Map<String, Block> blocks = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;

    OrderNumberIssuer(JdbcClient jdbc, PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
        this.ownTransaction = template;
    }

    /** The next number of the company. Asked before the order's transaction: a block needs a connection of its own. */
    public String next(String companyId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A number is taken before the order's transaction");
        }
        var block = blocks.computeIfAbsent(companyId, unused -> new Block());
        synchronized (block) {
            if (block.next == block.end) {
                refill(block, companyId);
            }
            return new OrderNumber(block.companyCode, block.next++).toString();
        }
    }

    private void refill(Block block, String companyId) {
        ownTransaction.executeWithoutResult(status -> {
            // Inserted first only for a company's first order: each attempt uses up a code.
            if (!advance(block, companyId)) {
                jdbc.sql("INSERT INTO order_number_series (company_id) VALUES (:company) ON CONFLICT DO NOTHING")
                        .param("company", companyId)
                        .update();
                if (!advance(block, companyId)) {
                    throw new IllegalStateException("No number series of " + companyId);
                }
            }
        });
    }

    private boolean advance(Block block, String companyId) {
        return jdbc.sql("""
                        UPDATE order_number_series SET next_number = next_number + :block
                        WHERE company_id = :company
                        RETURNING company_code, next_number
                        """)
                .param("block", BLOCK)
                .param("company", companyId)
                .query((row, number) -> {
                    block.companyCode = row.getInt("company_code");
                    block.end = row.getLong("next_number");
                    block.next = block.end - BLOCK;
                    return Objects.requireNonNull(block);
                })
                .optional()
                .isPresent();
    }
}
