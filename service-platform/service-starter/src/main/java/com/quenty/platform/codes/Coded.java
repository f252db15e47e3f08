package com.quenty.platform.codes;

import java.util.Arrays;
import java.util.Optional;

/**
 * An enum constant that is known outside Java by its code: in the database, on the wire and in the API document alike.
 *
 * <p>The implementing enum keeps the code in a field that carries both {@code @JsonValue} and {@code @EnumeratedValue}.
 */
public interface Coded {
    String code();

    /**
     * The constant with this code, for codes from our own database.
     *
     * @throws IllegalArgumentException when there is none
     */
    static <C extends Coded> C of(Class<C> type, String code) {
        return find(type, code)
                .orElseThrow(
                        () -> new IllegalArgumentException("%s has no code %s".formatted(type.getSimpleName(), code)));
    }

    /** The constant with this code, if there is one; for codes from outside. */
    static <C extends Coded> Optional<C> find(Class<C> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }
}
