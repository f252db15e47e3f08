package com.quenty.reverselogistics.returns.decisions;

import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.AnotherPersonDecides;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.returns.AuthorizationNumberIssuer;
import com.quenty.reverselogistics.returns.MerchandiseReturn;
import com.quenty.reverselogistics.returns.ReturnItem;
import com.quenty.reverselogistics.returns.ReturnQueries;
import com.quenty.reverselogistics.returns.ReturnResponse;
import com.quenty.reverselogistics.returns.ReturnStore;
import com.quenty.reverselogistics.rules.ReturnRuleQueries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Decides on returns. */
@Service
class ReturnDecisionService {

    private static final Logger log = LoggerFactory.getLogger(ReturnDecisionService.class);

    /** Returns that are looked for at once; each has its own transaction. */
    private static final int AT_ONCE = 200;

    private final ReturnStore returns;
    private final ReturnQueries queries;
    private final ReturnRuleQueries rules;
    private final AuthorizationNumberIssuer numbers;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReturnDecisionService(
            ReturnStore returns,
            ReturnQueries queries,
            ReturnRuleQueries rules,
            AuthorizationNumberIssuer numbers,
            Idempotency idempotency,
            TransactionOperations transaction,
            Clock clock) {
        this.returns = returns;
        this.queries = queries;
        this.rules = rules;
        this.numbers = numbers;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    ReturnResponse approve(Caller caller, String returnId, IfMatch match, @Nullable ApproveReturnRequest request) {
        boolean keep = request != null && Boolean.TRUE.equals(request.keepItem());
        var notes = request == null ? null : request.approvalNotes();
        return decide(caller, returnId, match, notes, decided -> {
            requireAnotherPerson(caller, decided);
            decided.approve(numbers.next(), until(decided), keep, notes, caller.id());
        });
    }

    ReturnResponse reject(Caller caller, String returnId, IfMatch match, String reason) {
        return decide(caller, returnId, match, reason, decided -> {
            requireAnotherPerson(caller, decided);
            decided.reject(reason, caller.id());
        });
    }

    ReturnResponse cancel(Caller caller, String returnId, IfMatch match, String reason) {
        return decide(caller, returnId, match, reason, MerchandiseReturn::cancel);
    }

    private ReturnResponse decide(
            Caller caller,
            String returnId,
            IfMatch match,
            @Nullable String reason,
            Consumer<MerchandiseReturn> decision) {
        return idempotency.once(ReturnResponse.class, () -> {
            var decided = returns.lock(RowScope.of(caller), returnId, match);
            decision.accept(decided);
            return returns.save(decided, reason);
        });
    }

    private static void requireAnotherPerson(Caller caller, MerchandiseReturn decided) {
        if (caller.id().equals(decided.customerId())) {
            throw new AnotherPersonDecides("Your own return is decided on by another person.");
        }
    }

    /** By the rules of the day of the request. */
    private Instant until(MerchandiseReturn decided) {
        long days = decided.items().stream()
                .mapToLong(this::authorizationDays)
                .min()
                .orElseThrow();
        return clock.instant().plus(Duration.ofDays(days));
    }

    private long authorizationDays(ReturnItem item) {
        return rules.validFrom(item.ruleCategory(), item.ruleValidFrom())
                .terms()
                .authorizationDays();
    }

    /** Those whose goods did not come in time, each by itself: one that fails does not keep the others. */
    void expireOverdue() {
        for (var returnId : queries.overdue(clock.instant(), AT_ONCE)) {
            try {
                transaction.executeWithoutResult(status -> expire(returnId));
            } catch (RuntimeException failure) {
                log.warn("Return {} could not expire: {}", returnId, failure.toString());
            }
        }
    }

    private void expire(String returnId) {
        var overdue = returns.lock(RowScope.ALL, returnId, IfMatch.ANY);
        if (overdue.status().isBeforeTransport() && !clock.instant().isBefore(overdue.expiresAt())) {
            overdue.expire();
            returns.save(overdue, "the goods did not come in time");
        }
    }
}
