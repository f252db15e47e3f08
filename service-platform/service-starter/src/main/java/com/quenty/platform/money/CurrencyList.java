package com.quenty.platform.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * ISO 4217 as it is, with the codes that were withdrawn and when, and without those that nobody pays with. The list of the JDK mixes
 * all three: it knows the kuna and the unidad de fomento as it knows the euro.
 */
final class CurrencyList {

    private static final int USUAL_DECIMALS = 2;

    /** Codes that begin with an X belong to no country: metals, units of account, tests, and the money of these unions. */
    private static final String OF_NO_COUNTRY = "X";

    private static final Set<String> OF_UNIONS = Set.of("XAF", "XCD", "XCG", "XOF", "XPF");

    private static final Map<String, Integer> DECIMALS = new HashMap<>();
    private static final Map<String, Integer> DECIMALS_OF_NO_TENDER = new HashMap<>();
    private static final Set<String> CODES_WITHOUT_UNIT = new HashSet<>();
    private static final Map<String, String> WITHDRAWN = new HashMap<>();

    static {
        try (InputStream list = Objects.requireNonNull(CurrencyList.class.getResourceAsStream("/iso4217.csv"))) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2) // what it is, and the names of the columns
                    .map(line -> line.split(",", -1))
                    .forEach(CurrencyList::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private CurrencyList() {}

    private static void add(String[] columns) {
        if (!columns[2].isEmpty()) {
            WITHDRAWN.put(columns[0], columns[2]);
        } else if (!columns[1].isEmpty()) {
            boolean tender =
                    columns[3].isEmpty() && (!columns[0].startsWith(OF_NO_COUNTRY) || OF_UNIONS.contains(columns[0]));
            (tender ? DECIMALS : DECIMALS_OF_NO_TENDER).put(columns[0], Integer.valueOf(columns[1]));
        } else {
            CODES_WITHOUT_UNIT.add(columns[0]);
        }
    }

    /** Decimals of a currency that is in use; empty for all other codes, also those that nobody pays with (XAU, XAD, CLF). */
    static OptionalInt decimals(String code) {
        var decimals = DECIMALS.get(code);
        return decimals == null ? OptionalInt.empty() : OptionalInt.of(decimals);
    }

    /** Decimals that amounts in a code that is not taken any more were kept with; empty for a code that never was. */
    static OptionalInt decimalsOnceUsed(String code) {
        var ofNoTender = DECIMALS_OF_NO_TENDER.get(code);
        if (ofNoTender != null) {
            return OptionalInt.of(ofNoTender);
        }
        if (!WITHDRAWN.containsKey(code)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()));
        } catch (IllegalArgumentException unknown) {
            return OptionalInt.of(USUAL_DECIMALS);
        }
    }

    /** Whether ISO 4217 has the code today, for a metal, a fund or a unit of account. */
    static boolean isNoTender(String code) {
        return DECIMALS_OF_NO_TENDER.containsKey(code) || CODES_WITHOUT_UNIT.contains(code);
    }

    /** The month ({@code 2023-01}) or years in which the code was withdrawn; empty for one that is in use or never was. */
    static Optional<String> withdrawn(String code) {
        return Optional.ofNullable(WITHDRAWN.get(code));
    }
}
