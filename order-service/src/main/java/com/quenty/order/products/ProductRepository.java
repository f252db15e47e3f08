package com.quenty.order.products;

import com.quenty.order.sellers.SellerStore;
import com.quenty.platform.security.RowScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface ProductRepository extends Repository<Product, Integer> {

    @Query("SELECT p FROM Product p WHERE p.id = :id AND (:company IS NULL OR p.companyId = :company)")
    Optional<Product> find(int id, @Nullable String company);

    @Query("SELECT p FROM Product p WHERE p.sku = :sku AND (:company IS NULL OR p.companyId = :company)")
    Optional<Product> findBySku(String sku, @Nullable String company);

    /** For customers: on sale, of a company that trades. */
    @Query(
            value = "SELECT p.* FROM products p WHERE p.id = :id AND p.active AND " + SellerStore.TRADES,
            nativeQuery = true)
    Optional<Product> findOnSale(int id);

    /** As above. */
    @Query(
            value = "SELECT p.* FROM products p WHERE p.sku = :sku AND p.active AND " + SellerStore.TRADES,
            nativeQuery = true)
    Optional<Product> findOnSaleBySku(String sku);

    default Optional<Product> find(int id, RowScope scope) {
        return find(id, scope.companyId());
    }

    default Optional<Product> findBySku(String sku, RowScope scope) {
        return findBySku(sku, scope.companyId());
    }

    Product saveAndFlush(Product product);
}
