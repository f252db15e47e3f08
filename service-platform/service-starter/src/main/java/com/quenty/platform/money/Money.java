package com.quenty.platform.money;

import com.quenty.platform.problem.Echo;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in one currency, with exactly the currency's decimals (ISO 4217 minor unit). Arithmetic never mixes
 * currencies and never rounds on its own: a division names its rounding.
 *
 * @param amount in the currency's major unit; scale is the currency's minor unit
 * @param currency ISO 4217 alphabetic code
 */
@Embeddable
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    /** @throws InvalidMoney for an unknown currency or more decimals than it has */
    public Money {
        int decimals = decimals(currency);
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new InvalidMoney("%s has %d decimals, not %d.".formatted(currency, decimals, amount.scale()));
        }
        amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    /**
     * An amount from a request.
     *
     * @param pointer of the amount's field; an unsuitable amount is reported there
     * @throws InvalidMoney for an unknown currency or more decimals than it has
     */
    public static Money of(String pointer, BigDecimal amount, String currency) {
        try {
            return of(amount, currency);
        } catch (InvalidMoney invalid) {
            throw invalid.at(
                    pointer,
                    isKnown(currency) ? "has more decimals than " + currency : "is in no currency of ISO 4217");
        }
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Rounds half even to the currency's decimals; for results of a multiplication or division, never for input. */
    public static Money rounded(BigDecimal amount, String currency) {
        return new Money(amount.setScale(decimals(currency), RoundingMode.HALF_EVEN), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(int factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + ' ' + currency;
    }

    /**
     * Decimals of the currency's minor unit: 2 for USD, 0 for JPY, 3 for KWD. Amounts of the past may be in a currency that was
     * withdrawn since; new ones may not, see {@link #decimals(String, String)}.
     *
     * @throws InvalidMoney for a code that ISO 4217 never knew or that never had a minor unit (XAU)
     */
    public static int decimals(String currency) {
        return CurrencyList.decimals(currency)
                .orElseGet(() -> CurrencyList.decimalsOnceUsed(currency)
                        .orElseThrow(() ->
                                new InvalidMoney("%s is not a currency of ISO 4217.".formatted(Echo.of(currency)))));
    }

    /**
     * Decimals of a currency from a request: one that is in use.
     *
     * @param pointer of the currency's field; an unknown or withdrawn currency is reported there
     * @throws InvalidMoney for a code that ISO 4217 does not know or has withdrawn, and for one that nobody pays with
     */
    public static int decimals(String pointer, String currency) {
        return CurrencyList.decimals(currency)
                .orElseThrow(() -> new InvalidMoney("%s is not a currency of ISO 4217.".formatted(Echo.of(currency)))
                        .at(
                                pointer,
                                CurrencyList.withdrawn(currency)
                                        .map("was withdrawn from ISO 4217 in %s"::formatted)
                                        .orElseGet(() -> CurrencyList.isNoTender(currency)
                                                ? "is a metal, fund or unit of account of ISO 4217, which nobody pays with"
                                                : "is no currency of ISO 4217")));
    }

    /**
     * Decimals of a currency from a request whose amounts are kept.
     *
     * @param kept decimals that there is room for
     * @throws InvalidMoney like {@link #decimals(String, String)}, and for a currency with more decimals than are kept
     */
    public static int decimals(String pointer, String currency, int kept) {
        int decimals = decimals(pointer, currency);
        if (decimals > kept) {
            throw new InvalidMoney("%s has %d decimals, of which %d are kept.".formatted(currency, decimals, kept))
                    .at(pointer, "has more than %d decimals".formatted(kept));
        }
        return decimals;
    }

    /** Whether the code is a currency that is in use for payments. */
    public static boolean isCurrency(String currency) {
        return CurrencyList.decimals(currency).isPresent();
    }

    private static boolean isKnown(String currency) {
        return isCurrency(currency) || CurrencyList.decimalsOnceUsed(currency).isPresent();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidMoney("%s and %s can't be mixed.".formatted(currency, other.currency));
        }
        return other;
    }
}
