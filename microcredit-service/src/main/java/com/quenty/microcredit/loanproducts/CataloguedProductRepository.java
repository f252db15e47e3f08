package com.quenty.microcredit.loanproducts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface CataloguedProductRepository extends Repository<CataloguedProduct, Integer> {

    Optional<CataloguedProduct> findByCode(String code);

    /** Two new versions at once get two numbers, one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT p FROM CataloguedProduct p WHERE p.code = :code")
    Optional<CataloguedProduct> lockByCode(String code);

    CataloguedProduct saveAndFlush(CataloguedProduct product);
}
