package com.quenty.intlshipping.goodsrules;

import com.quenty.intlshipping.hscodes.HsCodeCheck;
import com.quenty.platform.dated.DatedProblems;
import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Adds and withdraws goods rules. A rule is never changed; a later one takes its place, or ends it. */
@Service
class GoodsRuleService {

    private final GoodsRuleRepository rules;
    private final GoodsRuleQueries queries;
    private final HsCodeCheck hsCodes;
    private final DatedTable<GoodsRuleResponse> versions;
    private final Idempotency idempotency;

    GoodsRuleService(
            GoodsRuleRepository rules,
            GoodsRuleQueries queries,
            HsCodeCheck hsCodes,
            DatedTables dated,
            Idempotency idempotency) {
        this.rules = rules;
        this.queries = queries;
        this.hsCodes = hsCodes;
        this.versions = GoodsRuleQueries.versions(dated);
        this.idempotency = idempotency;
    }

    GoodsRuleResponse create(Caller caller, CreateGoodsRuleRequest request) {
        request.requireSense();
        var prefix = request.hsPrefix();
        if (prefix != null && hsCodes.known(List.of(prefix)).isEmpty()) {
            throw ValidationFailed.of("/hs_prefix", "is not in the Harmonized System of 2022");
        }
        return idempotency.once(GoodsRuleResponse.class, () -> {
            versions.requireAhead(request.validFrom());
            boolean added = rules.insert(request, caller.id());
            if (!added) {
                throw new DatedProblems.DuplicateValidity();
            }
            return queries.get(request.code(), request.validFrom());
        });
    }

    GoodsRuleResponse withdraw(Caller caller, String code, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(
                GoodsRuleResponse.class,
                () -> versions.withdraw(
                        validFrom, match, caller.id(), reason, GoodsRuleProblems.GoodsRuleNotFound::new, code));
    }
}
