package com.quenty.intlshipping.declarations;

import com.quenty.intlshipping.validations.Finding;
import com.quenty.intlshipping.validations.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

record ValidationResponse(
        @Schema(description = "Whether nothing blocks.") boolean valid,

        @Schema(description = "By whose rules it was checked.", example = "2099-01-01")
        LocalDate asOf,

        @Schema(description = "The gravest first.") List<Finding> findings,

        @Schema(description = "Each document once, by the first rule that asks for it.")
        List<RequiredDocument> documents) {

    ValidationResponse {
        findings = List.copyOf(findings);
        documents = List.copyOf(documents);
    }

    static ValidationResponse of(LocalDate day, List<CheckResult> results) {
        var findings = new ArrayList<Finding>();
        var documents = new LinkedHashMap<ShippingDocument, RequiredDocument>();
        for (var result : results) {
            findings.addAll(result.findings());
            result.documents().forEach(needed -> documents.putIfAbsent(needed.document(), needed));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return new ValidationResponse(
                findings.stream().noneMatch(finding -> finding.severity() == Severity.BLOCK),
                day,
                findings,
                documents.values().stream()
                        .sorted(Comparator.comparing(RequiredDocument::document))
                        .toList());
    }
}
