package com.quenty.reverselogistics.returns;

import com.quenty.platform.history.StateHistory;
import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds, locks and saves returns with their history, within the caller's transaction. Work that counts units or money of an order locks
 * the order first, and then the return.
 */
@Component
public class ReturnStore {

    public static final String SUBJECT = "return";
    static final String ITEM = "return_item";
    static final String STATUS = "status";
    static final String REFUND_STATUS = "refund_status";

    private final ReturnRepository returns;
    private final StateHistory history;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    ReturnStore(ReturnRepository returns, StateHistory history, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.returns = returns;
        this.history = history;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Holds off other requests about goods and money of the order, until the transaction ends. */
    public void lockOrder(String orderNumber) {
        SqlLocks.lock(jdbc, "order " + orderNumber);
    }

    /** @throws ReturnProblems.NotFound also when the return is not visible in the scope */
    public MerchandiseReturn find(RowScope scope, String returnId) {
        return returns.find(returnId, scope).orElseThrow(ReturnProblems.NotFound::new);
    }

    /** To be moved in the running transaction. */
    public MerchandiseReturn lock(RowScope scope, String returnId, IfMatch match) {
        var found = returns.lock(returnId, scope).orElseThrow(ReturnProblems.NotFound::new);
        match.check(found.version());
        return found;
    }

    /** As above, for what counts units or money of the order, which is locked first. */
    public MerchandiseReturn lockWithOrder(RowScope scope, String returnId, IfMatch match) {
        lockOrder(orderNumber(scope, returnId));
        return lock(scope, returnId, match);
    }

    /** @throws ReturnProblems.NotFound also when the return is not visible in the scope */
    public String orderNumber(RowScope scope, String returnId) {
        return returns.findOrderNumber(returnId, scope.companyId(), scope.customerId())
                .orElseThrow(ReturnProblems.NotFound::new);
    }

    /** Writes the return with its moves, and answers as it is then. */
    public ReturnResponse save(MerchandiseReturn merchandise, @Nullable String reason) {
        var moves = merchandise.takeMoves();
        returns.saveAndFlush(merchandise);
        for (var move : moves) {
            history.record(move.subject(), move.subjectId(), move.field(), move.from(), move.to(), reason);
            if (move.subject().equals(ITEM) && move.to() instanceof ReturnStatus to) {
                events.publishEvent(
                        new ReturnMoved(merchandise.returnId(), move.subjectId(), (ReturnStatus) move.from(), to));
            }
        }
        return ReturnResponse.of(merchandise);
    }
}
