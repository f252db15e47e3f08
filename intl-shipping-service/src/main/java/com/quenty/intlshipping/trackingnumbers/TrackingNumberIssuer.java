package com.quenty.intlshipping.trackingnumbers;

import com.quenty.platform.identity.DammCheckDigit;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Issues our own tracking numbers: {@code QN4821093755182047}. Anybody may ask where a number's parcel is, so none is told by
 * another: of fifteen digits at random even a hundred million numbers fill one place in ten million.
 */
@Component
public class TrackingNumberIssuer {

    private static final String PREFIX = "QN";
    private static final int DIGITS = 15;
    private static final int TEN = 10;

    private final SecureRandom random = new SecureRandom();

    /** As many as are asked for, all different. */
    public List<String> next(int count) {
        return Stream.generate(this::next).distinct().limit(count).toList();
    }

    private String next() {
        var digits = random.ints(DIGITS, 0, TEN).mapToObj(String::valueOf).collect(Collectors.joining());
        return PREFIX + digits + DammCheckDigit.of(digits);
    }
}
