package com.quenty.microcredit.loans;

import com.quenty.microcredit.loanevents.LoanEventRepository;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings loans up to a business date, a batch to a transaction. A batch that is repeated finds nothing left to do: the
 * mark of what is done is the loan's own next date of ageing.
 */
@Service
public class LoanAgeingService {

    private static final Logger log = LoggerFactory.getLogger(LoanAgeingService.class);

    private static final Booking BY_THE_END_OF_DAY = Booking.by("system", null);

    /**
     * @param last key of the last loan looked at; the one before when there was none
     * @param failures by loan, what kept it from being aged
     */
    public record Batch(int last, int aged, Map<String, String> failures) {}

    private final LoanRepository loans;
    private final LoanEventRepository events;
    private final LoanStore store;
    private final JdbcClient jdbc;
    private final Clock clock;

    LoanAgeingService(LoanRepository loans, LoanEventRepository events, LoanStore store, JdbcClient jdbc, Clock clock) {
        this.loans = loans;
        this.events = events;
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Replays the next loans on which something changes by that day. */
    @Transactional
    public Batch ageNext(LocalDate day, int after, int size) {
        var due = loans.lockDue(day, after, Limit.of(size));
        var eventsOf = events.of(due.stream().map(UpdatedEntity::id).toList());
        var failures = new LinkedHashMap<String, String>();
        for (var loan : due) {
            try {
                var account = LoanAccount.open(loan, eventsOf.getOrDefault(loan.id(), List.of()), day);
                store.age(account, BY_THE_END_OF_DAY);
            } catch (DataAccessException | PersistenceException broken) {
                throw broken; // the transaction is lost with it
            } catch (RuntimeException failure) {
                log.error(
                        "Loan {} could not be aged to {}; the next end of day tries again",
                        loan.loanId(),
                        day,
                        failure);
                failures.put(loan.loanId(), String.valueOf(failure.getMessage()));
            }
        }
        int last = due.isEmpty() ? after : due.getLast().id();
        return new Batch(last, due.size() - failures.size(), failures);
    }

    /**
     * Counts one day more on the loans that are past due and on which nothing else changes.
     *
     * @return how many, of at most {@code size}; to be called again until there are none
     */
    @Transactional
    public int countDays(LocalDate day, int size) {
        return jdbc.sql("""
                        UPDATE loans
                        SET days_past_due = :day - past_due_since, aged_to = :day, version = version + 1, updated_at = :now
                        WHERE id IN (SELECT id FROM loans WHERE past_due_since IS NOT NULL AND aged_to < :day
                                     ORDER BY id LIMIT :size FOR UPDATE)
                        """)
                .param("day", day)
                .param("now", SqlTimes.now(clock))
                .param("size", size)
                .update();
    }

    @Transactional(readOnly = true)
    public int countPastDue() {
        return jdbc.sql("SELECT count(*) FROM loans WHERE past_due_since IS NOT NULL")
                .query(Integer.class)
                .single();
    }
}
