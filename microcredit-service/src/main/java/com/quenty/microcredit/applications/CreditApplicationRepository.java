package com.quenty.microcredit.applications;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface CreditApplicationRepository extends Repository<CreditApplication, Integer> {

    String VISIBLE = """
            select a from CreditApplication a
            where a.applicationId = :applicationId
              and (:customer = '' or a.customerId = :customer)
              and (:company = '' or a.companyId = :company)""";

    /** @param customer and company as in {@link com.quenty.microcredit.access.Visibility} */
    @Query(VISIBLE)
    Optional<CreditApplication> findVisible(String applicationId, String customer, String company);

    /** Nobody else moves it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(VISIBLE)
    Optional<CreditApplication> lockVisible(String applicationId, String customer, String company);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CreditApplication> findByApplicationId(String applicationId);

    @Query("SELECT a.country FROM CreditApplication a WHERE a.applicationId = :applicationId")
    Optional<String> findCountry(String applicationId);

    List<CreditApplication> findByIdIn(List<Integer> ids);

    CreditApplication saveAndFlush(CreditApplication application);
}
