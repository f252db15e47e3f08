package com.quenty.customer.taxids;

import java.time.YearMonth;
import java.util.Set;

/** Shared by RFC and CURP: a date in the middle, and words that the registries never let a number begin with. */
final class MexicanNames {

    /** The registry puts an X into numbers that would begin so; one that still does is invalid. */
    private static final Set<String> RUDE_WORDS = Set.of(
            "BACA", "BAKA", "BUEI", "BUEY", "CACA", "CACO", "CAGA", "CAGO", "CAKA", "CAKO", "COGE", "COGI", "COJA",
            "COJE", "COJI", "COJO", "COLA", "CULO", "FALO", "FETO", "GETA", "GUEI", "GUEY", "JETA", "JOTO", "KACA",
            "KACO", "KAGA", "KAGO", "KAKA", "KAKO", "KOGE", "KOGI", "KOJA", "KOJE", "KOJI", "KOJO", "KOLA", "KULO",
            "LILO", "LOCA", "LOCO", "LOKA", "LOKO", "MAME", "MAMO", "MEAR", "MEAS", "MEON", "MIAR", "MION", "MOCO",
            "MOKO", "MULA", "MULO", "NACA", "NACO", "PEDA", "PEDO", "PENE", "PIPI", "PITO", "POPO", "PUTA", "PUTO",
            "QULO", "RATA", "ROBA", "ROBE", "ROBO", "RUIN", "SENO", "TETA", "VACA", "VAGA", "VAGO", "VAKA", "VUEI",
            "VUEY", "WUEI", "WUEY");

    private MexicanNames() {}

    static boolean beginsRudely(String number) {
        return RUDE_WORDS.contains(number.substring(0, 4));
    }

    /** Whether {@code yymmdd} is a day of the given century (1900 or 2000). */
    static boolean isDate(int century, String yymmdd) {
        int year = century + Integer.parseInt(yymmdd, 0, 2, 10);
        int month = Integer.parseInt(yymmdd, 2, 4, 10);
        int day = Integer.parseInt(yymmdd, 4, 6, 10);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
