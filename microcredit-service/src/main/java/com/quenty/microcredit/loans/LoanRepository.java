package com.quenty.microcredit.loans;

import com.quenty.platform.security.RowScope;
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

    String IN_SCOPE = """
            SELECT l FROM Loan l WHERE l.loanId = :loanId
              AND (:#{#scope.companyId()} IS NULL OR l.companyId = :#{#scope.companyId()})
              AND (:#{#scope.customerId()} IS NULL OR l.customerId = :#{#scope.customerId()})""";

    @Query(IN_SCOPE)
    Optional<Loan> find(String loanId, RowScope scope);

    /** One change of a loan after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(IN_SCOPE)
    Optional<Loan> lock(String loanId, RowScope scope);

    List<Loan> findByCustomerIdOrderById(String customerId);

    /** By key, so that two runs of the end of day can't wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT l FROM Loan l WHERE l.nextAgeingDate <= :day AND l.id > :after ORDER BY l.id")
    List<Loan> lockDue(LocalDate day, int after, Limit limit);

    Loan saveAndFlush(Loan loan);
}
