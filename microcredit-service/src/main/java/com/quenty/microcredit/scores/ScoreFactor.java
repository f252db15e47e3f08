package com.quenty.microcredit.scores;

/**
 * Why a score is what it is.
 *
 * @param code of the reason
 * @param points by which the component lifts or lowers the score against a middling one
 * @param suggestion what would help; empty for what needs no help
 */
public record ScoreFactor(ScoreComponent component, String code, int points, String suggestion) {

    public boolean positive() {
        return points > 0;
    }
}
