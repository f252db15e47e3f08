package com.quenty.reverselogistics.returns.refunds;

import com.quenty.platform.money.Money;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.clients.MadeRefund;
import com.quenty.reverselogistics.clients.OrderDirectory;
import com.quenty.reverselogistics.clients.RefundAnswer;
import com.quenty.reverselogistics.returns.MerchandiseReturn;
import com.quenty.reverselogistics.returns.RefundStatus;
import com.quenty.reverselogistics.returns.Resolution;
import com.quenty.reverselogistics.returns.ReturnItem;
import com.quenty.reverselogistics.returns.ReturnStore;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Asks order-service for refunds, as often as it takes, and follows them until they are settled. */
@Service
class RefundOutcomeService {

    private static final Logger log = LoggerFactory.getLogger(RefundOutcomeService.class);

    private static final Set<RefundStatus> UNDER_WAY = Set.of(RefundStatus.APPROVED, RefundStatus.ISSUED);

    /** Refunds that are followed at once. */
    private static final int AT_ONCE = 200;

    /** Its column has no more room. */
    private static final int LONGEST_FAILURE = 500;

    /** The question for order-service. */
    private record Question(String orderNumber, int lineNumber, Money amount, boolean toStoreCredit, String reason) {}

    private final ReturnStore returns;
    private final OrderDirectory orders;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;

    RefundOutcomeService(
            ReturnStore returns, OrderDirectory orders, TransactionOperations transaction, JdbcClient jdbc) {
        this.returns = returns;
        this.orders = orders;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Idempotent by the item, at order-service as here. */
    void ask(RefundDelivery.Due due) {
        question(due).ifPresent(question -> {
            var answer = orders.refund(
                    question.orderNumber(),
                    due.returnItemId(),
                    question.lineNumber(),
                    question.amount(),
                    question.toStoreCredit(),
                    question.reason());
            transaction.executeWithoutResult(status -> note(due, answer));
        });
    }

    /** Empty once there is nothing to ask any more. */
    private Optional<Question> question(RefundDelivery.Due due) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var back = returns.find(RowScope.ALL, due.returnId());
            var item = back.item(due.returnItemId());
            var amount = item.refundAmount();
            return !UNDER_WAY.contains(item.refundStatus()) || amount == null
                    ? Optional.<Question>empty()
                    : Optional.of(new Question(
                            back.orderNumber(),
                            item.lineNumber(),
                            Money.of(amount, back.currency()),
                            back.resolution() != Resolution.REFUND,
                            "Return %s: %s"
                                    .formatted(back.returnId(), item.reason().code())));
        }));
    }

    private void note(RefundDelivery.Due due, RefundAnswer answer) {
        var back = returns.lock(RowScope.ALL, due.returnId(), IfMatch.ANY);
        var item = back.item(due.returnItemId());
        if (!UNDER_WAY.contains(item.refundStatus())) {
            return;
        }
        switch (answer) {
            case RefundAnswer.Made made -> note(back, item, made.refund());
            case RefundAnswer.Refused refused -> {
                var failure = "%s: %s".formatted(refused.code(), refused.detail());
                back.failRefund(item, failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)));
            }
        }
        returns.save(back, null);
    }

    private static void note(MerchandiseReturn back, ReturnItem item, MadeRefund refund) {
        if (item.refundStatus() == RefundStatus.APPROVED) {
            back.issue(item, refund.refundId());
        }
        switch (refund.status()) {
            case "settled" -> back.settle(item);
            case "failed" -> back.failRefund(item, "order-service could not send the money");
            default -> {
                // on its way
            }
        }
    }

    /** Looks after refunds that were on their way the last time; one that fails does not keep the others. */
    void follow() {
        for (var due : issued()) {
            try {
                ask(due);
            } catch (RuntimeException failure) {
                log.warn("The refund of {} could not be followed: {}", due.returnItemId(), failure.toString());
            }
        }
    }

    private List<RefundDelivery.Due> issued() {
        return jdbc.sql("""
                        SELECT r.return_id, i.return_item_id FROM return_items i JOIN returns r ON r.id = i.return_id
                        WHERE i.refund_status = 'issued' ORDER BY r.updated_at LIMIT :limit
                        """)
                .param("limit", AT_ONCE)
                .query((row, number) ->
                        new RefundDelivery.Due(row.getString("return_id"), row.getString("return_item_id")))
                .list();
    }
}
