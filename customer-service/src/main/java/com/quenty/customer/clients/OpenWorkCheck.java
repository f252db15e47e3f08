package com.quenty.customer.clients;

import com.quenty.customer.clients.SiblingProblems.OpenWorkLeft;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all siblings before a user or a company is deactivated. */
@Component
public class OpenWorkCheck {

    private final ObjectProvider<OpenWorkDirectory> siblings;

    OpenWorkCheck(ObjectProvider<OpenWorkDirectory> siblings) {
        this.siblings = siblings;
    }

    /** @throws OpenWorkLeft if a sibling has open work */
    public void requireNoneOfUser(String userId) {
        requireNone(sibling -> sibling.ofUser(userId));
    }

    /** @throws OpenWorkLeft if a sibling has open work */
    public void requireNoneOfCompany(String companyId) {
        requireNone(sibling -> sibling.ofCompany(companyId));
    }

    private void requireNone(Function<OpenWorkDirectory, List<String>> question) {
        var left = siblings.orderedStream().map(question).flatMap(List::stream).toList();
        if (!left.isEmpty()) {
            throw new OpenWorkLeft(left);
        }
    }
}
