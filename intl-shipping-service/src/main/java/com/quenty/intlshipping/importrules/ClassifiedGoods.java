package com.quenty.intlshipping.importrules;

/**
 * Goods as rules know them.
 *
 * @param hsCode digits alone, 2, 4, 6 or up to 12
 * @param originCountry in which they were made
 */
public record ClassifiedGoods(String hsCode, String originCountry) {}
