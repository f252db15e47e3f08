package com.quenty.customer.companies;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CompanyRepository extends Repository<Company, Integer> {

    Optional<Company> findByCompanyId(String companyId);

    /** @param own the only company the caller may know of, unless he may know of all */
    @Query("select c from Company c where c.companyId = :companyId and (:all = true or c.companyId = :own)")
    Optional<Company> findVisible(String companyId, boolean all, @Nullable String own);

    /** Holds off a deactivation until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select c from Company c where c.companyId = :companyId and (:all = true or c.companyId = :own)")
    Optional<Company> lockVisible(String companyId, boolean all, @Nullable String own);

    @Query("""
            select c.companyId from Company c
            where c.verification.status = com.quenty.customer.verification.VerificationStatus.VERIFIED
              and c.verification.verifiedUntil < :today""")
    List<String> findOverdue(LocalDate today);

    Company saveAndFlush(Company company);
}
