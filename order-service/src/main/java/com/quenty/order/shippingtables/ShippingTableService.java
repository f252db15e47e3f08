package com.quenty.order.shippingtables;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Creates, changes and removes shipping tables. */
@Service
class ShippingTableService {

    private final ShippingTableRepository tables;
    private final CustomerDirectory customers;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;

    ShippingTableService(
            ShippingTableRepository tables,
            CustomerDirectory customers,
            Idempotency idempotency,
            TransactionOperations transaction) {
        this.tables = tables;
        this.customers = customers;
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    ShippingTableResponse create(Caller caller, CreateShippingTableRequest request) {
        request.requireWhole();
        var company = RowScope.companyForNew(caller, request.companyId());
        return UniqueKeys.refusing(
                Map.of("shipping_tables_destination_key", ShippingTableProblems.DuplicateShippingTable::new),
                () -> idempotency.once(
                        ShippingTableResponse.class,
                        () -> {
                            customers.requireTrading(company, "/company_id");
                            return ExternalId.next("SHT");
                        },
                        id -> ShippingTableResponse.of(
                                tables.saveAndFlush(new ShippingTable(id, company, request, caller.id())))));
    }

    @Transactional(readOnly = true)
    ShippingTableResponse get(Caller caller, String id) {
        return ShippingTableResponse.of(find(caller, id));
    }

    ShippingTableResponse revise(Caller caller, String id, IfMatch match, MergePatch<ShippingTableRevision> patch) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var table = find(caller, id);
            match.check(table.version());
            table.revise(patch.applyTo(ShippingTableRevision.of(table)), caller.id());
            return ShippingTableResponse.of(tables.saveAndFlush(table));
        }));
    }

    /** Nothing refers to it: orders keep what they were charged by. */
    void delete(Caller caller, String id, IfMatch match) {
        transaction.executeWithoutResult(status -> {
            var table = find(caller, id);
            match.check(table.version());
            tables.delete(table);
            tables.flush();
        });
    }

    private ShippingTable find(Caller caller, String id) {
        return tables.find(id, RowScope.ofCompany(caller)).orElseThrow(ShippingTableProblems.NotFound::new);
    }
}
