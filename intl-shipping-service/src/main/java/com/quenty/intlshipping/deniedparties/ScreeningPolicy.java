package com.quenty.intlshipping.deniedparties;

import com.quenty.intlshipping.declarations.Declaration;
import com.quenty.intlshipping.declarations.DeclaredParty;
import com.quenty.intlshipping.validations.Finding;
import com.quenty.intlshipping.validations.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which names and lines of a shipment are compared, and what follows from their scores. */
public final class ScreeningPolicy {

    private ScreeningPolicy() {}

    /**
     * The gravest match of each name of people and companies, and of each line of an address that holds a listed name, by their
     * pointers.
     */
    public static Map<String, NameMatch> matches(Declaration declaration, DeniedPartyList list) {
        var matches = new LinkedHashMap<String, NameMatch>();
        names(declaration).forEach((at, name) -> list.mostLike(name).ifPresent(match -> matches.put(at, match)));
        lines(declaration).forEach((at, line) -> list.foundIn(line).ifPresent(match -> matches.put(at, match)));
        return matches;
    }

    /** All texts that are compared, by their pointers. */
    public static Map<String, String> texts(Declaration declaration) {
        var texts = new LinkedHashMap<>(names(declaration));
        texts.putAll(lines(declaration));
        return texts;
    }

    /** The names of people and companies. */
    private static Map<String, String> names(Declaration declaration) {
        var names = new LinkedHashMap<String, String>();
        parties(declaration).forEach((at, party) -> {
            put(names, at + "/name", party.name());
            put(names, at + "/company", party.company());
        });
        return names;
    }

    /** Lines of addresses, in which another party may be named: c/o, attention of. */
    private static Map<String, String> lines(Declaration declaration) {
        var lines = new LinkedHashMap<String, String>();
        parties(declaration).forEach((at, party) -> {
            put(lines, at + "/street", party.street());
            put(lines, at + "/street_details", party.streetDetails());
            put(lines, at + "/city", party.city());
            put(lines, at + "/region", party.region());
        });
        return lines;
    }

    private static Map<String, DeclaredParty> parties(Declaration declaration) {
        var parties = new LinkedHashMap<String, DeclaredParty>();
        parties.put("/sender", declaration.from());
        parties.put("/recipient", declaration.to());
        return parties;
    }

    private static void put(Map<String, String> texts, String at, @Nullable String text) {
        if (text != null) {
            texts.put(at, text);
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
                "%s on the list of denied parties of %s: score %s."
                        .formatted(likeness(match.way()), list.listDate(), match.score()),
                "%s@%s".formatted(list.listId(), list.listDate()));
    }

    private static String likeness(MatchWay way) {
        return switch (way) {
            case WHOLE -> "The name is like one";
            case PART -> "It holds a name like one";
            case TRANSLITERATED -> "In Latin letters it is like a name";
            case LOOK_ALIKE -> "Its letters look like those of a name";
        };
    }
}
