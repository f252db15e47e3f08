package com.quenty.intlshipping.hscodes;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Suggests subheadings for goods that are told in words. */
@Service
class HsSuggestionService {

    private final HsSuggestionQueries queries;

    HsSuggestionService(HsSuggestionQueries queries) {
        this.queries = queries;
    }

    /** The best first; none when no word of the question is known. */
    List<HsSuggestionResponse> suggest(HsSuggestionFilter filter) {
        var terms = new ArrayList<>(queries.terms(filter.q()));
        var unknown = unknown(terms);
        if (!unknown.isEmpty()) {
            terms.addAll(queries.similar(unknown));
        }
        var lexemes = terms.stream()
                .filter(term -> term.subheadings() > 0)
                .map(HsTerm::lexeme)
                .distinct()
                .toList();
        return lexemes.isEmpty()
                ? List.of()
                : HsSuggestionPolicy.rank(HsNotion.of(terms), queries.candidates(lexemes), filter.atMost());
    }

    private static List<HsTerm> unknown(List<HsTerm> terms) {
        var phrases = terms.stream()
                .filter(term -> term.kind() == HsTermKind.SYNONYM)
                .map(HsTerm::asked)
                .distinct()
                .toList();
        return terms.stream()
                .filter(term -> term.kind() == HsTermKind.WORD && term.subheadings() == 0)
                .filter(term -> phrases.stream().noneMatch(phrase -> HsNotion.isPartOf(term.asked(), phrase)))
                .toList();
    }
}
