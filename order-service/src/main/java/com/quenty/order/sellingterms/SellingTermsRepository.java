package com.quenty.order.sellingterms;

import com.quenty.platform.security.RowScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface SellingTermsRepository extends Repository<SellingTerms, Integer> {

    @Query(
            "SELECT t FROM SellingTerms t WHERE t.companyId = :companyId AND (:company IS NULL OR t.companyId = :company)")
    Optional<SellingTerms> find(String companyId, @Nullable String company);

    default Optional<SellingTerms> find(String companyId, RowScope scope) {
        return find(companyId, scope.companyId());
    }

    SellingTerms saveAndFlush(SellingTerms terms);
}
