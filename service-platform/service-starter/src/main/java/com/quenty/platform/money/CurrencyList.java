package com.quenty.platform.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * ISO 4217 as it is, with the codes that were withdrawn and when. The list of the JDK mixes both: it knows the kuna and the lev
 * as it knows the euro.
 */
final class CurrencyList {

    private static final int USUAL_DECIMALS = 2;

    private static final Map<String, Integer> DECIMALS = new HashMap<>();
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
            DECIMALS.put(columns[0], Integer.valueOf(columns[1]));
        }
    }

    /** Decimals of a currency that is in use; empty for all other codes, also those that are no money (XAU). */
    static OptionalInt decimals(String code) {
        var decimals = DECIMALS.get(code);
        return decimals == null ? OptionalInt.empty() : OptionalInt.of(decimals);
    }

    /** Decimals that amounts in a withdrawn currency were kept with; empty for a code that never was one. */
    static OptionalInt decimalsOnceUsed(String code) {
        if (!WITHDRAWN.containsKey(code)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()));
        } catch (IllegalArgumentException unknown) {
            return OptionalInt.of(USUAL_DECIMALS);
        }
    }

    /** The month ({@code 2023-01}) or years in which the code was withdrawn; empty for one that is in use or never was. */
    static Optional<String> withdrawn(String code) {
        return Optional.ofNullable(WITHDRAWN.get(code));
    }
}
