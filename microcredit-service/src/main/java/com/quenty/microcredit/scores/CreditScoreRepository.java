package com.quenty.microcredit.scores;

import com.quenty.microcredit.access.Visibility;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface CreditScoreRepository extends Repository<CreditScore, Integer> {

    /** @param customer and company as in {@link Visibility} */
    @Query("""
            select s from CreditScore s
            where s.scoreId = :scoreId
              and (:customer = '' or s.customerId = :customer)
              and (:company = '' or s.companyId = :company)""")
    Optional<CreditScore> findVisible(String scoreId, String customer, String company);

    @Query("""
            select s from CreditScore s
            where s.customerId = :customerId
              and (:customer = '' or s.customerId = :customer)
              and (:company = '' or s.companyId = :company)
            order by s.scoreDate desc, s.id desc limit 1""")
    Optional<CreditScore> findLatest(String customerId, String customer, String company);

    @Query("""
            select s.score from CreditScore s
            where s.customerId = :customerId and s.scoreVersion = :version
            order by s.scoreDate desc, s.id desc limit 1""")
    Optional<Integer> findPrevious(String customerId, String version);

    CreditScore saveAndFlush(CreditScore score);
}
