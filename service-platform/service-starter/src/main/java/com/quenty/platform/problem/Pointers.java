package com.quenty.platform.problem;

import com.quenty.platform.json.SnakeCase;
import java.util.regex.Pattern;

/** Bean validation says {@code lines[0].unitPrice}; callers know the field as {@code /lines/0/unit_price}. */
public final class Pointers {

    private static final Pattern INDEX = Pattern.compile("\\[([^]]*)]");

    private Pointers() {}

    public static String of(String path) {
        if (path.isEmpty()) {
            return "";
        }
        var dotted = INDEX.matcher(path).replaceAll(".$1");
        return "/"
                + SnakeCase.of(dotted.startsWith(".") ? dotted.substring(1) : dotted)
                        .replace('.', '/');
    }
}
