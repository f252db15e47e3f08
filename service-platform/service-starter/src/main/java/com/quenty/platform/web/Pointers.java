package com.quenty.platform.web;

import com.quenty.platform.json.SnakeCase;

/** Bean validation says {@code lines[0].unitPrice}; callers know the field as {@code /lines/0/unit_price}. */
final class Pointers {

    private Pointers() {}

    static String of(String path) {
        return path.isEmpty()
                ? ""
                : "/" + SnakeCase.of(path.replaceAll("\\[([^]]*)]", "/$1").replace('.', '/'));
    }
}
