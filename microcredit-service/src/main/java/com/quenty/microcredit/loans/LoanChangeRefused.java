package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.Refusal;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Well formed, but it could not have happened to this loan; {@link #errors} says what is wrong. */
@ProblemCode("loan-change-refused")
public final class LoanChangeRefused extends RuleViolation {

    LoanChangeRefused(List<Refusal> refusals) {
        super("This can't happen to the loan as it stands.");
        for (var refusal : refusals) {
            var pointer = refusal.pointer();
            at(pointer == null ? "" : pointer, refusal.message());
        }
    }

    private LoanChangeRefused(String pointer, String message) {
        super("This can't happen to the loan as it stands.");
        at(pointer, message);
    }

    public static LoanChangeRefused because(String pointer, String message, Object... values) {
        return new LoanChangeRefused(pointer, message.formatted(values));
    }
}
