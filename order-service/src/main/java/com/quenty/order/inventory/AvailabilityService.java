package com.quenty.order.inventory;

import com.quenty.order.products.ProductFacts;
import com.quenty.order.products.ProductService;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells buyers what can be had. */
@Service
class AvailabilityService {

    private static final int AT_ONCE = 100;

    private final ProductService products;
    private final BucketRepository buckets;

    AvailabilityService(ProductService products, BucketRepository buckets) {
        this.products = products;
        this.buckets = buckets;
    }

    @Transactional(readOnly = true)
    AvailabilityResponse of(Caller caller, Set<Integer> productIds) {
        if (productIds.size() > AT_ONCE) {
            throw ValidationFailed.of("product_id", "must name at most %d products".formatted(AT_ONCE));
        }
        var visible = products.visibleTo(caller, productIds);
        var inStock = inStock(visible.stream()
                .filter(ProductFacts::active)
                .map(ProductFacts::productId)
                .collect(Collectors.toSet()));
        return new AvailabilityResponse(visible.stream()
                .map(product ->
                        new AvailabilityResponse.Item(product.productId(), inStock.contains(product.productId())))
                .sorted(Comparator.comparingInt(AvailabilityResponse.Item::productId))
                .toList());
    }

    private Set<Integer> inStock(Set<Integer> productIds) {
        return productIds.isEmpty() ? Set.of() : new HashSet<>(buckets.inStock(productIds));
    }
}
