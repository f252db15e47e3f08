package com.quenty.intlshipping.importrules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a country of import, from a day on. Members that its kind does not have are null, or empty.
 *
 * @param code of the country, the kind, and the HS code and the origin where it is for some goods only: {@code US.duty.6109.CN}
 * @param rate a fraction
 * @param currency of all amounts and values
 * @param minValue customs value from which on a fee is charged, inclusive
 * @param maxValue up to which goods are relieved, inclusive; zero where none are
 * @param lineAmount charged for each kind of goods instead of duty
 * @param demo an example that is shipped, to be checked before use
 */
public record ImportRule(
        String code,
        ImportRuleKind kind,
        @Nullable String hsPrefix,
        @Nullable String originCountry,
        LocalDate validFrom,
        @Nullable ValueBasis basis,
        @Nullable BigDecimal rate,
        List<VatBasePart> vatBase,
        @Nullable String currency,
        @Nullable BigDecimal minValue,
        @Nullable BigDecimal maxValue,
        @Nullable BigDecimal lineAmount,
        @Nullable BigDecimal minAmount,
        @Nullable BigDecimal maxAmount,
        boolean demo) {

    public ImportRule {
        vatBase = List.copyOf(vatBase);
    }

    static String code(String country, ImportRuleKind kind, @Nullable String hsPrefix, @Nullable String originCountry) {
        var code = country + '.' + kind.code();
        if (hsPrefix != null) {
            code += '.' + hsPrefix;
        }
        return originCountry == null ? code : code + '.' + originCountry;
    }

    /** The rate of a kind that has one. */
    public BigDecimal fraction() {
        return Objects.requireNonNull(rate, code);
    }

    /** Whether a value of a kind that has a basis counts carriage and insurance. */
    public boolean withCarriage() {
        return Objects.requireNonNull(basis, code).withCarriage();
    }

    /** The currency in which it has to be compared or charged; null where it has no sum but zero. */
    public @Nullable String currencyOfSums() {
        boolean hasSums =
                isSum(minValue) || isSum(maxValue) || isSum(lineAmount) || isSum(minAmount) || isSum(maxAmount);
        return hasSums ? currency : null;
    }

    private static boolean isSum(@Nullable BigDecimal sum) {
        return sum != null && sum.signum() != 0;
    }
}
