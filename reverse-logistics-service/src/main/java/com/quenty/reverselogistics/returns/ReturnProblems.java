package com.quenty.reverselogistics.returns;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import com.quenty.reverselogistics.rules.FailedRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Problems of returns. */
public final class ReturnProblems {

    private ReturnProblems() {}

    @ProblemCode("return-not-found")
    public static final class NotFound extends com.quenty.platform.problem.NotFound {

        public NotFound() {
            super("There is no such return.");
        }
    }

    @ProblemCode("return-item-not-found")
    public static final class ItemNotFound extends com.quenty.platform.problem.NotFound {

        public ItemNotFound() {
            super("The return has no such item.");
        }
    }

    /** One line or more may not come back; every rule that fails is named. */
    @ProblemCode("return-not-eligible")
    public static final class NotEligible extends RuleViolation {

        /** @param pointers by line of the order */
        public NotEligible(List<FailedRule> failed, Map<Integer, String> pointers) {
            super("The goods can't be returned so.");
            failed.forEach(each -> at(pointers.getOrDefault(each.lineNumber(), ""), each.message()));
            with("failed_rules", failed);
        }
    }

    /** The goods were given up, because they did not come in time. */
    @ProblemCode("return-authorization-expired")
    public static final class AuthorizationExpired extends Conflict {

        public AuthorizationExpired(Instant expiredAt) {
            super("The goods had to come by %s.".formatted(expiredAt));
            with("expired_at", expiredAt.toString());
        }
    }

    /** A claim, or goods that the customer keeps: none are sent. */
    @ProblemCode("nothing-comes-back")
    public static final class NothingComesBack extends Conflict {

        public NothingComesBack() {
            super("No goods come back for this return.");
        }
    }

    /** More has arrived than was to. */
    @ProblemCode("receipt-exceeds-return")
    public static final class ReceiptExceedsReturn extends RuleViolation {

        ReceiptExceedsReturn(String returnItemId, int quantity) {
            super("Of %s, %d units were to come.".formatted(returnItemId, quantity));
            at("/items", "has more units than were to come");
            with("return_item_id", returnItemId);
        }
    }

    @ProblemCode("accepted-exceeds-received")
    public static final class AcceptedExceedsReceived extends RuleViolation {

        AcceptedExceedsReceived(int received) {
            super("Only %d units have arrived.".formatted(received));
            at("/accepted_quantity", "is more than has arrived");
        }
    }
}
