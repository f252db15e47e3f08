package com.quenty.intlshipping.hscodes;

import com.quenty.intlshipping.hscodes.HsCodeProblems.HsCodeUnknown;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        var number = HsNumber.parse(pointer, written);
        codes.missing(number).ifPresent(missing -> {
            throw new HsCodeUnknown(pointer, HsCodeQueries.EDITION, missing);
        });
        return number.digits();
    }

    /**
     * The digits of each code, all of them asked for at once.
     *
     * @param written by the pointers of the codes in the request
     * @throws com.quenty.platform.problem.ValidationFailed for anything but 2, 4, 6 or 8 to 12 digits
     * @throws HsCodeUnknown if the edition lacks one
     */
    public Map<String, String> requireAllKnown(Map<String, String> written) {
        var numbers = new LinkedHashMap<String, HsNumber>();
        written.forEach((pointer, code) -> numbers.put(pointer, HsNumber.parse(pointer, code)));
        var known = codes.known(
                numbers.values().stream().map(HsNumber::international).collect(Collectors.toSet()));
        var digits = new LinkedHashMap<String, String>();
        numbers.forEach((pointer, number) -> digits.put(
                pointer,
                known.contains(number.international()) ? number.digits() : requireKnown(pointer, number.digits())));
        return digits;
    }

    /** All subheadings of chapters and headings, by these; nothing for other codes. */
    public Map<String, List<String>> subheadings(Collection<String> chaptersAndHeadings) {
        return codes.subheadings(chaptersAndHeadings);
    }
}
