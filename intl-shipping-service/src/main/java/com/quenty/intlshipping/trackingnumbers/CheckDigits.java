package com.quenty.intlshipping.trackingnumbers;

/** The check digits of carriers. Each is computed of the digits before it. */
final class CheckDigits {

    private static final int[] S10 = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final int[] FEDEX_EXPRESS = {3, 1, 7};
    private static final int ELEVEN = 11;
    private static final int SEVEN = 7;
    private static final int TEN = 10;

    private CheckDigits() {}

    /** UPU S10: eleven less the weighted sum modulo eleven, where ten is 0 and eleven is 5. */
    static int s10(String eightDigits) {
        int sum = 0;
        for (int i = 0; i < S10.length; i++) {
            sum += S10[i] * value(eightDigits.charAt(i));
        }
        int check = ELEVEN - sum % ELEVEN;
        return check == TEN ? 0 : check == ELEVEN ? 5 : check;
    }

    /**
     * The rest up to the next multiple of ten, of a sum in which every second character counts more than once.
     *
     * @param first how often the first, third, fifth … character counts
     * @param second how often the second, fourth, sixth … does
     */
    static int modulo10(String characters, int first, int second) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += (i % 2 == 0 ? first : second) * value(characters.charAt(i));
        }
        return (TEN - sum % TEN) % TEN;
    }

    /** FedEx Express: the sum by the weights 3, 1, 7, 3, 1, 7 … modulo eleven, where ten is 0. */
    static int modulo11(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += FEDEX_EXPRESS[i % FEDEX_EXPRESS.length] * value(digits.charAt(i));
        }
        return sum % ELEVEN % TEN;
    }

    /** DHL Express: the number modulo seven. */
    static int modulo7(String digits) {
        return (int) (Long.parseLong(digits) % SEVEN);
    }

    /** Of a digit itself; of a letter the one that UPS gives it: A is 2, B is 3 … H is 9, I is 0 and so on. */
    private static int value(char character) {
        return Character.isDigit(character) ? character - '0' : (character - 'A' + 2) % TEN;
    }
}
