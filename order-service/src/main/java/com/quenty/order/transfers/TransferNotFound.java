package com.quenty.order.transfers;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("transfer-not-found")
final class TransferNotFound extends NotFound {

    TransferNotFound() {
        super("There is no such transfer.");
    }
}
