package com.quenty.customer.companies;

import com.quenty.platform.security.RowScope;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CompanyRepository extends Repository<Company, Integer> {

    Optional<Company> findByCompanyId(String companyId);

    @Query("""
        SELECT c FROM Company c
        WHERE c.companyId = :companyId
          AND (:#{#scope.companyId()} IS NULL OR c.companyId = :#{#scope.companyId()})\
        """)
    Optional<Company> find(String companyId, RowScope scope);

    /** Holds off a deactivation until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("""
        SELECT c FROM Company c
        WHERE c.companyId = :companyId
          AND (:#{#scope.companyId()} IS NULL OR c.companyId = :#{#scope.companyId()})\
        """)
    Optional<Company> lock(String companyId, RowScope scope);

    @Query("""
        SELECT c.companyId FROM Company c
        WHERE c.verification.status = com.quenty.customer.verification.VerificationStatus.VERIFIED
          AND c.verification.verifiedUntil < :today\
        """)
    List<String> findOverdue(LocalDate today);

    Company saveAndFlush(Company company);
}
