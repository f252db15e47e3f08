package com.quenty.order.products;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** SKUs are unique across the platform. Whose it is, is nobody's business. */
@ProblemCode("duplicate-sku")
final class DuplicateSku extends Conflict {

    DuplicateSku() {
        super("The SKU is taken.");
        at("/sku", "is taken");
    }
}
