package com.quenty.microcredit.applications;

import com.quenty.platform.time.BusinessZone;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Expires applications that were not decided on, accepted or paid out in time. */
@Service
public class ApplicationExpiryService {

    private static final int BATCH_SIZE = 200;

    private final CreditApplicationRepository applications;
    private final CreditApplicationStore store;
    private final TransactionOperations transaction;
    private final BusinessZone zone;

    ApplicationExpiryService(
            CreditApplicationRepository applications,
            CreditApplicationStore store,
            TransactionOperations transaction,
            BusinessZone zone) {
        this.applications = applications;
        this.store = store;
        this.transaction = transaction;
        this.zone = zone;
    }

    /**
     * Expires what was due before this day: one batch in a transaction of its own.
     *
     * @return how many; to be called again until there are none
     */
    public int expire(LocalDate businessDate) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var due = applications.lockExpired(zone.startOf(businessDate), BATCH_SIZE);
            due.forEach(application -> store.move(application, application::expire, "time is over"));
            return due.size();
        }));
    }
}
