package com.quenty.microcredit.endofday;

import com.quenty.microcredit.applications.ApplicationExpiryService;
import com.quenty.microcredit.businessdates.BusinessDateStore;
import com.quenty.microcredit.loans.LoanAgeingService;
import com.quenty.microcredit.loans.LoanAgeingService.Batch;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves the business date on, a day at a time, and brings everything up to it.
 *
 * <p>The date moves first, in a transaction of its own; then loans are aged in batches, each its own transaction. After
 * a crash it resumes: the loans themselves show what a batch has done. After days of standstill each day is processed
 * by itself, so that the state is the one that single days would have given. Safe to run concurrently.
 */
@Service
class EndOfDayCatchUpService {

    private static final Logger log = LoggerFactory.getLogger(EndOfDayCatchUpService.class);

    private final BusinessDateStore dates;
    private final LoanAgeingService ageing;
    private final ApplicationExpiryService applications;
    private final EndOfDayRunRepository runs;
    private final EndOfDayProperties properties;
    private final TransactionOperations transaction;

    EndOfDayCatchUpService(
            BusinessDateStore dates,
            LoanAgeingService ageing,
            ApplicationExpiryService applications,
            EndOfDayRunRepository runs,
            EndOfDayProperties properties,
            TransactionOperations transaction) {
        this.dates = dates;
        this.ageing = ageing;
        this.applications = applications;
        this.runs = runs;
        this.properties = properties;
        this.transaction = transaction;
    }

    /** Processes every day up to the calendar date; a day that another run has begun is processed with it. */
    void catchUp() {
        for (var day = dayAtHand(); day.isPresent(); day = dayAtHand()) {
            bringUpTo(day.get());
        }
    }

    /** The day that was begun and not finished, or else the next, begun now; empty when the calendar is not ahead. */
    private Optional<LocalDate> dayAtHand() {
        return Objects.requireNonNull(transaction.execute(status -> {
            // The date first: a day that another run begins in between is then found unfinished. Asked the other way
            // round, neither would show it, and the caller would be told that all is done.
            var date = dates.storedDate();
            return runs.unfinished().or(() -> beginAfter(date));
        }));
    }

    private Optional<LocalDate> beginAfter(Optional<LocalDate> date) {
        var today = dates.calendarDate();
        var next = date.map(each -> each.plusDays(1)).orElse(today);
        if (next.isAfter(today)) {
            return Optional.empty();
        }
        dates.advanceTo(next);
        runs.begin(next);
        return Optional.of(next);
    }

    private void bringUpTo(LocalDate day) {
        int last = 0;
        for (var batch = age(day, last); batch.last() > last; batch = age(day, last)) {
            last = batch.last();
        }
        int counted;
        do {
            counted = ageing.countDays(day, properties.batchSize());
        } while (counted > 0);
        expire(day);
        int pastDue = ageing.countPastDue();
        transaction.executeWithoutResult(status -> runs.finish(day, pastDue));
        log.info("End of day brought loans to {}", day);
    }

    private Batch age(LocalDate day, int after) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var batch = ageing.ageNext(day, after, properties.batchSize());
            runs.note(day, batch);
            return batch;
        }));
    }

    private void expire(LocalDate day) {
        for (int expired = applications.expire(day); expired > 0; expired = applications.expire(day)) {
            int count = expired;
            transaction.executeWithoutResult(status -> runs.noteExpired(day, count));
        }
    }
}
