package com.quenty.contracts.order;

import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Products, as siblings need them for shipping and customs. */
@HttpExchange("/internal/v1/products")
public interface ProductApi {

    /** At most 100 at once, in no order; unknown products are left out. */
    @GetExchange
    List<ProductView> get(@RequestParam("id") Set<Integer> productIds);
}
