package com.quenty.intlshipping.validations;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check has found in a declaration.
 *
 * @param pointer JSON pointer into the body of the declaration, as in problems
 * @param rule the dated rule that says so, as {@code code@valid_from}; null for what no rule is kept of
 */
public record Finding(
        @Schema(description = "Stable, for programs.", example = "goods-prohibited")
        String code,

        Severity severity,

        @Schema(description = "JSON pointer into the declaration.", example = "/items/0/hs_code")
        String pointer,

        @Schema(description = "For people.", example = "Arms and ammunition are not sent to Libya.")
        String detail,

        @Schema(
                description = "The dated rule that says so: its code and the day from which it is valid.",
                example = "import.LY.93@2020-01-01")
        @Nullable
        String rule) {

    public Finding(String code, Severity severity, String pointer, String detail) {
        this(code, severity, pointer, detail, null);
    }

    /** The same, as one for which the goods can't go on. */
    public Finding blocking() {
        return new Finding(code, Severity.BLOCK, pointer, detail, rule);
    }

    /** Whether the goods can't go on their way until this is mended. */
    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
