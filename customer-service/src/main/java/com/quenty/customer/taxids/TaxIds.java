package com.quenty.customer.taxids;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The known rules, by country and by the code of the document type. */
public final class TaxIds {

    /** An ampersand is a letter of some RFCs. */
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{IsAlphabetic}\\p{Nd}&]+");

    private static final Pattern NOTHING_BUT_ZEROS = Pattern.compile("0*");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** Letters and digits; fewer would be part of nearly every number. */
    private static final int SHORTEST_PART = 3;

    private static final Map<String, TaxIdRule> RULES = Map.ofEntries(
            Map.entry("CO:NIT", new ColombianNit()),
            Map.entry("CO:CC", new ColombianCedula()),
            Map.entry("CO:CE", new ColombianForeignerId()),
            Map.entry("MX:RFC", new MexicanRfc()),
            Map.entry("MX:CURP", new MexicanCurp()),
            Map.entry("PE:RUC", new PeruvianRuc()),
            Map.entry("PE:DNI", new PeruvianDni()),
            Map.entry("CL:RUT", new ChileanRut()),
            Map.entry("BR:CNPJ", new BrazilianCnpj()),
            Map.entry("BR:CPF", new BrazilianCpf()),
            Map.entry("US:EIN", new AmericanEin()),
            Map.entry("US:SSN", new AmericanSsn()),
            Map.entry("US:ITIN", new AmericanItin()));

    private TaxIds() {}

    /**
     * The one form of all spellings of one number, by which it is unique: upper case, ASCII digits, nothing but letters and
     * digits, and as many zeros before it as this kind has.
     */
    public static String canonical(String country, String documentType, String typed) {
        var number = normalize(typed);
        var rule = rule(country, documentType);
        return rule.isPresent() ? rule.get().canonical(number) : number;
    }

    /**
     * Empty when we know no rule for this kind of number and nothing is wrong with any.
     *
     * @param number in its canonical form
     */
    public static Optional<Verdict> check(String country, String documentType, String number) {
        if (NOTHING_BUT_ZEROS.matcher(number).matches()) {
            return Optional.of(Verdict.invalid("it has neither letters nor digits other than zero"));
        }
        return rule(country, documentType).map(rule -> rule.check(number));
    }

    /**
     * The part of canonical forms that a text stands for which may be a part of a number: without punctuation, blanks and the zeros before
     * it. A text of words with a digit may be one too: only a number that has its letters in this order is found by it. Null for a text that
     * is no number.
     */
    public static @Nullable String significantPart(@Nullable String typed) {
        var number = typed == null ? "" : normalize(typed);
        if (number.length() < SHORTEST_PART || !DIGIT.matcher(number).find()) {
            return null;
        }
        var part = Zeros.stripped(number);
        return part.isEmpty() ? null : part;
    }

    static String normalize(String typed) {
        var compatible = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var letters = PUNCTUATION.matcher(compatible).replaceAll("");
        return letters.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<TaxIdRule> rule(String country, String documentType) {
        return Optional.ofNullable(RULES.get(country + ':' + documentType));
    }
}
