package com.quenty.customer.taxids;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The known rules, by country and by the code of the document type. */
public final class TaxIds {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s.,/\\p{Pd}]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, TaxIdRule> RULES = Map.ofEntries(
            Map.entry("CO:NIT", new ColombianNit()),
            Map.entry("MX:RFC", new MexicanRfc()),
            Map.entry("MX:CURP", new MexicanCurp()),
            Map.entry("PE:RUC", new PeruvianRuc()),
            Map.entry("CL:RUT", new ChileanRut()),
            Map.entry("BR:CNPJ", new BrazilianCnpj()),
            Map.entry("BR:CPF", new BrazilianCpf()),
            Map.entry("US:EIN", new AmericanEin()),
            Map.entry("US:SSN", new AmericanSsn()),
            Map.entry("US:ITIN", new AmericanItin()));

    private TaxIds() {}

    /**
     * The part that all spellings of one number have in common: upper case, without spaces, dots, commas, hyphens and
     * slashes.
     */
    public static String normalize(String typed) {
        return PUNCTUATION
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    /** Empty when we know no rule for this kind of number. */
    public static Optional<Verdict> check(String country, String documentType, String normalized) {
        return Optional.ofNullable(RULES.get(country + ':' + documentType)).map(rule -> rule.check(normalized));
    }
}
