package com.quenty.intlshipping.papers;

import com.quenty.intlshipping.declarations.CheckResult;
import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclarationCheck;
import com.quenty.intlshipping.declarations.DeclaredParty;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.intlshipping.validations.Severity;
import com.quenty.platform.pdf.HtmlPdf;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether all that goes on papers can be printed with the fonts that there are. */
@Component
class PrintCheck implements DeclarationCheck {

    private static final int MOST_NAMED = 10;

    private final HtmlPdf pdf;

    PrintCheck(HtmlPdf pdf) {
        this.pdf = pdf;
    }

    @Override
    public CheckResult check(Declaration declaration, LocalDate day) {
        return CheckResult.of(texts(declaration).entrySet().stream()
                .flatMap(text -> finding(text.getKey(), text.getValue()).stream())
                .toList());
    }

    private Optional<Finding> finding(String at, String text) {
        var missing = pdf.missingGlyphs(text);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "text-not-printable",
                        Severity.WARN,
                        at,
                        "Papers show boxes for %s (%s): no font has them."
                                .formatted(
                                        missing.stream().limit(MOST_NAMED).collect(Collectors.joining(" ")),
                                        String.join(", ", MissingGlyphs.scripts(missing)))));
    }

    private static Map<String, String> texts(Declaration declaration) {
        var texts = new LinkedHashMap<String, String>();
        put(texts, "/order_number", declaration.orderNumber());
        put(texts, "/invoice_number", declaration.invoiceNumber());
        party(texts, "/sender", declaration.from());
        party(texts, "/recipient", declaration.to());
        var items = declaration.knownItems();
        for (int i = 0; i < items.size(); i++) {
            put(texts, "/items/%d/description".formatted(i), items.get(i).description());
        }
        return texts;
    }

    private static void party(Map<String, String> texts, String at, DeclaredParty party) {
        put(texts, at + "/name", party.name());
        put(texts, at + "/company", party.company());
        put(texts, at + "/street", party.street());
        put(texts, at + "/street_details", party.streetDetails());
        put(texts, at + "/city", party.city());
        put(texts, at + "/region", party.region());
        put(texts, at + "/postal_code", party.postalCode());
        put(texts, at + "/phone", party.phone());
        put(texts, at + "/email", party.email());
        put(texts, at + "/tax_id", party.taxId());
    }

    private static void put(Map<String, String> texts, String at, @Nullable String text) {
        if (text != null) {
            texts.put(at, text);
        }
    }
}
