package com.quenty.customer.clients;

import com.quenty.contracts.openwork.OpenWorkApi;
import com.quenty.contracts.openwork.OpenWorkView;
import java.util.List;
import java.util.function.Supplier;

/**
 * Open work at one sibling. All siblings that refer to users or companies implement the same contract. Answers short
 * phrases for people ("3 open orders"), and throws if the sibling can't be asked: silence is not consent.
 */
class OpenWorkDirectory {

    private final OpenWorkApi sibling;

    OpenWorkDirectory(OpenWorkApi sibling) {
        this.sibling = sibling;
    }

    List<String> ofUser(String userId) {
        return ask(() -> sibling.ofCustomer(userId));
    }

    List<String> ofCompany(String companyId) {
        return ask(() -> sibling.ofCompany(companyId));
    }

    private static List<String> ask(Supplier<OpenWorkView> question) {
        return question.get().openWork().stream()
                .map(work -> "%d open %s".formatted(work.count(), work.kind()))
                .toList();
    }
}
