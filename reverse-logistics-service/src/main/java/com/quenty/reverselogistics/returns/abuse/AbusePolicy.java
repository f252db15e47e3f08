package com.quenty.reverselogistics.returns.abuse;

import java.util.ArrayList;
import java.util.List;

/** The score of a customer, as the sum of its signs. */
final class AbusePolicy {

    /** From here on people decide. */
    static final int HIGH = 70;

    private static final int MOST = 100;

    /** Fewer returns say nothing, however few others have. */
    private static final int MANY = 5;

    private static final int TIMES_OF_PEERS = 3;

    private AbusePolicy() {}

    static List<AbuseScoreResponse.Sign> signs(AbuseFacts facts) {
        var signs = new ArrayList<AbuseScoreResponse.Sign>();
        boolean many = facts.returns() >= MANY && facts.returns() * 100L > TIMES_OF_PEERS * facts.peerReturns();
        add(signs, AbuseSign.MANY_RETURNS, many ? facts.returns() : 0, 30, 30);
        add(signs, AbuseSign.EMPTY_BOXES, facts.emptyBoxes(), 25, 50);
        add(signs, AbuseSign.SWAPPED_GOODS, facts.swapped(), 40, 80);
        add(signs, AbuseSign.LATE_GOODS, facts.expired(), 5, 20);
        add(signs, AbuseSign.WORN_GOODS, facts.worn(), 10, 30);
        return List.copyOf(signs);
    }

    static int score(List<AbuseScoreResponse.Sign> signs) {
        int score = 0;
        for (var sign : signs) {
            score = Math.min(MOST, score + sign.points());
        }
        return score;
    }

    private static void add(List<AbuseScoreResponse.Sign> signs, AbuseSign sign, int seen, int each, int most) {
        if (seen > 0) {
            signs.add(new AbuseScoreResponse.Sign(sign, (int) Math.min(most, (long) seen * each), seen));
        }
    }
}
