package com.quenty.order.orders;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("exchange-differs")
public final class ExchangeDiffers extends Conflict {

    ExchangeDiffers() {
        super("The return was exchanged for something else already.");
    }
}
