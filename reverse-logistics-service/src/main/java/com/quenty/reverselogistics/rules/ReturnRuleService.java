package com.quenty.reverselogistics.rules;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Adds and withdraws rules. A rule is never changed: returns were decided by it. */
@Service
class ReturnRuleService {

    private final ReturnRuleRepository rules;
    private final ReturnRuleQueries queries;
    private final DatedTable<ReturnRuleResponse> versions;
    private final Idempotency idempotency;

    ReturnRuleService(
            ReturnRuleRepository rules, ReturnRuleQueries queries, DatedTables dated, Idempotency idempotency) {
        this.rules = rules;
        this.queries = queries;
        this.versions = ReturnRuleQueries.versions(dated);
        this.idempotency = idempotency;
    }

    ReturnRuleResponse create(Caller caller, CreateReturnRuleRequest request) {
        request.terms().requireSound("/terms");
        return idempotency.once(ReturnRuleResponse.class, () -> {
            versions.add(request.validFrom(), () -> rules.insert(request, caller.id()));
            return queries.get(request.category(), request.validFrom());
        });
    }

    ReturnRuleResponse withdraw(Caller caller, String category, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(
                ReturnRuleResponse.class,
                () -> versions.withdraw(
                        validFrom, match, caller.id(), reason, ReturnRuleProblems.ReturnRuleNotFound::new, category));
    }
}
