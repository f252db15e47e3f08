package com.quenty.microcredit.loanproducts;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface ProductVersionRepository extends Repository<ProductVersion, Integer> {

    Optional<ProductVersion> findByProductIdAndVersionNumber(Integer productId, int versionNumber);

    ProductVersion saveAndFlush(ProductVersion version);
}
