package com.quenty.customer.clients;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import java.util.List;

/** Others still have work in hand for whom the caller wants to deactivate. */
@ProblemCode("open-work-left")
public final class OpenWorkLeft extends Conflict {

    OpenWorkLeft(List<String> openWork) {
        super("There is still open work; finish or cancel it first.");
        with("open_work", openWork);
    }
}
