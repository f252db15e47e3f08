package com.quenty.platform.lifecycle;

/**
 * An enum constant that is known outside Java by its code: in the database, on the wire and in the API document alike.
 *
 * <p>The implementing enum keeps the code in a field that carries both {@code @JsonValue} and {@code @EnumeratedValue}.
 */
public interface Coded {
    String code();
}
