package com.quenty.intlshipping.goodsrules;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Refusals about goods rules. */
final class GoodsRuleProblems {

    private GoodsRuleProblems() {}

    @ProblemCode("goods-rule-not-found")
    static final class GoodsRuleNotFound extends NotFound {

        GoodsRuleNotFound() {
            super("There is no goods rule of this code that is valid from this day.");
        }
    }
}
