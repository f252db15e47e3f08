package com.quenty.order.fulfilments;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.order.fulfilments.CollectedPieces.Piece;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollectedPiecesTests {

    private static Piece piece(String number, @Nullable Integer parcel, boolean collected) {
        return new Piece(number, parcel, collected);
    }

    private static Map<Integer, List<String>> left(List<Integer> packed, Piece... pieces) {
        return new CollectedPieces(List.of(pieces)).parcels(packed, List.of());
    }

    @Test
    void asManyPiecesAsParcelsAreOneEachInTheirOrder() {
        assertThat(left(List.of(1, 2, 3), piece("A", null, true), piece("B", null, false), piece("C", null, true)))
                .isEqualTo(Map.of(1, List.of("A"), 3, List.of("C")));
    }

    @Test
    void aNamedParcelLeavesWithAllOfItsPiecesOnly() {
        assertThat(left(
                        List.of(1, 2, 3),
                        piece("A", 3, true),
                        piece("B", 3, true),
                        piece("C", 1, true),
                        piece("D", 1, false)))
                .isEqualTo(Map.of(3, List.of("A", "B")));
    }

    @Test
    void aParcelNamesThePiecesThatOtherPickupsCollectedOfItToo() {
        var earlier = List.of(piece("A", 3, true), piece("B", 1, true), piece("C", null, true));

        assertThat(new CollectedPieces(List.of(piece("D", 3, true))).parcels(List.of(1, 3), earlier))
                .isEqualTo(Map.of(3, List.of("A", "D")));
        assertThat(new CollectedPieces(List.of(piece("D", null, true), piece("E", null, true)))
                        .parcels(List.of(1), earlier))
                .isEqualTo(Map.of(1, List.of("C", "D", "E")));
    }

    @Test
    void besideNamedOnesTheOthersAreCounted() {
        assertThat(left(List.of(1, 2, 4), piece("A", 2, true), piece("B", null, false), piece("C", null, true)))
                .isEqualTo(Map.of(2, List.of("A"), 4, List.of("C")));
    }

    @Test
    void whatIsInNoKnownParcelLeavesOnlyWhereNothingStayedBehind() {
        assertThat(left(List.of(1, 2), piece("A", null, true), piece("B", null, true), piece("C", null, false)))
                .isEmpty();
        assertThat(left(List.of(1), piece("A", null, true), piece("B", null, true)))
                .isEqualTo(Map.of(1, List.of("A", "B")));
        assertThat(left(List.of(), piece("A", null, true), piece("B", null, false)))
                .isEmpty();
        assertThat(left(List.of(1), piece("A", 7, true))).isEmpty();
    }
}
