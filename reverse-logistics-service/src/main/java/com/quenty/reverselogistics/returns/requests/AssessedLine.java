package com.quenty.reverselogistics.returns.requests;

import com.quenty.reverselogistics.amounts.RefundAmount;
import com.quenty.reverselogistics.rules.FailedRule;
import com.quenty.reverselogistics.rules.ReturnRule;
import java.util.List;

/**
 * A line that is to come back, held against its rule.
 *
 * @param category of its product
 * @param returnable units that have arrived and are not coming back already
 * @param failed rules that it does not pass
 * @param manualReasons why people have to decide
 */
record AssessedLine(
        CreateReturnRequest.Line wanted,
        String category,
        ReturnRule rule,
        int returnable,
        List<FailedRule> failed,
        List<String> manualReasons,
        RefundAmount estimate) {

    boolean isEligible() {
        return failed.isEmpty();
    }
}
