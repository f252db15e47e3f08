package com.quenty.intlshipping.clients;

import com.quenty.contracts.order.ProductApi;
import com.quenty.intlshipping.clients.ClientProblems.ProductUnknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Weight, price and origin of products, kept by order-service. */
@Component
public class ProductDirectory {

    /** As many as the contract allows in one question. */
    private static final int MOST_AT_ONCE = 100;

    private final ProductApi products;

    ProductDirectory(ProductApi products) {
        this.products = products;
    }

    /**
     * All products that a request names.
     *
     * @param named ids by their pointers in the request
     * @return by their ids
     * @throws ProductUnknown if one does not exist or is another company's, which is not told apart
     */
    public Map<Integer, Product> requireOf(String companyId, Map<String, Integer> named) {
        var found = new HashMap<Integer, Product>();
        var ids = List.copyOf(new TreeSet<>(named.values()));
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            var asked = new TreeSet<>(ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE)));
            products.get(asked).stream()
                    .map(Product::of)
                    .filter(product -> product.companyId().equals(companyId))
                    .forEach(product -> found.put(product.productId(), product));
        }
        var unknown = new ArrayList<String>();
        named.forEach((pointer, id) -> {
            if (!found.containsKey(id)) {
                unknown.add(pointer);
            }
        });
        if (!unknown.isEmpty()) {
            throw new ProductUnknown(unknown);
        }
        return found;
    }
}
