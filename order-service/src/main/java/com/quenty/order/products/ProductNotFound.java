package com.quenty.order.products;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("product-not-found")
public final class ProductNotFound extends NotFound {

    public ProductNotFound() {
        super("There is no such product.");
    }
}
