package com.quenty.microcredit.reschedules;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Changed under the lock of the loan only. */
@Transactional(readOnly = true)
interface RescheduleRepository extends Repository<Reschedule, Integer> {

    Optional<Reschedule> findByLoanIdAndRescheduleId(Integer loanId, String rescheduleId);

    Optional<Reschedule> findByLoanIdAndStatus(Integer loanId, RescheduleStatus status);

    Reschedule saveAndFlush(Reschedule reschedule);
}
