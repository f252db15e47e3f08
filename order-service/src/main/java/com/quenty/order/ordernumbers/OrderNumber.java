package com.quenty.order.ordernumbers;

import com.quenty.platform.identity.DammCheckDigit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code ORD-1018-02041-2}: the company's code, its running number, a check digit over both. Digits only, because they are the
 * same in every language and on every keypad, and no letter can be taken for one of them. Unique among all companies by the
 * code; gaps mean nothing.
 */
public record OrderNumber(int companyCode, long running) {

    private static final Pattern TYPED = Pattern.compile("(?:ORD)?[ -]*(\\d{4,9})[ -]+(\\d{5,12})[ -]+(\\d)");

    /**
     * As people write it: the prefix may be missing, blanks may stand for hyphens.
     *
     * @return empty when it is no order number, or one with a typing error
     */
    public static Optional<OrderNumber> parse(String typed) {
        var parts = TYPED.matcher(typed.strip().toUpperCase(java.util.Locale.ROOT));
        return parts.matches() && DammCheckDigit.fits(parts.group(1) + parts.group(2) + parts.group(3))
                ? Optional.of(new OrderNumber(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** As it is stored, sent and printed. */
    @Override
    public String toString() {
        var code = "%04d".formatted(companyCode);
        var number = "%05d".formatted(running);
        return "ORD-%s-%s-%s".formatted(code, number, DammCheckDigit.of(code + number));
    }
}
