package com.quenty.microcredit.applications;

import com.quenty.platform.security.RowScope;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface CreditApplicationRepository extends Repository<CreditApplication, Integer> {

    String IN_SCOPE = """
            SELECT a FROM CreditApplication a
            WHERE a.applicationId = :applicationId
              AND (:#{#scope.companyId()} IS NULL OR a.companyId = :#{#scope.companyId()})
              AND (:#{#scope.customerId()} IS NULL OR a.customerId = :#{#scope.customerId()})""";

    @Query(IN_SCOPE)
    Optional<CreditApplication> find(String applicationId, RowScope scope);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(IN_SCOPE)
    Optional<CreditApplication> lock(String applicationId, RowScope scope);

    @Query("SELECT a.country FROM CreditApplication a WHERE a.applicationId = :applicationId")
    Optional<String> findCountry(String applicationId);

    /** Locked until the transaction ends; rows that others hold are left to the next batch. */
    @NativeQuery("""
            SELECT * FROM credit_applications
            WHERE status IN ('pending', 'manual_review', 'recommended', 'approved', 'accepted') AND expires_at <= :now
            ORDER BY expires_at LIMIT :limit FOR UPDATE SKIP LOCKED""")
    List<CreditApplication> lockExpired(Instant now, int limit);

    CreditApplication saveAndFlush(CreditApplication application);
}
