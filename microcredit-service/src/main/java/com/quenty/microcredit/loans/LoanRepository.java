package com.quenty.microcredit.loans;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface LoanRepository extends Repository<Loan, Integer> {

    /** @param customer and company as {@code Visibility} has them: empty is no restriction */
    @Query("""
            select l from Loan l where l.loanId = :loanId
              and (:customer = '' or l.customerId = :customer) and (:company = '' or l.companyId = :company)""")
    Optional<Loan> findVisible(String loanId, String customer, String company);

    /** One change of a loan after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select l from Loan l where l.loanId = :loanId
              and (:customer = '' or l.customerId = :customer) and (:company = '' or l.companyId = :company)""")
    Optional<Loan> lockVisible(String loanId, String customer, String company);

    List<Loan> findByCustomerIdOrderById(String customerId);

    /** By key, so that two runs of the end of day can't wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Loan l where l.nextAgeingDate <= :day and l.id > :after order by l.id")
    List<Loan> lockDue(LocalDate day, int after, Limit limit);

    Loan saveAndFlush(Loan loan);
}
