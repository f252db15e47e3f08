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
            SELECT l FROM Loan l WHERE l.loanId = :loanId
              AND (:customer = '' OR l.customerId = :customer) AND (:company = '' OR l.companyId = :company)""")
    Optional<Loan> findVisible(String loanId, String customer, String company);

    /** One change of a loan after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            SELECT l FROM Loan l WHERE l.loanId = :loanId
              AND (:customer = '' OR l.customerId = :customer) AND (:company = '' OR l.companyId = :company)""")
    Optional<Loan> lockVisible(String loanId, String customer, String company);

    List<Loan> findByCustomerIdOrderById(String customerId);

    /** By key, so that two runs of the end of day can't wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT l FROM Loan l WHERE l.nextAgeingDate <= :day AND l.id > :after ORDER BY l.id")
    List<Loan> lockDue(LocalDate day, int after, Limit limit);

    Loan saveAndFlush(Loan loan);
}
