package com.quenty.reverselogistics.returns.receipts;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of receipts. */
final class ReceiptProblems {

    private ReceiptProblems() {}

    /** The number on the parcel is mistyped, or that of another return. */
    @ProblemCode("return-authorization-differs")
    static final class ReturnAuthorizationDiffers extends RuleViolation {

        ReturnAuthorizationDiffers() {
            super("The number is not that of the return.");
            at("/return_authorization_number", "is mistyped, or that of another return");
        }
    }
}
