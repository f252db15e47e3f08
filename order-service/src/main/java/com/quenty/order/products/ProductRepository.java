package com.quenty.order.products;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface ProductRepository extends Repository<Product, Integer> {

    /** @param company the only one whose products the caller may know of; null when he may know of all */
    @Query("select p from Product p where p.id = :id and (:company is null or p.companyId = :company)")
    Optional<Product> findVisible(int id, @Nullable String company);

    @Query("select p from Product p where p.sku = :sku and (:company is null or p.companyId = :company)")
    Optional<Product> findVisibleBySku(String sku, @Nullable String company);

    Product saveAndFlush(Product product);
}
