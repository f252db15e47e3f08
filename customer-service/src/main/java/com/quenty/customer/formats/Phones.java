package com.quenty.customer.formats;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.quenty.platform.validation.TextRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phone numbers, in E.164 from the request on. */
public final class Phones {

    /** No default country: the country is part of the number, after its {@code +}. */
    private static final String NO_REGION = "ZZ";

    private Phones() {}

    /** The number in E.164 when it can be one, else as it was typed, for {@link E164} to complain about. */
    public static @Nullable String normalized(@Nullable String typed) {
        String text = TextRules.trimmed(typed);
        return text == null ? null : e164(text).orElse(text);
    }

    /** Empty when no such number can exist in the country it names. */
    public static Optional<String> e164(String typed) {
        var phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(typed, NO_REGION);
            // E.164 has no extensions: it would be lost silently.
            return phones.isValidNumber(number) && !number.hasExtension()
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
