package com.quenty.order.products;

import com.quenty.contracts.order.ProductApi;
import com.quenty.contracts.order.ProductView;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.RequiresPermission;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** For siblings, which may see all products. */
@RestController
class InternalProductController implements ProductApi {

    private static final int AT_ONCE = 100;

    private final ProductService service;

    InternalProductController(ProductService service) {
        this.service = service;
    }

    @Override
    @RequiresPermission("internal-products:read")
    public List<ProductView> get(Set<Integer> productIds) {
        if (productIds.size() > AT_ONCE) {
            throw ValidationFailed.of("id", "must name at most %d products".formatted(AT_ONCE));
        }
        return service.factsOf(productIds).values().stream()
                .map(InternalProductController::view)
                .toList();
    }

    private static ProductView view(ProductFacts product) {
        return new ProductView(
                product.productId(),
                product.companyId(),
                product.sku(),
                product.name(),
                product.active(),
                product.price(),
                product.currency(),
                product.weight(),
                view(product.dimensions()),
                product.countryOfOrigin(),
                product.category());
    }

    private static ProductView.@Nullable Dimensions view(@Nullable Dimensions size) {
        return size == null ? null : new ProductView.Dimensions(size.length(), size.width(), size.height());
    }
}
