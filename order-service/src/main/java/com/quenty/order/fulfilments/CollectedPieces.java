package com.quenty.order.fulfilments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The packages of an order that a driver was to collect, and the parcels that they are. A parcel has left when all of its pieces are in the
 * vehicle. Pure.
 *
 * @param pieces in the order of their booking; none where nothing is known of them
 */
public record CollectedPieces(List<Piece> pieces) {

    /**
     * @param fulfilmentNumber of the parcel that it is, or is a part of; null where that was not said
     * @param collected false for one that stayed behind
     */
    public record Piece(String trackingNumber, @Nullable Integer fulfilmentNumber, boolean collected) {}

    public CollectedPieces {
        pieces = List.copyOf(pieces);
    }

    /** In the vehicle, all of them, and of no known parcel. */
    static CollectedPieces all(List<String> trackingNumbers) {
        return new CollectedPieces(trackingNumbers.stream()
                .map(trackingNumber -> new Piece(trackingNumber, null, true))
                .toList());
    }

    /** Each piece that was to be collected is in the vehicle. */
    boolean isAll() {
        return pieces.stream().allMatch(Piece::collected);
    }

    /** Some piece says which parcel it is. */
    boolean isNamed() {
        return pieces.stream().anyMatch(piece -> piece.fulfilmentNumber() != null);
    }

    /**
     * The parcels that are in the vehicle whole, with the tracking numbers of their pieces: those that pieces name; and of the others each
     * one whose place among them is that of a piece, where they are as many; or else all of them, where nothing stayed behind.
     *
     * @param packed the numbers of the parcels that may leave, ascending
     * @param earlier pieces that other pickups have collected and that are in no parcel that has left
     */
    Map<Integer, List<String>> parcels(List<Integer> packed, List<Piece> earlier) {
        var left = new LinkedHashMap<Integer, List<String>>();
        var unnamed = pieces.stream()
                .filter(piece -> piece.fulfilmentNumber() == null)
                .toList();
        var others = new ArrayList<Integer>();
        for (int parcel : packed) {
            var own = pieces.stream().filter(isOf(parcel)).toList();
            if (own.isEmpty()) {
                others.add(parcel);
            } else if (own.stream().allMatch(Piece::collected)) {
                left.put(parcel, numbers(Stream.concat(earlier.stream().filter(isOf(parcel)), own.stream())));
            }
        }
        boolean oneEach = unnamed.size() == others.size();
        boolean noneStayed = !unnamed.isEmpty() && unnamed.stream().allMatch(Piece::collected);
        var all = numbers(Stream.concat(earlier.stream().filter(isOf(null)), unnamed.stream()));
        for (int i = 0; i < others.size(); i++) {
            if (oneEach && unnamed.get(i).collected()) {
                left.put(others.get(i), List.of(unnamed.get(i).trackingNumber()));
            } else if (!oneEach && noneStayed) {
                left.put(others.get(i), all);
            }
        }
        return left;
    }

    private static Predicate<Piece> isOf(@Nullable Integer parcel) {
        return piece -> Objects.equals(piece.fulfilmentNumber(), parcel);
    }

    private static List<String> numbers(Stream<Piece> pieces) {
        return pieces.map(Piece::trackingNumber).toList();
    }
}
