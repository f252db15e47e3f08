package com.quenty.intlshipping.papers;

import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as papers print them: in English, exact. */
final class PrintedNumber {

    private static final int DECIMALS_OF_WEIGHTS = 3;

    private PrintedNumber() {}

    /** With the currency's decimals, or with more where it has more; nothing for none. */
    static String money(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        int decimals =
                Math.max(Money.decimals(currency), amount.stripTrailingZeros().scale());
        var pattern = decimals > 0 ? "#,##0." + "0".repeat(decimals) : "#,##0";
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(amount);
    }

    /** In kg, to the gram, as they are kept: all weights of a paper have the same decimals. */
    static String weight(BigDecimal kg) {
        return kg.setScale(DECIMALS_OF_WEIGHTS, RoundingMode.HALF_UP).toPlainString();
    }

    /** Without zeros that say nothing. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String plain(int number) {
        return Integer.toString(number);
    }
}
