package com.quenty.order.storecredits;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.order.ownbenefits.OwnBenefitPolicy;
import com.quenty.order.paymentterms.PaymentTermsCheck;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Grants store credit, takes it back, and lets it lapse. */
@Service
class StoreCreditService {

    private static final int BATCH = 100;

    /** Amounts are kept with so many decimals. */
    private static final int DECIMALS = 3;

    private final StoreCreditStore store;
    private final StoreCreditRepository credits;
    private final StoreCreditQueries queries;
    private final CustomerDirectory customers;
    private final PaymentTermsCheck terms;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final BusinessZone zone;

    StoreCreditService(
            StoreCreditStore store,
            StoreCreditRepository credits,
            StoreCreditQueries queries,
            CustomerDirectory customers,
            PaymentTermsCheck terms,
            Idempotency idempotency,
            TransactionOperations transaction,
            BusinessZone zone) {
        this.store = store;
        this.credits = credits;
        this.queries = queries;
        this.customers = customers;
        this.terms = terms;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.zone = zone;
    }

    StoreCreditResponse grant(Caller caller, GrantStoreCreditRequest request) {
        return idempotency.once(StoreCreditResponse.class, () -> requireKnown(caller, request), company -> {
            var amount = amount(request);
            var account = credits.open(company, request.customerId(), request.currency());
            terms.requireStoreCredit(company, store.available(account).plus(amount));
            store.give(account, StoreCreditEntryType.GRANTED, amount, request.validUntil(), null, request.reason());
            return queries.get(caller, account.storeCreditId());
        });
    }

    private String requireKnown(Caller caller, GrantStoreCreditRequest request) {
        OwnBenefitPolicy.requireAnotherPerson(
                caller, request.customerId(), "Store credit is granted to you by another person.");
        amount(request);
        if (request.validUntil() != null && !request.validUntil().isAfter(zone.today())) {
            throw ValidationFailed.of("/valid_until", "must be after today");
        }
        var company = RowScope.companyForNew(caller, request.companyId());
        customers.requireTrading(company, "/company_id");
        customers.requireActive(RowScope.of(caller), request.customerId(), "/customer_id");
        return company;
    }

    private static Money amount(GrantStoreCreditRequest request) {
        Money.decimals("/currency", request.currency(), DECIMALS);
        return Money.of("/amount", request.amount(), request.currency());
    }

    StoreCreditResponse revoke(Caller caller, String storeCreditId, IfMatch match, RevokeStoreCreditRequest request) {
        return idempotency.once(StoreCreditResponse.class, () -> {
            var account =
                    credits.lock(RowScope.of(caller), storeCreditId).orElseThrow(StoreCreditProblems.NotFound::new);
            match.check(account.version());
            store.take(
                    account,
                    StoreCreditEntryType.REVOKED,
                    Money.of("/amount", request.amount(), account.currency()),
                    null,
                    request.reason());
            return queries.get(caller, storeCreditId);
        });
    }

    /** Each store credit in a transaction of its own. Idempotent. */
    void lapse() {
        var after = "";
        List<String> batch;
        do {
            batch = credits.withLapsed(zone.today(), after, BATCH);
            for (var id : batch) {
                transaction.executeWithoutResult(status -> lapse(id));
                after = id;
            }
        } while (batch.size() == BATCH);
    }

    private void lapse(String storeCreditId) {
        var account = credits.lock(RowScope.ALL, storeCreditId).orElseThrow();
        for (var lot : credits.lapsed(account, zone.today())) {
            credits.append(
                    account,
                    lot.id(),
                    StoreCreditEntryType.LAPSED,
                    Money.of(lot.remaining().negate(), account.currency()),
                    null,
                    "not spent in time");
        }
    }
}
