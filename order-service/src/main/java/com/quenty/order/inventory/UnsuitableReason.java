package com.quenty.order.inventory;

import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.Arrays;
import java.util.function.Predicate;

/** The reason exists, but not for this; {@code suitable} names those that do. */
@ProblemCode("unsuitable-reason")
final class UnsuitableReason extends RuleViolation {

    private UnsuitableReason(Predicate<ReasonCode> suits) {
        super("The reason does not suit what is to be done.");
        var suitable = Arrays.stream(ReasonCode.values())
                .filter(suits)
                .map(ReasonCode::code)
                .toList();
        at("/reason_code", "must be one of " + String.join(", ", suitable));
        with("suitable", suitable);
    }

    static void unless(Predicate<ReasonCode> suits, ReasonCode reason) {
        if (!suits.test(reason)) {
            throw new UnsuitableReason(suits);
        }
    }
}
