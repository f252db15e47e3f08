package com.quenty.platform.problem;

import com.quenty.platform.json.SnakeCase;
import java.util.regex.Pattern;

/**
 * Bean validation says {@code lines[0].unitPrice} and {@code skills[0].<list element>}; callers know the fields as
 * {@code /lines/0/unit_price} and {@code /skills/0}.
 */
public final class Pointers {

    private static final Pattern INDEX = Pattern.compile("\\[([^]]*)]");

    /** Says only that an element is meant, which has its index before it. */
    private static final Pattern ELEMENT = Pattern.compile("\\.?<[a-z ]+>");

    private Pointers() {}

    public static String of(String path) {
        var named = ELEMENT.matcher(path).replaceAll("");
        if (named.isEmpty()) {
            return "";
        }
        var dotted = INDEX.matcher(named).replaceAll(".$1");
        return "/"
                + SnakeCase.of(dotted.startsWith(".") ? dotted.substring(1) : dotted)
                        .replace('.', '/');
    }
}
