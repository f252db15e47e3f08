package com.quenty.intlshipping.importrules;

import com.quenty.intlshipping.hscodes.HsCodeCheck;
import com.quenty.platform.dated.DatedProblems;
import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Adds and withdraws import rules. A rule is never changed; a later one takes its place. */
@Service
class ImportRuleService {

    private final ImportRuleRepository rules;
    private final ImportRuleQueries queries;
    private final HsCodeCheck hsCodes;
    private final DatedTable<ImportRuleResponse> versions;
    private final Idempotency idempotency;

    ImportRuleService(
            ImportRuleRepository rules,
            ImportRuleQueries queries,
            HsCodeCheck hsCodes,
            DatedTables dated,
            Idempotency idempotency) {
        this.rules = rules;
        this.queries = queries;
        this.hsCodes = hsCodes;
        this.versions = ImportRuleQueries.versions(dated);
        this.idempotency = idempotency;
    }

    ImportRuleResponse create(Caller caller, CreateImportRuleRequest request) {
        request.requireFits();
        return idempotency.once(ImportRuleResponse.class, () -> {
            if (request.hsPrefix() != null) {
                hsCodes.requireKnown("/hs_prefix", request.hsPrefix());
            }
            versions.requireAhead(request.validFrom());
            rules.lock(request.country());
            if (!rules.insert(request, caller.id())) {
                throw new DatedProblems.DuplicateValidity();
            }
            requireNoGap("/valid_from", request.country(), request.kind());
            return queries.get(request.code(), request.validFrom());
        });
    }

    ImportRuleResponse withdraw(Caller caller, String code, LocalDate validFrom, IfMatch match, String reason) {
        return idempotency.once(ImportRuleResponse.class, () -> {
            var rule = queries.get(code, validFrom);
            rules.lock(rule.country());
            var withdrawn = versions.withdraw(
                    validFrom, match, caller.id(), reason, ImportRuleProblems.ImportRuleNotFound::new, code);
            requireNoGap("valid_from", rule.country(), rule.kind());
            return withdrawn;
        });
    }

    /** Asked after the change: if there is a gap, nothing of the change stays. */
    private void requireNoGap(String pointer, String country, ImportRuleKind kind) {
        if (kind.coversAllGoods() && queries.leavesGap(country, kind)) {
            throw new ImportRuleProblems.Gap(pointer, ImportRule.code(country, kind, null, null));
        }
    }
}
