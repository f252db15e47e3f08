package com.quenty.order.products;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("product-in-use")
final class ProductInUse extends Conflict {

    ProductInUse() {
        super("Orders, stock or the stock ledger refer to the product; deactivate it instead.");
    }
}
