package com.quenty.customer.taxids;

/** The arithmetic that most check digits share. */
final class CheckDigits {

    private CheckDigits() {}

    /** Sum of values times weights, from the left; a letter counts as its distance from {@code '0'} in ASCII. */
    static int weightedSum(String text, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (text.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    /** Modulus 11 as Brazil uses it: remainders 0 and 1 give 0. */
    static char brazilian(int weightedSum) {
        int remainder = weightedSum % 11;
        return digit(remainder < 2 ? 0 : 11 - remainder);
    }

    static char digit(int value) {
        return (char) ('0' + value);
    }

    static char last(String text) {
        return text.charAt(text.length() - 1);
    }
}
