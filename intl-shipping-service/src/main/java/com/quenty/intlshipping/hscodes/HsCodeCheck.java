package com.quenty.intlshipping.hscodes;

import com.quenty.intlshipping.hscodes.HsCodeProblems.HsCodeUnknown;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks whether a code that a request names is one, and which subheadings it may stand for. */
@Component
public class HsCodeCheck {

    private final HsCodeQueries codes;

    HsCodeCheck(HsCodeQueries codes) {
        this.codes = codes;
    }

    /**
     * @param pointer of the code in the request
     * @return its digits, without what stands between them
     * @throws com.quenty.platform.problem.ValidationFailed for anything but 2, 4, 6 or 8 to 12 digits
     * @throws HsCodeUnknown if the edition lacks the chapter, the heading or the subheading
     */
    public String requireKnown(String pointer, String written) {
        return requireKnown(List.of(pointer), List.of(written)).getFirst();
    }

    /**
     * The digits of each code, all of them asked for at once.
     *
     * @param pointers of the codes in the request, in their order
     * @throws com.quenty.platform.problem.ValidationFailed for anything but 2, 4, 6 or 8 to 12 digits
     * @throws HsCodeUnknown if the edition lacks one of them
     */
    public List<String> requireKnown(List<String> pointers, List<String> written) {
        var numbers = IntStream.range(0, written.size())
                .mapToObj(i -> HsNumber.parse(pointers.get(i), written.get(i)))
                .toList();
        var known = codes.known(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            for (var code : numbers.get(i).path()) {
                if (!known.contains(code)) {
                    throw new HsCodeUnknown(pointers.get(i), HsCodeQueries.EDITION, code);
                }
            }
        }
        return numbers.stream().map(HsNumber::digits).toList();
    }

    /**
     * The same, by their pointers.
     *
     * @param written by the pointers of the codes in the request
     */
    public Map<String, String> requireKnown(Map<String, String> written) {
        var pointers = List.copyOf(written.keySet());
        var digits = requireKnown(pointers, List.copyOf(written.values()));
        return IntStream.range(0, pointers.size()).boxed().collect(Collectors.toMap(pointers::get, digits::get));
    }

    /**
     * The codes that the edition in force has, whatever national suffix they have. Refuses none.
     *
     * @param written with full stops and blanks or without
     * @return of each that there is, the digits that are the same in all countries
     */
    public Map<String, String> known(Collection<String> written) {
        var read = new LinkedHashMap<String, HsNumber>();
        written.forEach(code -> HsNumber.read(code).ifPresent(number -> read.put(code, number)));
        if (read.isEmpty()) {
            return Map.of();
        }
        var known = codes.known(read.values());
        var found = new LinkedHashMap<String, String>();
        read.forEach((code, number) -> {
            if (known.containsAll(number.path())) {
                found.put(code, number.international());
            }
        });
        return found;
    }

    /** All subheadings of chapters and headings, by these; nothing for other codes. */
    public Map<String, List<String>> subheadings(Collection<String> chaptersAndHeadings) {
        return codes.subheadings(chaptersAndHeadings);
    }
}
