package com.quenty.microcredit.scores;

/**
 * A reason for the value of a score.
 *
 * @param code of the reason
 * @param points by which the component raises or lowers the score, compared with a medium one
 * @param suggestion what would improve it; empty if nothing is needed
 */
public record ScoreFactor(ScoreComponent component, String code, int points, String suggestion) {

    public boolean positive() {
        return points > 0;
    }
}
