package com.quenty.intlshipping.hscodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HsSuggestionPolicyTests {

    private static final HsTerm COTTON = word("cotton", "cotton", 300);
    private static final HsTerm SHIRT = word("shirts", "shirt", 30);

    @Test
    void allWordsInTheLineOfTheSubheadingAreAFullScore() {
        var ranked = rank(
                List.of(COTTON, SHIRT),
                candidate("620520", Map.of("cotton", HsLevel.SUBHEADING, "shirt", HsLevel.SUBHEADING)));

        assertThat(ranked.getFirst().score()).isEqualByComparingTo("1");
        assertThat(ranked.getFirst().reasons())
                .containsExactly(
                        new HsReason("cotton", HsTermKind.WORD, null, HsLevel.SUBHEADING),
                        new HsReason("shirts", HsTermKind.WORD, null, HsLevel.SUBHEADING));
    }

    @Test
    void aRareWordSaysMoreThanAFrequentOne() {
        var ranked = rank(
                List.of(COTTON, SHIRT),
                candidate("520100", Map.of("cotton", HsLevel.SUBHEADING)),
                candidate("620590", Map.of("shirt", HsLevel.SUBHEADING)));

        assertThat(ranked).extracting(HsSuggestionResponse::code).containsExactly("620590", "520100");
    }

    /** ln(1 + 5613/300) = 2.981 and ln(1 + 5613/30) = 5.237: of 8.218 the shirt is 0.637. */
    @Test
    void theScoreIsTheShareOfTheQuestionThatWasFound() {
        assertThat(score(HsLevel.SUBHEADING)).isEqualByComparingTo("0.637");
        assertThat(score(HsLevel.HEADING)).isEqualByComparingTo("0.382");
        assertThat(score(HsLevel.CHAPTER)).isEqualByComparingTo("0.191");
    }

    @Test
    void ofTwoThatHaveTheSameTheShorterLineComesFirst() {
        var places = Map.of("shirt", HsLevel.SUBHEADING);

        var ranked = HsSuggestionPolicy.rank(
                HsNotion.of(List.of(SHIRT)),
                List.of(
                        new HsCandidate("620530", "Shirts; of man-made fibres, not knitted", "Shirts", places),
                        new HsCandidate("620520", "Shirts; of cotton", "Shirts", places)),
                1);

        assertThat(ranked).extracting(HsSuggestionResponse::code).containsExactly("620520");
    }

    @Test
    void aPhraseIsReadAsItsSynonymAndNotWordByWord() {
        var notions = HsNotion.of(List.of(
                word("notebooks", "notebook", 5),
                word("computer", "comput", 40),
                synonym("notebook computer", "portable machines", "portabl"),
                synonym("notebook computer", "portable machines", "machin"),
                synonym("computer", "machines", "machin")));

        assertThat(notions).hasSize(1);
        assertThat(notions.getFirst().asked()).isEqualTo("notebook computer");
        assertThat(notions.getFirst().readings())
                .extracting(HsReading::kind)
                .containsExactly(HsTermKind.SYNONYM, HsTermKind.WORD);
    }

    @Test
    void aWordThatNobodyKnowsLowersTheScoreOfAll() {
        var ranked = rank(
                List.of(SHIRT, word("frobnicated", "frobnic", 0)),
                candidate("620520", Map.of("shirt", HsLevel.SUBHEADING)));

        assertThat(ranked.getFirst().score()).isLessThan(new BigDecimal("0.5"));
        assertThat(ranked.getFirst().reasons()).extracting(HsReason::asked).containsExactly("shirts");
    }

    @Test
    void aGuessIsWorthLessThanTheWord() {
        var guess = new HsTerm("cofee", HsTermKind.SIMILAR, "coffe", "coffe", 20);

        var ranked = rank(
                List.of(word("cofee", "cofe", 0), guess), candidate("090111", Map.of("coffe", HsLevel.SUBHEADING)));

        assertThat(ranked.getFirst().score()).isEqualByComparingTo("0.8");
        assertThat(ranked.getFirst().reasons())
                .containsExactly(new HsReason("cofee", HsTermKind.SIMILAR, "coffe", HsLevel.SUBHEADING));
    }

    private static BigDecimal score(HsLevel place) {
        return rank(List.of(COTTON, SHIRT), candidate("620590", Map.of("shirt", place)))
                .getFirst()
                .score();
    }

    private static List<HsSuggestionResponse> rank(List<HsTerm> terms, HsCandidate... candidates) {
        return HsSuggestionPolicy.rank(HsNotion.of(terms), List.of(candidates), 5);
    }

    private static HsTerm word(String asked, String lexeme, int subheadings) {
        return new HsTerm(asked, HsTermKind.WORD, null, lexeme, subheadings);
    }

    private static HsTerm synonym(String asked, String meaning, String lexeme) {
        return new HsTerm(asked, HsTermKind.SYNONYM, meaning, lexeme, 100);
    }

    private static HsCandidate candidate(String code, Map<String, HsLevel> places) {
        return new HsCandidate(code, "A line", "A heading", places);
    }
}
