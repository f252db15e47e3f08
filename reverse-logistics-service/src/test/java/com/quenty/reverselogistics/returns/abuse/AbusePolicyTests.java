package com.quenty.reverselogistics.returns.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbusePolicyTests {

    private static int score(AbuseFacts facts) {
        return AbusePolicy.score(AbusePolicy.signs(facts));
    }

    @Test
    void aCustomerLikeOthersHasNoSigns() {
        assertThat(AbusePolicy.signs(new AbuseFacts(5, 200, 0, 0, 0, 0))).isEmpty();
    }

    @Test
    void fewReturnsSayNothingHoweverFewOthersHave() {
        assertThat(score(new AbuseFacts(4, 100, 0, 0, 0, 0))).isZero();
        assertThat(score(new AbuseFacts(5, 100, 0, 0, 0, 0))).isEqualTo(30);
    }

    @Test
    void signsAddUpEachToItsOwnLimitAndAllToAHundred() {
        assertThat(score(new AbuseFacts(1, 100, 1, 0, 0, 0))).isEqualTo(25);
        assertThat(score(new AbuseFacts(1, 100, 9, 0, 0, 0))).isEqualTo(50);
        assertThat(score(new AbuseFacts(1, 100, 0, 1, 2, 1))).isEqualTo(60);
        assertThat(score(new AbuseFacts(9, 100, 9, 9, 9, 9))).isEqualTo(100);
    }

    @Test
    void everySignSaysHowOftenItWasSeen() {
        var sign = AbusePolicy.signs(new AbuseFacts(1, 100, 0, 2, 0, 0)).getFirst();

        assertThat(sign).isEqualTo(new AbuseScoreResponse.Sign(AbuseSign.SWAPPED_GOODS, 80, 2));
    }
}
