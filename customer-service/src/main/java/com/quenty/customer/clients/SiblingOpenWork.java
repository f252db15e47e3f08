package com.quenty.customer.clients;

import com.quenty.contracts.openwork.OpenWorkApi;
import com.quenty.contracts.openwork.OpenWorkView;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.problem.UpstreamFailure;
import java.util.List;
import java.util.function.Supplier;

/** Asks one sibling; all that refer to users or companies answer the same contract. */
class SiblingOpenWork implements OpenWorkCheck {

    private final OpenWorkApi sibling;

    SiblingOpenWork(OpenWorkApi sibling) {
        this.sibling = sibling;
    }

    @Override
    public List<String> ofUser(String userId) {
        return ask(() -> sibling.ofCustomer(userId));
    }

    @Override
    public List<String> ofCompany(String companyId) {
        return ask(() -> sibling.ofCompany(companyId));
    }

    private static List<String> ask(Supplier<OpenWorkView> question) {
        try {
            return question.get().openWork().stream()
                    .map(work -> "%d open %s".formatted(work.count(), work.kind()))
                    .toList();
        } catch (RemoteProblem refusal) {
            throw new UpstreamFailure(refusal.service(), refusal);
        }
    }
}
