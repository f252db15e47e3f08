package com.quenty.intlshipping.hscodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the question, of one or more words, with all ways to read it.
 *
 * @param readings none for words that the nomenclature does not know at all
 */
record HsNotion(String asked, List<HsReading> readings) {

    private static final double ALL_OF_IT = 1;

    /** Of words that also have a synonym: the nomenclature seldom means by them what people do. */
    private static final double BESIDE_A_SYNONYM = 0.9;

    private static final double A_GUESS = 0.8;
    private static final double OF_AN_UNKNOWN_WORD = new HsTerm("", HsTermKind.WORD, null, "", 0).importance();

    HsNotion {
        readings = List.copyOf(readings);
    }

    /** Phrases that have a synonym, the longest first, and then each word that is left. */
    static List<HsNotion> of(List<HsTerm> terms) {
        var byKind = terms.stream().collect(Collectors.groupingBy(HsTerm::kind));
        var words = byAsked(byKind.getOrDefault(HsTermKind.WORD, List.of()));
        var synonyms = byAsked(byKind.getOrDefault(HsTermKind.SYNONYM, List.of()));
        var similar = byAsked(byKind.getOrDefault(HsTermKind.SIMILAR, List.of()));
        var notions = new ArrayList<HsNotion>();
        synonyms.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(phrase -> {
                    if (notions.stream().noneMatch(longer -> isPartOf(phrase, longer.asked()))) {
                        notions.add(ofPhrase(phrase, synonyms.getOrDefault(phrase, List.of()), words));
                    }
                });
        var phrases = notions.stream().map(HsNotion::asked).toList();
        words.forEach((word, own) -> {
            if (phrases.stream().noneMatch(phrase -> isPartOf(word, phrase))) {
                notions.add(ofWord(word, own, similar.getOrDefault(word, List.of())));
            }
        });
        return notions;
    }

    private static HsNotion ofPhrase(String phrase, List<HsTerm> synonym, Map<String, List<HsTerm>> words) {
        var own = Stream.of(phrase.split(" "))
                .flatMap(part -> words.entrySet().stream()
                        .filter(word -> isInflectionOf(word.getKey(), part))
                        .flatMap(word -> word.getValue().stream()))
                .toList();
        var known = own.stream().allMatch(term -> term.subheadings() > 0) && !own.isEmpty();
        var meant = new HsReading(HsTermKind.SYNONYM, synonym.getFirst().meaning(), ALL_OF_IT, synonym);
        return new HsNotion(
                phrase,
                known ? List.of(meant, new HsReading(HsTermKind.WORD, null, BESIDE_A_SYNONYM, own)) : List.of(meant));
    }

    private static HsNotion ofWord(String word, List<HsTerm> own, List<HsTerm> similar) {
        if (own.getFirst().subheadings() > 0) {
            return new HsNotion(word, List.of(new HsReading(HsTermKind.WORD, null, ALL_OF_IT, own)));
        }
        return new HsNotion(
                word,
                similar.stream()
                        .map(guess -> new HsReading(HsTermKind.SIMILAR, guess.meaning(), A_GUESS, List.of(guess)))
                        .toList());
    }

    double importance() {
        return readings.stream().mapToDouble(HsReading::importance).max().orElse(OF_AN_UNKNOWN_WORD);
    }

    /** The reading that fits best; empty when none does. */
    Optional<HsReading> best(Map<String, HsLevel> places) {
        return readings.stream()
                .filter(reading -> reading.value(places) > 0)
                .max(Comparator.comparingDouble(reading -> reading.value(places)));
    }

    /** Whether each of the words is in the phrase. */
    static boolean isPartOf(String words, String phrase) {
        return Stream.of(words.split(" "))
                .allMatch(word -> Stream.of(phrase.split(" ")).anyMatch(part -> isInflectionOf(word, part)));
    }

    private static boolean isInflectionOf(String word, String singular) {
        return word.equals(singular) || word.equals(singular + 's') || word.equals(singular + "es");
    }

    private static Map<String, List<HsTerm>> byAsked(List<HsTerm> terms) {
        return terms.stream().collect(Collectors.groupingBy(HsTerm::asked, LinkedHashMap::new, Collectors.toList()));
    }
}
