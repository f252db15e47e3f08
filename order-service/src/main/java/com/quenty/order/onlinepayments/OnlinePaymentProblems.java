package com.quenty.order.onlinepayments;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of payments online. */
final class OnlinePaymentProblems {

    private OnlinePaymentProblems() {}

    /** A payment that we do not know, perhaps not yet: told again, it may be known. */
    @ProblemCode("payment-event-unknown")
    static final class PaymentEventUnknown extends com.quenty.platform.problem.NotFound {

        PaymentEventUnknown() {
            super("There is no such payment.");
        }
    }

    /** About money that has not come as far as is known here: told again, it may have. */
    @ProblemCode("payment-event-early")
    static final class PaymentEventEarly extends Conflict {

        PaymentEventEarly() {
            super("Nothing was captured by the payment yet. Tell this again later.");
        }
    }

    /** Currency or amount are not those of the payment. */
    @ProblemCode("payment-event-differs")
    static final class PaymentEventDiffers extends RuleViolation {

        PaymentEventDiffers(String pointer, String message) {
            super("The event does not suit the payment.");
            at(pointer, message);
        }
    }

    /** The installation takes no payments online. */
    @ProblemCode("online-payments-off")
    static final class OnlinePaymentsOff extends Conflict {

        OnlinePaymentsOff() {
            super("Orders can't be paid online here.");
        }
    }

    @ProblemCode("payment-not-online")
    static final class PaymentNotOnline extends Conflict {

        PaymentNotOnline() {
            super("The payment is not made online.");
        }
    }
}
