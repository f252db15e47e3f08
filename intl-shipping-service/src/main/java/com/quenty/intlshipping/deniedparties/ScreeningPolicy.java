package com.quenty.intlshipping.deniedparties;

import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclaredParty;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.intlshipping.validations.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says which names of a shipment are compared, and what follows from their scores. */
public final class ScreeningPolicy {

    private ScreeningPolicy() {}

    /** The names of people and companies, by their pointers. */
    public static Map<String, String> names(Declaration declaration) {
        var names = new LinkedHashMap<String, String>();
        add("/sender", declaration.from(), names);
        add("/recipient", declaration.to(), names);
        return names;
    }

    private static void add(String at, DeclaredParty party, Map<String, String> names) {
        var name = party.name();
        if (name != null) {
            names.put(at + "/name", name);
        }
        var company = party.company();
        if (company != null) {
            names.put(at + "/company", company);
        }
    }

    /** While there is no list. */
    public static Finding notScreened() {
        return new Finding("parties-not-screened", Severity.WARN, "", "No list of denied parties has been loaded.");
    }

    /** Nothing is found below the score of a review. */
    public static Optional<Finding> finding(String at, NameMatch match) {
        return match.severity().map(severity -> finding(at, match, severity));
    }

    private static Finding finding(String at, NameMatch match, Severity severity) {
        var list = match.list();
        return new Finding(
                severity == Severity.BLOCK ? "party-denied" : "party-like-denied",
                severity,
                at,
                "The name is like one on the list of denied parties of %s: score %s."
                        .formatted(list.listDate(), match.score()),
                "%s@%s".formatted(list.listId(), list.listDate()));
    }
}
