package com.quenty.intlshipping.hscodes;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import java.util.Locale;

/** How narrow a code is: two digits, four, or six. */
enum HsLevel implements Coded {
    CHAPTER(2),
    HEADING(4),
    SUBHEADING(6);

    private final int digits;

    @JsonValue
    private final String code = name().toLowerCase(Locale.ROOT);

    HsLevel(int digits) {
        this.digits = digits;
    }

    int digits() {
        return digits;
    }

    @Override
    public String code() {
        return code;
    }
}
