package com.quenty.auth.passwords;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Too short, too long, too common, or built from what everybody knows of the account. */
@ProblemCode("weak-password")
final class WeakPassword extends RuleViolation {

    WeakPassword(String pointer, List<String> reasons) {
        super("The password " + String.join(", and it ", reasons) + ".");
        reasons.forEach(reason -> at(pointer, reason));
    }
}
