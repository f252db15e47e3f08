package com.quenty.microcredit.scores;

import com.quenty.platform.security.RowScope;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface CreditScoreRepository extends Repository<CreditScore, Integer> {

    @Query("""
            SELECT s FROM CreditScore s
            WHERE s.scoreId = :scoreId
              AND (:#{#scope.companyId()} IS NULL OR s.companyId = :#{#scope.companyId()})
              AND (:#{#scope.customerId()} IS NULL OR s.customerId = :#{#scope.customerId()})""")
    Optional<CreditScore> find(String scoreId, RowScope scope);

    @Query("""
            SELECT s FROM CreditScore s
            WHERE s.customerId = :customerId
              AND (:#{#scope.companyId()} IS NULL OR s.companyId = :#{#scope.companyId()})
              AND (:#{#scope.customerId()} IS NULL OR s.customerId = :#{#scope.customerId()})
            ORDER BY s.scoreDate DESC, s.id DESC LIMIT 1""")
    Optional<CreditScore> findLatest(String customerId, RowScope scope);

    @Query("""
            SELECT s.score FROM CreditScore s
            WHERE s.customerId = :customerId AND s.scoreVersion = :version
            ORDER BY s.scoreDate DESC, s.id DESC LIMIT 1""")
    Optional<Integer> findPrevious(String customerId, String version);

    CreditScore saveAndFlush(CreditScore score);
}
