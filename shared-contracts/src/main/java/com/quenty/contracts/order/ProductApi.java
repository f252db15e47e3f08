package com.quenty.contracts.order;

import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What siblings have to know of products to ship and declare them. */
@HttpExchange("/internal/v1/products")
public interface ProductApi {

    /** At most 100 at once, in no order; products that do not exist are left out. */
    @GetExchange
    List<ProductView> get(@RequestParam("id") Set<Integer> productIds);
}
