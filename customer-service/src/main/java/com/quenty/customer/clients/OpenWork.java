package com.quenty.customer.clients;

import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all siblings before somebody is deactivated. */
@Component
public class OpenWork {

    private final ObjectProvider<OpenWorkCheck> checks;

    OpenWork(ObjectProvider<OpenWorkCheck> checks) {
        this.checks = checks;
    }

    /** @throws OpenWorkLeft when a sibling still has something in hand */
    public void requireNoneOfUser(String userId) {
        requireNone(check -> check.ofUser(userId));
    }

    /** @throws OpenWorkLeft when a sibling still has something in hand */
    public void requireNoneOfCompany(String companyId) {
        requireNone(check -> check.ofCompany(companyId));
    }

    private void requireNone(Function<OpenWorkCheck, List<String>> question) {
        var left = checks.orderedStream().map(question).flatMap(List::stream).toList();
        if (!left.isEmpty()) {
            throw new OpenWorkLeft(left);
        }
    }
}
