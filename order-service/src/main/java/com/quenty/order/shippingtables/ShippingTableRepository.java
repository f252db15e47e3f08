package com.quenty.order.shippingtables;

import com.quenty.platform.security.RowScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface ShippingTableRepository extends Repository<ShippingTable, Integer> {

    @Query(
            "SELECT t FROM ShippingTable t WHERE t.shippingTableId = :id AND (:company IS NULL OR t.companyId = :company)")
    Optional<ShippingTable> find(String id, @Nullable String company);

    default Optional<ShippingTable> find(String id, RowScope scope) {
        return find(id, scope.companyId());
    }

    ShippingTable saveAndFlush(ShippingTable table);

    @Transactional
    void delete(ShippingTable table);

    @Transactional
    void flush();
}
