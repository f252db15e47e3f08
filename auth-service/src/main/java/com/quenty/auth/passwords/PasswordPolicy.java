package com.quenty.auth.passwords;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A password must be long, hard to guess, and not contain the account's own names. Common passwords don't become better by
 * being repeated, reversed, joined, spaced out, or decorated with digits.
 *
 * <p>There is no rule about digits or symbols: such rules lead to passwords that are hard to remember and easy to
 * guess.
 */
@Component
public class PasswordPolicy {

    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 128;

    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_WORD = 4;

    /** Shorter names occur backwards, or where two words meet, by chance. */
    private static final int SHORTEST_HIDDEN_NAME = 5;

    private static final String PRODUCT = "quenty";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The holder of the password; a guesser knows all of this. */
    public record Owner(
            String username, String email, @Nullable String companyName) {}

    private final PasswordStrengthCalculator strength =
            new PasswordStrengthCalculator(Stream.of("/passwords/common-passwords.txt", "/passwords/everyday-words.txt")
                    .flatMap(PasswordPolicy::lines)
                    .collect(Collectors.toUnmodifiableSet()));

    /**
     * Refuses a weak password.
     *
     * @param pointer the field of the request, for the answer
     * @throws PasswordProblems.WeakPassword with all reasons
     */
    public void check(String password, Owner owner, String pointer) {
        var candidate = PasswordHasher.normalise(password);
        int length = candidate.codePointCount(0, candidate.length());
        var folded = candidate.toLowerCase(Locale.ROOT);
        var reasons = new ArrayList<String>();
        if (length < MIN_LENGTH) {
            reasons.add("has fewer than %d characters".formatted(MIN_LENGTH));
        }
        if (length > MAX_LENGTH) {
            reasons.add("has more than %d characters".formatted(MAX_LENGTH));
        }
        if (length >= MIN_LENGTH && length <= MAX_LENGTH) {
            weakness(folded).ifPresent(reasons::add);
        }
        if (names(owner).anyMatch(name -> contains(folded, name))) {
            reasons.add("contains the user name, the e-mail address, the company's name or the product's");
        }
        if (!reasons.isEmpty()) {
            throw new PasswordProblems.WeakPassword(pointer, reasons);
        }
    }

    private Optional<String> weakness(String folded) {
        if (folded.isBlank()) {
            return Optional.of("is blank");
        }
        if (strength.isOneThingRepeated(folded, MIN_LENGTH)) {
            return Optional.of("repeats the same few characters");
        }
        if (strength.isMadeOfCommonWords(folded)) {
            return Optional.of("is a common password, or made of common passwords");
        }
        return strength.isGuessable(folded)
                ? Optional.of("is easy to guess; a sentence of several unrelated words is not")
                : Optional.empty();
    }

    private static boolean contains(String folded, String name) {
        var joined = BETWEEN_WORDS.matcher(folded).replaceAll("");
        var hidden = BETWEEN_WORDS.matcher(name).replaceAll("");
        return folded.contains(name)
                || hidden.length() >= SHORTEST_HIDDEN_NAME
                        && (joined.contains(hidden)
                                || joined.contains(
                                        new StringBuilder(hidden).reverse().toString()));
    }

    private static Stream<String> names(Owner owner) {
        var email = folded(owner.email());
        var domain = email.substring(email.indexOf('@') + 1);
        var company = owner.companyName() == null ? "" : folded(owner.companyName());
        return Stream.of(
                        Stream.of(PRODUCT, email),
                        Stream.of(folded(owner.username())).filter(name -> name.length() >= SHORTEST_NAME),
                        Stream.of(email.substring(0, Math.max(email.indexOf('@'), 0)))
                                .filter(name -> name.length() >= SHORTEST_NAME),
                        Stream.of(domain).filter(name -> name.length() >= SHORTEST_WORD),
                        Arrays.stream(BETWEEN_WORDS.split(domain.substring(0, Math.max(domain.lastIndexOf('.'), 0))))
                                .filter(word -> word.length() >= SHORTEST_WORD),
                        Arrays.stream(BETWEEN_WORDS.split(company)).filter(word -> word.length() >= SHORTEST_WORD))
                .flatMap(names -> names);
    }

    private static String folded(String text) {
        return PasswordHasher.normalise(text).toLowerCase(Locale.ROOT);
    }

    private static Stream<String> lines(String resource) {
        try (var list = requireNonNull(PasswordPolicy.class.getResourceAsStream(resource));
                var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the list %s can't be read".formatted(resource), e);
        }
    }
}
