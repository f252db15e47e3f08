package com.quenty.customer.taxids;

/** Zeros before a number, which say nothing in some kinds and get lost in others. */
final class Zeros {

    private Zeros() {}

    static String stripped(String number) {
        int start = 0;
        while (start < number.length() && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }

    /** For numbers of a fixed length: spreadsheets drop zeros, forms of another system add some. */
    static String padded(String number, int length) {
        var significant = stripped(number);
        return "0".repeat(Math.max(0, length - significant.length())) + significant;
    }
}
