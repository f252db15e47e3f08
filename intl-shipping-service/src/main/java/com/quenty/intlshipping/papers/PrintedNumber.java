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

    /** Without zeros that say nothing. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String plain(int number) {
        return Integer.toString(number);
    }
}
