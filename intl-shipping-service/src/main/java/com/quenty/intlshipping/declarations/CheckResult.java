package com.quenty.intlshipping.declarations;

import com.quenty.intlshipping.validations.Finding;
import java.util.List;

/** The findings of a check, and the documents that it asks for. */
public record CheckResult(List<Finding> findings, List<RequiredDocument> documents) {

    public CheckResult {
        findings = List.copyOf(findings);
        documents = List.copyOf(documents);
    }

    public static CheckResult of(List<Finding> findings) {
        return new CheckResult(findings, List.of());
    }
}
